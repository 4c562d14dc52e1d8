/**
 * One row of the network, as a tree: a unit, the three that its kernel reads, the three that each of those reads, down to
 * the pixels. Positions are pixels from the unit's own centre. Pure.
 */
import { PATCH } from '@/lib/mobilevit/spec/variants';
import { type Rung, rungAt, SIZE } from './ladder';

export interface Level {
  /** The rung whose units these are, from 0: the pixels. */
  readonly step: number;
  /** Positions of the units that are read, ascending. */
  readonly units: readonly number[];
}

export interface Edge {
  readonly from: number;
  readonly to: number;
}

export interface RowTree {
  /** From the pixels up to the unit; rungs without a kernel of their own (attention, pooling) are left out. */
  readonly levels: readonly Level[];
  /** Between level i + 1 and level i, by i: who reads whom. */
  readonly edges: readonly (readonly Edge[])[];
}

/** Whether a rung is a level of its own: it has a kernel that moves along the row. */
const isLevel = ({ kind }: Rung): boolean => kind !== 'attention' && kind !== 'pool';

/**
 * The tree of a unit at a step of the ladder. At an attention or at the pooling it is the tree of the unit before.
 *
 * @param step from 0
 */
export function rowTree(step: number): RowTree {
  const steps = Array.from({ length: step + 1 }, (_, i) => i).filter((i) => isLevel(rungAt(i)));
  const levels: Level[] = [];
  const edges: Edge[][] = [];
  let units: readonly number[] = [0];
  for (let i = steps.length - 1; i >= 0; i--) {
    const at = steps[i] ?? 0;
    levels.unshift({ step: at, units });
    if (i === 0) break;
    const below = rungAt(steps[i - 1] ?? 0);
    const reach = (rungAt(at).kernel - 1) / 2;
    const reads = (from: number) =>
      Array.from({ length: 2 * reach + 1 }, (_, k) => from + (k - reach) * below.jump);
    edges.unshift(units.flatMap((from) => reads(from).map((to) => ({ from, to }))));
    units = [...new Set(units.flatMap(reads))].sort((a, b) => a - b);
  }
  return { levels, edges };
}

/**
 * Positions of the units that an attention or the pooling reads across the row, as far as a picture is wide: the tokens
 * of one slot are two units apart, the pooling reads every unit. Empty for all other rungs.
 */
export function acrossOf(step: number): number[] {
  const { kind, jump } = rungAt(step);
  if (kind !== 'attention' && kind !== 'pool') return [];
  const pitch = kind === 'attention' ? PATCH * jump : jump;
  const reach = Math.floor(SIZE / 2 / pitch);
  return Array.from({ length: 2 * reach + 1 }, (_, i) => (i - reach) * pitch);
}

/** Widths of the drawing, in pixels of the picture: the narrowest that holds a field is taken. */
const WIDTHS = [15, 67, 331];
const WIDEST = 331;

/** How many pixels the drawing is wide for a field of this side, and a neighbour one step away; all where it is open. */
export function widthFor({ kind, side, jump }: Pick<Rung, 'kind' | 'side' | 'jump'>): number {
  if (kind === 'attention' || kind === 'pool') return WIDEST;
  const needed = Math.max(side, 2 * jump + 1);
  return WIDTHS.find((width) => width >= needed) ?? WIDEST;
}
