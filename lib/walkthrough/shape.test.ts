import { describe, expect, it } from 'vitest';
import { attentionProblem, attentionTrace, ImpossibleAttention } from './attention';
import { convolutionTrace } from './convolution';
import { DIAGONAL_KERNEL, PLANE_INPUT } from './examples';
import { identity, type Matrix } from './matrix';
import {
  type ConvolutionSettings,
  convolutionShape,
  ImpossibleSettings,
  PLAIN_WINDOW,
  type SettingsProblem,
  settingsProblem,
} from './shape';

const plane: ConvolutionSettings = { x: [PLANE_INPUT], kernels: [[DIAGONAL_KERNEL]], ...PLAIN_WINDOW };
const ones = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(1));

describe('convolutionShape', () => {
  it.each<[Partial<ConvolutionSettings>, number, number]>([
    [{}, 2, 2],
    [{ padding: 1 }, 4, 4],
    [{ stride: 2 }, 1, 1],
    [{ stride: 2, padding: 1 }, 2, 2],
    [{ dilation: 2 }, 1, 1],
    [{ x: [ones(8, 5)], kernels: [[ones(3, 4)]] }, 6, 2],
    [{ x: [ones(7, 7)], kernels: [[ones(3, 3)]], stride: 2, padding: 1, dilation: 2 }, 3, 3],
  ])('of %o is %d × %d', (change, rows, columns) => {
    const shape = convolutionShape({ ...plane, ...change });
    expect([shape.outRows, shape.outColumns, shape.windows]).toEqual([rows, columns, rows * columns]);
  });
});

describe('impossible settings', () => {
  const range = (setting: string, value: number, least: number, most: number) => ({
    code: 'out-of-range',
    setting,
    value,
    least,
    most,
  });

  it.each<[Partial<ConvolutionSettings>, object]>([
    [{ stride: 0 }, range('stride', 0, 1, 8)],
    [{ stride: 1.5 }, range('stride', 1.5, 1, 8)],
    [{ padding: -1 }, range('padding', -1, 0, 4)],
    [{ dilation: Number.NaN }, range('dilation', Number.NaN, 1, 7)],
    [{ x: [] }, range('channels', 0, 1, 4)],
    [{ kernels: [] }, range('kernels', 0, 1, 4)],
    [{ x: [ones(9, 3)] }, range('input', 9, 1, 8)],
    [{ x: [[]] }, range('input', 0, 1, 8)],
    [{ kernels: [[ones(2, 5)]] }, range('kernel', 5, 1, 4)],
    [{ x: [[[1, 2], [3]]] }, { code: 'uneven', of: 'input' }],
    [{ kernels: [[[[1, 2], [3]]]] }, { code: 'uneven', of: 'kernel' }],
    [
      { kernels: [[DIAGONAL_KERNEL], [DIAGONAL_KERNEL, DIAGONAL_KERNEL]] },
      { code: 'channels', kernel: 1, found: 2, expected: 1 },
    ],
    [{ dilation: 3 }, { code: 'window-too-large', axis: 'rows', window: 4, input: 3 }],
    [
      { x: [ones(4, 2)], kernels: [[ones(3, 3)]] },
      { code: 'window-too-large', axis: 'columns', window: 3, input: 2 },
    ],
  ])('%o are told apart', (change, problem) => {
    const settings = { ...plane, ...change };
    expect(settingsProblem(settings)).toEqual(problem);
    let thrown: SettingsProblem | undefined;
    try {
      convolutionTrace(settings);
    } catch (error) {
      if (error instanceof ImpossibleSettings) thrown = error.problem;
    }
    expect(thrown).toEqual(problem);
  });

  it('are none where the padding makes room', () => {
    expect(settingsProblem({ ...plane, dilation: 3, padding: 1 })).toBeUndefined();
  });
});

describe('an impossible attention', () => {
  const attention = { x: [PLANE_INPUT], kernels: [[DIAGONAL_KERNEL]], wq: identity(4), wk: identity(4) };

  it.each<[object, object]>([
    [{ lambda: 1.1 }, { code: 'out-of-range', setting: 'lambda', value: 1.1, least: 0, most: 1 }],
    [
      { lambda: Number.NaN },
      { code: 'out-of-range', setting: 'lambda', value: Number.NaN, least: 0, most: 1 },
    ],
    [{ temperature: 0 }, { code: 'out-of-range', setting: 'temperature', value: 0, least: 0.01, most: 100 }],
    [
      { wq: identity(3) },
      { code: 'projection-shape', of: 'Wq', rows: 3, columns: 3, expectedRows: 4, expectedColumns: 3 },
    ],
    [
      { wk: ones(4, 2) },
      { code: 'projection-shape', of: 'Wk', rows: 4, columns: 2, expectedRows: 4, expectedColumns: 4 },
    ],
    [
      { window: { ...PLAIN_WINDOW, stride: 0 } },
      { code: 'out-of-range', setting: 'stride', value: 0, least: 1, most: 8 },
    ],
  ])('%o is told', (change, problem) => {
    const settings = { ...attention, ...change };
    expect(attentionProblem(settings)).toEqual(problem);
    expect(() => attentionTrace(settings)).toThrow(ImpossibleAttention);
  });
});
