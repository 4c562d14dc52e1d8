/** Which part of the block is in view, as a pure function of the step and its progress. */
import { ease } from '@/lib/walkthrough/ease';
import { around, type Box, type Layout, type Point } from './layout';
import type { BlockPlan, Operation } from './plan';

/** A step of the walk: what it is about. */
export type Stop =
  | { readonly kind: 'whole'; readonly id: 'start' | 'end' }
  | { readonly kind: 'operation'; readonly id: string }
  /** A whole transformer layer, from 0. */
  | { readonly kind: 'layer'; readonly id: string; readonly layer: number };

/** The walk: the whole, every operation of the first layer, the other layers at a glance, the way out, the whole. */
export function stopsOf({ operations, layers }: BlockPlan): Stop[] {
  const stops: Stop[] = [{ kind: 'whole', id: 'start' }];
  for (const { id, layer, kind } of operations) {
    if (layer === undefined || layer === 0) stops.push({ kind: 'operation', id });
    else if (kind === 'norm1') stops.push({ kind: 'layer', id: `layer${layer}`, layer });
  }
  if (layers > 0) stops.push({ kind: 'whole', id: 'end' });
  return stops;
}

/** Room around what a step frames, in units: names stand above the sheets. */
const MARGIN = 16;
const WIDE_MARGIN = 44;

/** What a stop frames: an operation with what goes in beside it and what comes out. */
export function frameOf(plan: BlockPlan, layout: Layout, stop: Stop): Box {
  if (stop.kind === 'whole') return around([layout.whole], WIDE_MARGIN * layout.unit);
  if (stop.kind === 'layer')
    return around([layout.bands[stop.layer] ?? layout.whole], WIDE_MARGIN * layout.unit);
  const operation = plan.operations.find(({ id }) => id === stop.id);
  if (!operation) return padded(layout.whole, layout.unit);
  const node = layout.nodes.get(operation.id) ?? { x: 0, y: 0 };
  const boxes = [...near(operation, layout, node), { ...node, width: 0, height: 0 }];
  return padded(around(boxes), layout.unit);
}

const padded = (box: Box, unit: number): Box => around([box], MARGIN * unit);

/** The outputs, and the inputs that stand left of the operation in its own band; what comes from afar is a line. */
function near({ kind, inputs, outputs }: Operation, { boxes }: Layout, node: Point): Box[] {
  const isNear = ({ x, y, height }: Box) => x < node.x && Math.abs(y + height / 2 - node.y) < height * 2;
  const added = kind === 'add1' || kind === 'add2';
  const sides = [...(added ? inputs.slice(0, 1) : inputs)]
    .flatMap((id) => boxes.get(id) ?? [])
    .filter(isNear);
  return [...sides, ...outputs.flatMap((id) => boxes.get(id) ?? [])];
}

/** The box of one aspect (width ÷ height) that holds another, about the same middle. */
export function framed(box: Box, aspect: number): Box {
  const width = Math.max(box.width, box.height * aspect);
  const height = width / aspect;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

/** Between two views of one aspect: the middle moves evenly, the width by equal factors. */
export function between(from: Box, to: Box, t: number): Box {
  const growth = Math.log1p((to.width - from.width) / from.width);
  const width = from.width * Math.exp(growth * t);
  const height = width * (to.height / to.width);
  // So that what both views show does not swing by: the place moves as the width does, (width − from) / (to − from),
  // in a form that stays exact for widths that nearly agree.
  const share = growth === 0 ? t : Math.expm1(growth * t) / Math.expm1(growth);
  const middle = (a: number, b: number) => a + (b - a) * share;
  const x = middle(from.x + from.width / 2, to.x + to.width / 2) - width / 2;
  const y = middle(from.y + from.height / 2, to.y + to.height / 2) - height / 2;
  return { x, y, width, height };
}

/**
 * The view of a step at t: it comes from the step before.
 *
 * @param t 0–1, linear; eased here
 * @param aspect width ÷ height of the viewport
 */
export function camera(frames: readonly Box[], step: number, t: number, aspect: number): Box {
  const to = frames[step];
  if (!to) throw new RangeError(`no step ${step}`);
  const from = frames[step - 1] ?? to;
  return between(framed(from, aspect), framed(to, aspect), ease(t));
}

/** The view zoomed by `factor` (> 1: nearer) about a point that stays where it is, within limits. */
export function zoomed(
  view: Box,
  factor: number,
  about: Point,
  limits: { least: number; most: number },
): Box {
  const width = Math.min(Math.max(view.width / factor, limits.least), limits.most);
  const scale = width / view.width;
  return {
    x: about.x - (about.x - view.x) * scale,
    y: about.y - (about.y - view.y) * scale,
    width,
    height: view.height * scale,
  };
}

/** The view moved, with its middle kept over the block. */
export function panned(view: Box, dx: number, dy: number, whole: Box): Box {
  const within = (middle: number, from: number, length: number) =>
    Math.min(Math.max(middle, from), from + length);
  const x = within(view.x + dx + view.width / 2, whole.x, whole.width) - view.width / 2;
  const y = within(view.y + dy + view.height / 2, whole.y, whole.height) - view.height / 2;
  return { ...view, x, y };
}
