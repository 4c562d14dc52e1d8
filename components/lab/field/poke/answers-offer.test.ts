import { expect, it } from 'vitest';
import { labField } from '@/lib/i18n/en/lab-field';
import { answersOf } from '../../ablation/share-changes';
import { answersOffer } from './answers-offer';

it('all classes under every setting, whole and covered, said of one picture and place', async () => {
  const logs = (shares: readonly number[]) => shares.map(Math.log);
  const answers = [
    answersOf(logs([0.5, 0.3, 0.2]), logs([0.1, 0.2, 0.7])),
    answersOf(logs([0.6, 0.3, 0.1]), logs([0.4, 0.4, 0.2])),
  ];
  const square = { x: 16, y: 40, side: 32 };
  const offer = answersOffer(answers, square, ['As set', 'A = I'], 'Church', labField.poke);
  expect(offer.caption).toBe(
    'Church, covered by a grey square of 32 px at row 40, column 16. A full bar is a share of 100%.',
  );
  expect(offer.tensors[0]?.title).toContain('As set, A = I');
  const { shape, values, axes } = (await offer.tensors[0]?.tensor()) ?? {};
  expect(shape).toEqual([2, 3, 2]);
  expect(axes).toHaveLength(3);
  for (const [i, share] of [0.5, 0.1, 0.3, 0.2, 0.2, 0.7, 0.6, 0.4, 0.3, 0.4, 0.1, 0.2].entries()) {
    expect(values?.[i]).toBeCloseTo(share, 6);
  }
});
