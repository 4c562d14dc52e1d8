import { expect, it } from 'vitest';
import { labAblation } from '@/lib/i18n/en/lab-ablation';
import { answersOf } from './share-changes';
import { sharesOffer } from './shares-offer';

it('all classes with both shares, said of one picture', async () => {
  const answers = answersOf([0.5, 0.3, 0.2].map(Math.log), [0.1, 0.2, 0.7].map(Math.log));
  const { caption, tensors } = sharesOffer(answers, 'Church', 'Cat comes first.', labAblation);
  expect(caption).toBe('Church: Cat comes first.');
  const { shape, values, axes } = (await tensors[0]?.tensor()) ?? {};
  expect(shape).toEqual([3, 2]);
  expect(axes).toHaveLength(2);
  for (const [i, share] of [0.5, 0.1, 0.3, 0.2, 0.2, 0.7].entries()) {
    expect(values?.[i]).toBeCloseTo(share, 6);
  }
});
