import * as tf from '@tensorflow/tfjs-core';
import { it } from 'vitest';
import { seededImage, seededStateDict } from '../spec/seeded-weights';
import { VARIANTS } from '../spec/variants';
import { createModel } from './model';
import { standardOps } from './ops';
import { useBackend } from './testing/backend';
import { peakBytes } from './testing/memory';

it('peak', async () => {
  await useBackend('wasm');
  for (const id of ['xxs', 'xs', 's'] as const) for (const side of [256, 512]) for (const ops of [undefined, standardOps]) {
    const model = createModel(id, seededStateDict(VARIANTS[id], 10, 1), ops ? { ops } : {});
    const image = tf.zeros<tf.Rank.R4>([1, side, side, 3]);
    const r: string[] = [];
    const all = peakBytes(() => {
      const run = model.run(image, []);
      for (;;) {
        let done: boolean | undefined; let name = '';
        const p = peakBytes(() => { const s = run.next(); done = s.done; name = String(s.value); });
        if (done) break;
        r.push(`${name} ${(p / 2 ** 20).toFixed(1)}`);
      }
    });
    console.error(id, side, ops ? 'std' : 'wasm', (all / 2 ** 20).toFixed(2), r.filter((x) => !x.includes('former')).join(' '), r.filter(x=>x.includes('2.1.t')).join(' '));
    model.dispose(); image.dispose();
  }
});
