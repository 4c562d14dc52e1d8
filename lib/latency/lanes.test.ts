import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parts } from '@/lib/mobilevit/spec/parts';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { deviceTime } from './lanes';
import { folded, multiplyAddsOf, operationsOf, total } from './operations';

const operation = (writes: number, products: number) =>
  ({ kind: 'convolution', part: 'stem', layer: '', reads: 0, writes, products }) as const;

it('one operation by hand: 10 outputs of 3 products on 4 lanes take 3 turns', () => {
  expect(deviceTime([operation(10, 3)], { lanes: 4, start: 7 })).toEqual({
    starts: 7,
    work: 9,
    busy: 30 / 36,
  });
});

it('on one lane the work is the multiply-adds, and what has none', () => {
  const operations = folded(operationsOf(parts(VARIANTS.xxs), { height: 256, width: 256 }));
  const without = operations.filter(({ products }) => products === 0);
  expect(deviceTime(operations, { lanes: 1, start: 0 }).work).toBe(
    total(operations, multiplyAddsOf) + total(without, ({ writes }) => writes),
  );
});

it('more lanes never take longer, and are never busier', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 300 })), {
        minLength: 1,
      }),
      fc.integer({ min: 0, max: 12 }),
      (list, power) => {
        const operations = list.map(([writes, products]) => operation(writes, products));
        const [few, many] = [2 ** power, 2 ** (power + 1)].map((lanes) =>
          deviceTime(operations, { lanes, start: 0 }),
        );
        expect(many?.work).toBeLessThanOrEqual(few?.work ?? 0);
        expect(many?.busy).toBeLessThanOrEqual((few?.busy ?? 0) + 1e-12);
      },
    ),
  );
});
