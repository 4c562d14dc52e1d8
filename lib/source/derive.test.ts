import { describe, expect, it } from 'vitest';
import { tokenOfCell } from '@/lib/mobilevit/spec/unfold-index';
import { type Tensor, vectorAt } from '@/lib/xray/tensor';
import { derived, sum } from './derive';
import { readExample } from './testing/read-example';

const { source } = await readExample('block');

describe('what follows from an example', () => {
  it('has rows of attention that sum to 1', async () => {
    const { shape, values } = await source.tap('stages.4.1.transformer.1.attn.probabilities');
    expect(shape).toEqual([4, 4, 16, 16]);
    for (let row = 0; row < values.length; row += 16) {
      expect(values.subarray(row, row + 16).reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    }
  });

  it('folds every token to its own cell', async () => {
    const tokens = await source.tap('stages.4.1.unfolded');
    const map = await source.tap('stages.4.1.conv_1x1');
    expect(map.shape).toEqual([8, 8, 96]);
    for (let row = 0; row < 8; row++) {
      for (let column = 0; column < 8; column++) {
        const { slot, token } = tokenOfCell({ height: 8, width: 8 }, { row, column });
        expect(vectorAt(map, row, column)).toEqual(vectorAt(tokens, slot, token));
      }
    }
    // A negative control: in reading order the same tokens would stand elsewhere.
    expect(vectorAt(map, 0, 1)).not.toEqual(vectorAt(tokens, 0, 1));
  });

  it('mixes values by the weights of the right head and slot', async () => {
    const [a, v, mix] = await Promise.all(
      ['probabilities', 'v', 'mix'].map((tap) => source.tap(`stages.4.1.transformer.0.attn.${tap}`)),
    );
    if (!a || !v || !mix) throw new Error('not there');
    const byHand = (slot: number, head: number, query: number, channel: number) =>
      vectorAt(a, slot, head, query).reduce(
        (all, weight, key) => all + weight * (vectorAt(v, slot, key)[24 * head + channel] ?? Number.NaN),
        0,
      );
    expect(vectorAt(mix, 2, 5)[24 * 3 + 7]).toBeCloseTo(byHand(2, 3, 5, 7), 5);
    expect(Math.abs((vectorAt(mix, 2, 5)[24 * 3 + 7] ?? 0) - byHand(1, 3, 5, 7))).toBeGreaterThan(1e-3);
  });

  it('stands two maps side by side, the one that entered first', async () => {
    const both = await source.tap('stages.4.1.concat');
    const [entry, projected] = [await source.tap('stages.4.0'), await source.tap('stages.4.1.conv_proj')];
    expect(both.shape).toEqual([8, 8, 160]);
    expect(vectorAt(both, 3, 4).subarray(0, 80)).toEqual(vectorAt(entry, 3, 4));
    expect(vectorAt(both, 3, 4).subarray(80)).toEqual(vectorAt(projected, 3, 4));
  });
});

it('gives nothing where something is missing, or nobody knows the name', () => {
  const nothing = () => undefined;
  for (const name of ['stages.4.1.norm', 'stages.4.1.concat', 'stages.4.1.transformer.0', 'stem', '']) {
    expect(derived(name, nothing)).toBeUndefined();
  }
  const one: Tensor = { shape: [1], values: Float32Array.of(1) };
  expect(sum(one, undefined)).toBeUndefined();
  expect(sum(one, one)?.values).toEqual(Float32Array.of(2));
});
