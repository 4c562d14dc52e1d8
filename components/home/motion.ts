/**
 * What moves on the way into a keyframe: a pure function of (keyframe, t), t from 0 to 1, so that scrubbing back looks
 * exactly like going forward.
 */
import { ease } from '@/lib/walkthrough/ease';
import { HOME_INPUT, HOME_KERNEL } from '@/lib/walkthrough/examples';
import { sourceIndex } from '@/lib/walkthrough/places';
import { convolutionShape, PLAIN_WINDOW } from '@/lib/walkthrough/shape';
import type { Ref } from '@/lib/walkthrough/trace';
import { type Keyframe, KNOWN, type Known } from './still';

/** A value on its way from one cell to another. */
export interface Flying {
  readonly from: Ref;
  readonly to: Ref;
  /** How far it has come, 0–1, eased. */
  readonly t: number;
}

export interface Motion {
  readonly known: Known;
  /** Where the window lies on X, in cells from the top left; fractions while it slides. */
  readonly window: { readonly row: number; readonly column: number } | null;
  readonly flying: readonly Flying[];
  /** λ of the keyframe's own accord, 0–1. */
  readonly lambda: number;
  /** How much of the change of the far cell has happened, 0–1. */
  readonly far: number;
}

const SHAPE = convolutionShape({ x: [HOME_INPUT], kernels: [[HOME_KERNEL]], ...PLAIN_WINDOW });
const { windows, entries, outColumns } = SHAPE;

const counted = new Map<number, ReadonlySet<number>>();

/** The first `count` cells: the same set for the same count, so that a grid knows that nothing has changed. */
function firstCells(count: number): ReadonlySet<number> {
  const known = counted.get(count) ?? new Set(Array.from({ length: count }, (_, i) => i));
  counted.set(count, known);
  return known;
}

/** The part of t between `from` and `to`, stretched to 0–1. */
const part = (t: number, from: number, to: number) => Math.min(1, Math.max(0, (t - from) / (to - from)));

/** Four like things one after another: the first slowly, the second faster, the rest at a glance. */
const PACE = [4, 2, 1, 1] as const;
const WHOLE = PACE.reduce((sum, share) => sum + share, 0);

/** Which of the four is being done at t, and how far it is, 0–1. */
function inTurn(t: number): { readonly index: number; readonly within: number } {
  let left = t * WHOLE;
  for (const [index, share] of PACE.entries()) {
    if (left <= share) return { index, within: left / share };
    left -= share;
  }
  return { index: PACE.length - 1, within: 1 };
}

const settled = (keyframe: Keyframe): Motion => ({
  known: KNOWN[keyframe],
  window: null,
  flying: [],
  lambda: 0,
  far: 0,
});

/** The window slides from place to place; at each stop its cells fly into their row of U. */
function unfolding(t: number): Motion {
  const { index: window, within } = inTurn(t);
  const place = (index: number) => ({ row: Math.floor(index / outColumns), column: index % outColumns });
  const here = place(window);
  const before = place(Math.max(0, window - 1));
  const slid = ease(part(within, 0, 0.35));
  const flights = Array.from({ length: entries }, (_, entry) =>
    part(within, 0.35 + 0.07 * entry, 0.79 + 0.07 * entry),
  );
  const landed = flights.filter((flight) => flight === 1).length;
  const flying = flights.flatMap((flight, entry): Flying[] => {
    const source = sourceIndex(SHAPE, window, entry);
    if (source === undefined || flight === 0 || flight === 1) return [];
    return [
      {
        from: { tensor: 'X', index: source },
        to: { tensor: 'U', index: window * entries + entry },
        t: ease(flight),
      },
    ];
  });
  return {
    ...settled('unfold'),
    known: { ...KNOWN.unfold, U: firstCells(window * entries + landed) },
    window: {
      row: before.row + (here.row - before.row) * slid,
      column: before.column + (here.column - before.column) * slid,
    },
    flying,
  };
}

/** w is filled in, the rows of U become y one by one, y folds. */
function multiplying(t: number): Motion {
  const filled = Math.round(part(t, 0, 0.15) * entries);
  const product = part(t, 0.15, 0.7);
  const fold = part(t, 0.7, 1);
  const { index: row, within } = inTurn(product);
  const made = product === 1 ? windows : row;
  const coming = ease(within);
  const rows: Flying[] =
    product > 0 && product < 1
      ? Array.from({ length: entries }, (_, entry) => ({
          from: { tensor: 'U', index: row * entries + entry },
          to: { tensor: 'y', index: row },
          t: coming,
        }))
      : [];
  const folds = Array.from({ length: windows }, (_, i) => part(fold, 0.1 * i, 0.7 + 0.1 * i));
  const folding = folds.flatMap((flight, index): Flying[] =>
    flight === 0 || flight === 1
      ? []
      : [{ from: { tensor: 'y', index }, to: { tensor: 'Y', index }, t: ease(flight) }],
  );
  return {
    ...settled('multiply'),
    known: {
      ...KNOWN.multiply,
      w: firstCells(filled),
      y: firstCells(made),
      Y: firstCells(folds.filter((flight) => flight === 1).length),
    },
    flying: [...rows, ...folding],
  };
}

/** How many pieces' time each keyframe takes (40 ms a piece): the first two show many movements one after another. */
export const PIECES: Readonly<Record<Keyframe, number>> = {
  unfold: 90,
  multiply: 90,
  insert: 12,
  open: 40,
  far: 20,
};

/** Where everything stands at t on the way into a keyframe; at t = 1 the keyframe is settled. */
export function motion(keyframe: Keyframe, t: number): Motion {
  switch (keyframe) {
    case 'unfold':
      return unfolding(t);
    case 'multiply':
      return multiplying(t);
    case 'insert':
      return {
        ...settled(keyframe),
        known: { ...KNOWN.insert, A: firstCells(Math.round(t * windows) * windows) },
      };
    case 'open':
      return { ...settled(keyframe), lambda: ease(t) };
    case 'far':
      return { ...settled(keyframe), lambda: 1, far: ease(t) };
  }
}
