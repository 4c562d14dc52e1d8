import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { standardOps } from '@/lib/mobilevit/forward/ops';
import { peerParts } from '@/lib/mobilevit/peer/peer';
import { parts } from '@/lib/mobilevit/spec/parts';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { callsOf, OPTIONAL_KERNELS, PIECES } from './kernels';
import { bytesOf, folded, operationsOf, total } from './operations';

const SIZE = { height: 256, width: 256 };
const ALL = new Set(OPTIONAL_KERNELS);
const NONE = new Set<(typeof OPTIONAL_KERNELS)[number]>();

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** tfjs's kernels that a piece of work really calls, without those that compute nothing. */
async function called(work: () => tf.Tensor): Promise<string[]> {
  const { kernels } = await tf.profile(work);
  return kernels.map(({ name }) => name).filter((name) => !/Reshape|Identity|Cast|Fill/.test(name));
}

const NAMES: Readonly<Record<string, string>> = {
  sigmoid: 'Sigmoid',
  multiply: 'Multiply',
  mean: 'Mean',
  subtract: 'Sub',
  square: 'Square',
  add: 'Add',
  rsqrt: 'Rsqrt',
  transpose: 'Transpose',
};

it('the recipes are what tfjs is asked for', async () => {
  const named = (kernel: 'silu' | 'layer-norm' | 'permute') => PIECES[kernel].map((piece) => NAMES[piece]);
  const ones = tf.ones([4]) as tf.Tensor1D;
  expect(await called(() => standardOps.layerNorm(tf.ones([2, 4]), { gain: ones, offset: ones }))).toEqual(
    named('layer-norm'),
  );
  const matrix = tf.ones([4, 4]) as tf.Tensor2D;
  const linear = await called(() => standardOps.linear(tf.ones([2, 4]), { matrix, bias: ones }, true));
  expect(linear.slice(-PIECES.silu.length)).toEqual(named('silu'));
  expect(await called(() => standardOps.unfold(tf.ones([1, 4, 4, 2])))).toEqual(named('permute'));
});

it('with every kernel there is one call for each operation', () => {
  const operations = folded(operationsOf(parts(VARIANTS.xxs), SIZE));
  expect(callsOf(operations, ALL)).toEqual({ calls: operations.length, bytes: total(operations, bytesOf) });
});

it('without them the transformer pays more than the convolutions', () => {
  const growth = (list: Parameters<typeof operationsOf>[0]) => {
    const operations = folded(operationsOf(list, SIZE));
    return callsOf(operations, NONE).calls / callsOf(operations, ALL).calls;
  };
  expect(growth(parts(VARIANTS.xxs))).toBeGreaterThan(growth(peerParts(VARIANTS.xxs)));
  // LayerNorm, softmax and unfolding are nothing to a network of convolutions.
  const peer = folded(operationsOf(peerParts(VARIANTS.xxs), SIZE));
  expect(callsOf(peer, new Set(['silu']))).toEqual(callsOf(peer, ALL));
});
