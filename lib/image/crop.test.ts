import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropShares, freeAxis, planCrop } from './crop';

const side = fc.integer({ min: 1, max: 9000 });
const sizes = fc.tuple(fc.integer({ min: 32, max: 512 }), fc.nat(64));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const place = fc.record({ x: share, y: share });

describe('planCrop', () => {
  it('keeps the square inside the picture, wherever it is put', () => {
    fc.assert(
      fc.property(side, side, sizes, place, (width, height, [size, extra], at) => {
        const plan = planCrop(width, height, { size, resize: size + extra, crop: at });
        expect(Math.min(plan.width, plan.height)).toBe(size + extra);
        expect(plan.crop.left).toBeGreaterThanOrEqual(0);
        expect(plan.crop.top).toBeGreaterThanOrEqual(0);
        expect(plan.crop.left + size).toBeLessThanOrEqual(plan.width);
        expect(plan.crop.top + size).toBeLessThanOrEqual(plan.height);
        const box = cropShares(plan);
        expect(box.left + box.width).toBeLessThanOrEqual(1 + 1e-12);
        expect(box.top + box.height).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('turns with the picture', () => {
    fc.assert(
      fc.property(side, side, sizes, place, (width, height, [size, extra], { x, y }) => {
        const plan = planCrop(width, height, { size, resize: size + extra, crop: { x, y } });
        const turned = planCrop(height, width, { size, resize: size + extra, crop: { x: y, y: x } });
        expect([turned.width, turned.height]).toEqual([plan.height, plan.width]);
        expect([turned.crop.left, turned.crop.top]).toEqual([plan.crop.top, plan.crop.left]);
      }),
    );
  });

  it('is torchvision’s centre crop in the middle: (side − size) ÷ 2, halves to even', () => {
    const python = (v: number) => (v % 1 === 0.5 ? 2 * Math.round(v / 2) : Math.round(v));
    fc.assert(
      fc.property(side, side, sizes, (width, height, [size, extra]) => {
        const { crop, ...resized } = planCrop(width, height, { size, resize: size + extra });
        expect(crop.left).toBe(python((resized.width - size) / 2));
        expect(crop.top).toBe(python((resized.height - size) / 2));
      }),
    );
  });

  it('goes from edge to edge, moving one way as its place does, and no further', () => {
    const left = (x: number) => planCrop(1200, 300, { size: 256, crop: { x, y: 0.5 } }).crop.left;
    expect([left(0), left(1), left(-3), left(7)]).toEqual([0, 1024 - 256, 0, 1024 - 256]);
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(Math.sign(left(Math.max(a, b)) - left(Math.min(a, b)))).toBeGreaterThanOrEqual(0);
      }),
    );
    // There is nowhere to go along the short side.
    expect(planCrop(1200, 300, { size: 256, crop: { x: 0.5, y: 1 } }).crop.top).toBe(0);
  });

  it('takes the middle square of a 500×375 picture', () => {
    const plan = planCrop(500, 375, { size: 256 });
    expect(plan).toEqual({ width: 341, height: 256, crop: { left: 42, top: 0, width: 256, height: 256 } });
    const box = cropShares(plan);
    expect(box.height).toBe(1);
    expect(box.left + box.width / 2).toBeCloseTo(0.5, 2);
  });
});

describe('freeAxis', () => {
  it('is the long side’s, and none where the resized picture is square', () => {
    expect(freeAxis(planCrop(400, 300, { size: 256 }))).toBe('x');
    expect(freeAxis(planCrop(300, 400, { size: 256 }))).toBe('y');
    expect(freeAxis(planCrop(300, 300, { size: 256 }))).toBeUndefined();
    // 203 × 200 becomes 64 × 64: the three columns are resized away.
    expect(freeAxis(planCrop(203, 200, { size: 64 }))).toBeUndefined();
    // Cutting a margin off a square picture leaves nothing to choose.
    expect(freeAxis(planCrop(300, 300, { size: 256, resize: 288 }))).toBeUndefined();
    expect(freeAxis(planCrop(400, 300, { size: 256, resize: 288 }))).toBe('x');
  });
});
