import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { contenderOf } from '@/lib/latency/contenders';
import { createModel, finish } from '@/lib/mobilevit/forward/model';
import { seededImage, seededStateDict } from '@/lib/mobilevit/spec/seeded-weights';
import { IMAGENET_CLASSES, VARIANTS } from '@/lib/mobilevit/spec/variants';
import type { TimingReply } from '../../timing/protocol';
import { createTimingDriver } from './driver';
import { openNetwork } from './network';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

function driver() {
  const said: TimingReply[] = [];
  let clock = 0;
  const answer = createTimingDriver({
    post: (reply) => said.push(reply),
    now: () => {
      clock += 1;
      return clock;
    },
    fetched: () => 0,
  });
  return { answer, said };
}

describe('the timing worker', () => {
  it('times a pass of either kind, part by part, and leaves nothing behind', async () => {
    const { answer, said } = driver();
    for (const contender of ['peer-xxs', 'mobilevit-xxs'] as const) {
      await answer({ id: 1, op: 'open', contender });
      const before = tf.memory().numTensors;
      await answer({ id: 2, op: 'pass', contender });
      expect(tf.memory().numTensors).toBe(before);
      const reply = said.at(-1);
      if (!reply || !('value' in reply) || !reply.value || !('parts' in reply.value)) {
        throw new Error(`no times: ${JSON.stringify(reply)}`);
      }
      expect(reply.value.parts.map(({ part }) => part)).toEqual(
        contenderOf(contender).parts.map(({ name }) => name),
      );
      expect(reply.value.ms).toBeGreaterThan(reply.value.parts.reduce((sum, { ms }) => sum + ms, 0));
    }
  });

  it('says that nothing is open, in words that cross', async () => {
    const { answer, said } = driver();
    await answer({ id: 9, op: 'pass', contender: 'mobilevit-s' });
    expect(said).toEqual([{ id: 9, failure: { code: 'no-model' } }]);
  });
});

it('what is timed is the network: the same logits as the model of the lab', async () => {
  const network = openNetwork(contenderOf('mobilevit-xxs'));
  const seen: number[][] = [];
  const read = tf.Tensor.prototype.data;
  tf.Tensor.prototype.data = async function (this: tf.Tensor) {
    const values = await read.call(this);
    seen.push([...values].map(Number));
    return values;
  } as typeof read;
  try {
    await network.pass(() => 0);
  } finally {
    tf.Tensor.prototype.data = read;
    network.dispose();
  }
  const model = createModel('xxs', seededStateDict(VARIANTS.xxs, IMAGENET_CLASSES, 1));
  const size = { height: 256, width: 256 };
  const image = tf.tensor4d(seededImage(size, 1), [1, 256, 256, 3]);
  const taps: ReadonlyMap<string, tf.Tensor> = finish(model.run(image, ['head.fc']));
  const expected = [...((await taps.get('head.fc')?.data()) ?? [])];
  expect(expected).toHaveLength(IMAGENET_CLASSES);
  expect(seen.at(-1)).toEqual(expected);
});
