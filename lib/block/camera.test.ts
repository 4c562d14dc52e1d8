import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_STAGES, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { between, camera, framed, frameOf, panned, stopsOf, zoomed } from './camera';
import { type Box, columnLeft, extentOf, layoutOf, rowTop } from './layout';
import { blockPlan } from './plan';

const plan = blockPlan(VARIANTS.xxs, 5, 256);
const layout = layoutOf(plan);
const stops = stopsOf(plan);
const frames = stops.map((stop) => frameOf(plan, layout, stop));
const holds = (outer: Box, inner: Box) =>
  outer.x <= inner.x + 1e-9 &&
  outer.y <= inner.y + 1e-9 &&
  outer.x + outer.width >= inner.x + inner.width - 1e-9 &&
  outer.y + outer.height >= inner.y + inner.height - 1e-9;

describe('the layout', () => {
  it.each(BLOCK_STAGES)('lays no sheet over another, and an operation between them, in stage %i', (stage) => {
    const other = blockPlan(VARIANTS.s, stage, 256);
    const { boxes, nodes, whole } = layoutOf(other);
    const all = [...boxes];
    for (const [a, one] of all) {
      expect(holds(whole, one)).toBe(true);
      for (const [b, two] of all) {
        if (a === b) continue;
        const apart =
          one.x + one.width < two.x ||
          two.x + two.width < one.x ||
          one.y + one.height < two.y ||
          two.y + two.height < one.y;
        expect(apart, `${a} and ${b}`).toBe(true);
      }
      for (const [, node] of nodes) expect(holds(one, { ...node, width: 0, height: 0 })).toBe(false);
    }
    expect(nodes.size).toBe(other.operations.length);
  });

  it('is to one scale: a unit for each number, gaps aside', () => {
    for (const sheet of plan.sheets.values()) {
      const { width, height } = extentOf(sheet);
      expect(rowTop(sheet, sheet.rows - 1) + 1).toBe(height);
      expect(columnLeft(sheet, sheet.columns - 1) + 1).toBe(width);
    }
  });

  it('leads every line from a sheet or to it', () => {
    for (const { points, id } of layout.links) {
      expect(points.length, id).toBeGreaterThan(1);
      for (const { x, y } of points) expect(Number.isFinite(x + y), id).toBe(true);
    }
    expect(layout.links.filter(({ kind }) => kind === 'residual')).toHaveLength(6);
    expect(layout.links.filter(({ kind }) => kind === 'shortcut')).toHaveLength(1);
  });
});

describe('the camera', () => {
  it('stops at the whole, every operation of the first layer, the other layers, and the whole again', () => {
    expect(stops).toHaveLength(1 + 3 + 11 + 2 + 5 + 1);
    expect(stops.map(({ kind }) => kind).filter((kind) => kind === 'layer')).toHaveLength(2);
  });

  it('has in view what a step is about', () => {
    stops.forEach((stop, step) => {
      if (stop.kind !== 'operation') return;
      const operation = plan.operations.find(({ id }) => id === stop.id);
      const view = camera(frames, step, 1, 1.6);
      for (const id of operation?.outputs ?? []) {
        const box = layout.boxes.get(id);
        expect(box && holds(view, box), id).toBe(true);
      }
    });
    for (const box of layout.boxes.values()) expect(holds(camera(frames, 0, 1, 1.6), box)).toBe(true);
  });

  it('begins a step where the one before ended, at any aspect', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: stops.length - 1 }),
        fc.double({ min: 0.4, max: 3, noNaN: true }),
        (step, aspect) => {
          const [ended, begins] = [camera(frames, step - 1, 1, aspect), camera(frames, step, 0, aspect)];
          expect(begins.x).toBeCloseTo(ended.x, 6);
          expect(begins.width).toBeCloseTo(ended.width, 6);
          expect(begins.width / begins.height).toBeCloseTo(aspect, 6);
        },
      ),
    );
  });

  it('arrives, also where two widths nearly agree', () => {
    const from = { x: 0, y: 0, width: 300, height: 100 };
    for (const gap of [0, 1e-12, 1e-9, 1e-6, 1]) {
      const to = { x: 144, y: 20, width: 300 + gap, height: 100 + gap / 3 };
      expect(between(from, to, 1).x).toBeCloseTo(144, 9);
      expect(between(from, to, 0).x).toBeCloseTo(0, 9);
      expect(between(from, to, 0.5).x).toBeCloseTo(72, 0);
    }
  });

  it('refuses a step that there is not', () => {
    expect(() => camera(frames, 99, 1, 1)).toThrow(RangeError);
  });

  it('keeps the point under the pointer where it is while it zooms, within limits', () => {
    const view = framed(layout.whole, 1.5);
    const about = { x: view.x + view.width / 4, y: view.y + view.height / 3 };
    const near = zoomed(view, 2, about, { least: 1, most: 1e6 });
    expect((about.x - near.x) / near.width).toBeCloseTo(1 / 4, 9);
    expect((about.y - near.y) / near.height).toBeCloseTo(1 / 3, 9);
    expect(zoomed(view, 1e9, about, { least: 20, most: 1e6 }).width).toBe(20);
  });

  it('never loses the block', () => {
    const far = panned(framed(layout.whole, 1.5), 1e6, -1e6, layout.whole);
    expect(far.x + far.width / 2).toBeCloseTo(layout.whole.x + layout.whole.width, 6);
    expect(between(far, far, 0.3)).toEqual(far);
  });
});
