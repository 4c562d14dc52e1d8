import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NamedTensor, StateDict } from '../spec/state-dict';
import { useBackend } from './testing/backend';
import { Weights, WeightsError } from './weights';

beforeAll(() => useBackend('cpu'));

const tensor = (shape: number[], values: number[]): NamedTensor => ({
  shape,
  data: Float32Array.from(values),
});

/** One convolution 1×1 from two channels to one, with its batch norm. */
const stateDict: StateDict = new Map([
  ['unit.conv.weight', tensor([1, 2, 1, 1], [3, -5])],
  ['unit.bn.weight', tensor([1], [1.5])],
  ['unit.bn.bias', tensor([1], [0.25])],
  ['unit.bn.running_mean', tensor([1], [0.5])],
  ['unit.bn.running_var', tensor([1], [2])],
  [
    'qkv.weight',
    tensor(
      [12, 4],
      Array.from({ length: 48 }, (_, i) => i),
    ),
  ],
  [
    'qkv.bias',
    tensor(
      [12],
      Array.from({ length: 12 }, (_, i) => i),
    ),
  ],
]);

function failure(read: (weights: Weights) => void): unknown {
  try {
    read(new Weights(stateDict));
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('Weights', () => {
  it('folds the batch norm into the convolution, rounding once', () => {
    const weights = new Weights(stateDict);
    const { filter, bias } = weights.conv('unit', 2, 1, 1);
    const scale = 1.5 / Math.sqrt(2 + 1e-5);
    expect(filter.shape).toEqual([1, 1, 2, 1]);
    expect([...filter.dataSync()]).toEqual([Math.fround(3 * scale), Math.fround(-5 * scale)]);
    expect([...(bias?.dataSync() ?? [])]).toEqual([Math.fround(0.25 - 0.5 * scale)]);
    weights.dispose();
  });

  it('cuts qkv into thirds, transposes them and scales q by 1/√dh', () => {
    const weights = new Weights(stateDict);
    const { q, k, v } = weights.qkv('qkv', 4); // dh = 1: the scale is 1
    expect([...q.matrix.dataSync()].slice(0, 4)).toEqual([0, 4, 8, 12]);
    expect([...k.matrix.dataSync()].slice(0, 4)).toEqual([16, 20, 24, 28]);
    expect([...v.bias.dataSync()]).toEqual([8, 9, 10, 11]);
    weights.dispose();
  });

  it('owns what it makes', () => {
    const before = tf.memory().numTensors;
    const weights = new Weights(stateDict);
    tf.tidy(() => {
      weights.conv('unit', 2, 1, 1);
    });
    expect(tf.memory().numTensors).toBe(before + 2);
    weights.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('names the tensor that is missing or misshapen', () => {
    const missing = failure((weights) => weights.linear('nowhere', 1, 1));
    expect(missing).toBeInstanceOf(WeightsError);
    expect(missing).toMatchObject({ code: 'missing-tensor', data: { tensor: 'nowhere.weight' } });
    expect(failure((weights) => weights.conv('unit', 3, 1, 1))).toMatchObject({
      code: 'wrong-shape',
      data: { tensor: 'unit.conv.weight', expected: [1, 3, 1, 1], found: [1, 2, 1, 1] },
    });
  });
});
