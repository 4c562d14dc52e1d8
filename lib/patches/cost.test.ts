import { expect, it } from 'vitest';
import { multiplyAdds } from '@/lib/mobilevit/spec/multiply-adds';
import { VARIANT_IDS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { productsOf, stageCosts } from './cost';

it.each(VARIANT_IDS)('%s: both products of all layers are what the network’s layer table counts', (id) => {
  for (const side of [224, 256])
    expect(productsOf(stageCosts(VARIANTS[id], side))).toBe(
      multiplyAdds(VARIANTS[id], { height: side, width: side }).attention,
    );
});

it('stage 3 of XXS by hand, and the saving is P', () => {
  const [stage3] = stageCosts(VARIANTS.xxs, 256);
  expect(stage3).toMatchObject({ slots: 4, tokens: 256, width: 64, within: 4 * 256 ** 2 * 64 });
  for (const { within, across, slots } of stageCosts(VARIANTS.s, 256)) expect(across).toBe(slots * within);
});

it('larger patches: fewer tokens; maps that they do not divide are resized up', () => {
  const sides = (patches: readonly [number, number, number]) =>
    stageCosts(VARIANTS.s, 256, patches).map(({ side, tokens }) => [side, tokens]);
  expect(sides([3, 3, 3])).toEqual([
    [33, 121],
    [18, 36],
    [9, 9],
  ]);
  expect(sides([8, 4, 2])).toEqual([
    [32, 16],
    [16, 16],
    [8, 16],
  ]);
  const total = (patches: readonly [number, number, number]) =>
    productsOf(stageCosts(VARIANTS.s, 256, patches));
  expect(total([8, 4, 2])).toBeLessThan(total([4, 4, 4]));
  expect(total([4, 4, 4])).toBeLessThan(total([3, 3, 3]));
  expect(total([3, 3, 3])).toBeLessThan(total([2, 2, 2]));
});
