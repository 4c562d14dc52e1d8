import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tokenCount, tokenOfCell } from '../spec/unfold-index';
import { useBackend } from './testing/backend';
import { fold, unfold } from './unfold';

beforeAll(() => useBackend('wasm'));

const map = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }))
  .map(([rows, columns, channels]) => ({ height: 2 * rows, width: 2 * columns, channels }));

describe('unfold', () => {
  it('puts every cell where the index map says', () => {
    fc.assert(
      fc.property(map, ({ height, width, channels }) => {
        const cells = Float32Array.from({ length: height * width * channels }, (_, index) => index);
        const x = tf.tensor4d(cells, [1, height, width, channels]);
        const tokens = unfold(x);
        const values = tokens.dataSync();
        for (let row = 0; row < height; row++) {
          for (let column = 0; column < width; column++) {
            const { slot, token } = tokenOfCell({ height, width }, { row, column });
            const from = (slot * tokenCount({ height, width }) + token) * channels;
            const cell = (row * width + column) * channels;
            expect([...values.subarray(from, from + channels)]).toEqual(
              Array.from({ length: channels }, (_, channel) => cell + channel),
            );
          }
        }
        tf.dispose([x, tokens]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('fold', () => {
  it('undoes unfold', () => {
    fc.assert(
      fc.property(map, ({ height, width, channels }) => {
        const [before, after] = tf.tidy(() => {
          const x = tf.randomUniform<tf.Rank.R4>([1, height, width, channels], -1, 1, 'float32', 7);
          return [x.dataSync().slice(), fold(unfold(x), height, width).dataSync().slice()];
        });
        expect(after).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});
