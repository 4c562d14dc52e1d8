import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionTrace } from './attention';
import { HOME_INPUT, HOME_KERNEL } from './examples';
import { identity, type Matrix, matmul } from './matrix';
import { attentionOperator, convolutionOperator, mixOperator } from './operators';
import { tensorOf } from './read-trace';
import { PLAIN_WINDOW } from './shape';
import { attentions, convolutions, convolveDirectly, moveInput } from './testing/settings';

const home = { x: [HOME_INPUT], kernels: [[HOME_KERNEL]], wq: identity(4), wk: identity(4) };
const column = (planes: readonly Matrix[]): Matrix => planes.flat(2).map((v) => [v]);

describe('the two operators', () => {
  it('are 4×9 in the toy, and T is the kernel laid out', () => {
    const t = convolutionOperator({ ...home, ...PLAIN_WINDOW });
    expect(t).toEqual([
      [1, 2, 0, -2, 1, 0, 0, 0, 0],
      [0, 1, 2, 0, -2, 1, 0, 0, 0],
      [0, 0, 0, 1, 2, 0, -2, 1, 0],
      [0, 0, 0, 0, 1, 2, 0, -2, 1],
    ]);
    expect(attentionOperator(home)).toHaveLength(4);
  });

  it('feed 4 cells and all 9', () => {
    const cells = (m: Matrix) => m.map((row) => row.filter((v) => v !== 0).length);
    expect(cells(convolutionOperator({ ...home, ...PLAIN_WINDOW }))).toEqual([4, 4, 4, 4]);
    expect(cells(attentionOperator(home))).toEqual([9, 9, 9, 9]);
  });

  it('under an edited far cell: T does not move, A·T does', () => {
    const edited = moveInput(home, 8, 3);
    expect(convolutionOperator({ ...edited, ...PLAIN_WINDOW })).toEqual(
      convolutionOperator({ ...home, ...PLAIN_WINDOW }),
    );
    const [before, after] = [attentionOperator(home), attentionOperator(edited)];
    expect(after[0]).not.toEqual(before[0]);
  });

  it('times the input are the convolution', () => {
    fc.assert(
      fc.property(convolutions(), (settings) => {
        expect(matmul(convolutionOperator(settings), column(settings.x)).flat()).toEqual(
          convolveDirectly(settings).flat(2),
        );
      }),
    );
  });

  it('times the input are the attention', () => {
    fc.assert(
      fc.property(attentions(), (settings) => {
        const y = tensorOf(attentionTrace(settings), 'Y').values;
        matmul(attentionOperator(settings), column(settings.x)).forEach(([value], i) => {
          expect(value).toBeCloseTo(y[i]?.value ?? Number.NaN, 9);
        });
      }),
    );
  });

  it('refuses an A that does not fit', () => {
    expect(() => mixOperator(identity(3), identity(4))).toThrow(RangeError);
  });
});
