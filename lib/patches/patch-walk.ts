/**
 * MobileViT's way through a map as a walk: (resize) → cut → unfold → attend within each slot → fold → (resize back).
 *
 * X [h × w] → (X′ [even]) → U [P × N] → A per slot [N × N] → M [P × N] → (Y′) → Y. One channel, one head, Wq = Wk = Wv = 1
 * and no √d to divide by (d = 1), so a score is the product of two numbers: A = softmax(u uᵀ). Every value has its
 * sources; U and Y are copies.
 */
import type { Matrix } from '@/lib/walkthrough/matrix';
import { cellsOf, rowOf } from '@/lib/walkthrough/read-trace';
import type { Ref, StepKind, Tensor, Trace } from '@/lib/walkthrough/trace';
import { TraceBuilder } from '@/lib/walkthrough/trace-builder';
import {
  indexOfPlace,
  type PatchedMap,
  patchCount,
  patched,
  placeOfIndex,
  roundUpToPatch,
  sheetIndex,
  slotCount,
} from './patch-index';
import { resizeShares } from './resize';

/** Side of MobileViT's patches. */
const PATCH = 2;

/** What a step is about; the captions go by it. */
export type PatchStepKind =
  | 'input'
  | 'resize'
  /** The map is cut; nothing is made yet. */
  | 'cut'
  /** One patch goes to its column of U. */
  | 'patch'
  | 'patches'
  /** The weights of one slot. */
  | 'weights'
  /** The mixture of one slot. */
  | 'mix'
  | 'mixes'
  | 'fold'
  | 'resize-back';

export interface PatchStep {
  readonly kind: PatchStepKind;
  /** The patch of a `patch`, the slot of `weights` and `mix`. */
  readonly about?: number;
}

export interface PatchWalk {
  readonly trace: Trace;
  /** What each step of the trace is about, in the same order. */
  readonly steps: readonly PatchStep[];
  /** The map that is cut: X, or X′ where X had to be resized. */
  readonly map: PatchedMap;
  readonly resized: boolean;
}

/** ● ■ ▲ ◆: the slots of a 2×2 patch, p = 0…3, as they are named in tensors and sentences. */
export const SLOT_MARKS = ['●', '■', '▲', '◆'] as const;
export const markOf = (slot: number): string => SLOT_MARKS[slot] ?? String(slot);
/** The name of a slot's attention matrix. */
export const weightsOf = (slot: number): string => `A${markOf(slot)}`;

/** The walk's vocabulary of steps has no word for resizing: like padding, it makes the map fit. */
const AS_STEP: Readonly<Record<PatchStepKind, StepKind>> = {
  input: 'input',
  resize: 'pad',
  cut: 'window',
  patch: 'unfold',
  patches: 'unfold',
  weights: 'softmax',
  mix: 'mix',
  mixes: 'mix',
  fold: 'fold',
  'resize-back': 'pad',
};

/** `from` resized to a square map of side `side`: every cell a sum of up to four, the shares in a tensor beside it. */
function resizedTensor(build: TraceBuilder, from: Tensor, name: string, side: number): Tensor {
  const shares = resizeShares(from.rows, side);
  const weights = build.given(`w${name}`, 'weights', [
    shares.map((all) => Array.from({ length: 4 }, (_, k) => all[k]?.share ?? 0)),
  ]);
  return build.make({ name, role: from.role, rows: side, columns: side }, (index) => ({
    operation: { kind: 'dot' },
    sources: (shares[index] ?? []).flatMap(({ index: at }, k): Ref[] => [
      { tensor: from.name, index: at },
      { tensor: weights.name, index: index * 4 + k },
    ]),
  }));
}

function attend(build: TraceBuilder, u: Tensor, slot: number): Tensor {
  const tokens = u.columns;
  const token = (n: number): Ref => ({ tensor: u.name, index: slot * tokens + n });
  const scores = build.make(
    { name: `S${markOf(slot)}`, role: 'attention', rows: tokens, columns: tokens },
    (index) => ({
      operation: { kind: 'dot' },
      sources: [token(Math.floor(index / tokens)), token(index % tokens)],
    }),
  );
  return build.make({ name: weightsOf(slot), role: 'attention', rows: tokens, columns: tokens }, (index) => ({
    operation: { kind: 'softmax', at: index % tokens },
    sources: rowOf(scores, Math.floor(index / tokens)),
  }));
}

/**
 * The walk of a square map.
 *
 * @param x the map, any side ≥ 2; an odd one is resized up by one cell and back
 */
export function patchWalk(x: Matrix): PatchWalk {
  const side = x.length;
  const map = patched(roundUpToPatch(side, PATCH), PATCH);
  const resized = map.width !== side;
  const slots = slotCount(map);
  const tokens = patchCount(map);
  const build = new TraceBuilder();
  const steps: PatchStep[] = [];
  const step = (
    at: PatchStep,
    working: readonly string[],
    makes: readonly Ref[],
    shows: readonly Ref[] = [],
  ) => {
    steps.push(at);
    build.step({ kind: AS_STEP[at.kind], about: at.about, working, makes, shows });
  };

  const input = build.given('X', 'input', [x]);
  step({ kind: 'input' }, ['X'], [], cellsOf(input));
  const cut = resized ? resizedTensor(build, input, 'X′', map.width) : input;
  if (resized) step({ kind: 'resize' }, ['X', cut.name], cellsOf(cut));
  step({ kind: 'cut' }, [cut.name], [], cellsOf(cut));

  const u = build.make({ name: 'U', role: 'input', rows: slots, columns: tokens }, (index) => {
    const place = { slot: Math.floor(index / tokens), token: index % tokens };
    return { operation: { kind: 'copy' }, sources: [{ tensor: cut.name, index: indexOfPlace(map, place) }] };
  });
  const columnOf = (tensor: Tensor, token: number): Ref[] =>
    Array.from({ length: slots }, (_, slot) => ({ tensor: tensor.name, index: slot * tokens + token }));
  const unfolding = [cut.name, 'U'];
  for (const about of [0, 1]) step({ kind: 'patch', about }, unfolding, columnOf(u, about));
  const rest = Array.from({ length: tokens - 2 }, (_, n) => n + 2);
  step(
    { kind: 'patches' },
    unfolding,
    rest.flatMap((n) => columnOf(u, n)),
  );

  const weights = Array.from({ length: slots }, (_, slot) => attend(build, u, slot));
  const mixed = build.make({ name: 'M', role: 'output', rows: slots, columns: tokens }, (index) => {
    const slot = Math.floor(index / tokens);
    const row = index % tokens;
    return {
      operation: { kind: 'dot' },
      sources: Array.from({ length: tokens }, (_, k): Ref[] => [
        { tensor: weightsOf(slot), index: row * tokens + k },
        { tensor: 'U', index: slot * tokens + k },
      ]).flat(),
    };
  });
  const mixing = (slot: number) => ['U', weightsOf(slot), 'M'];
  step(
    { kind: 'weights', about: 0 },
    ['U', weightsOf(0)],
    weights[0] ? cellsOf(weights[0]) : [],
    rowOf(u, 0),
  );
  for (const about of [0, 1]) step({ kind: 'mix', about }, mixing(about), rowOf(mixed, about));
  step(
    { kind: 'mixes' },
    mixing(slots - 1),
    [2, 3].flatMap((slot) => rowOf(mixed, slot)),
  );

  const folded = build.make(
    { name: resized ? 'Y′' : 'Y', role: 'output', rows: map.height, columns: map.width },
    (index) => ({
      operation: { kind: 'copy' },
      sources: [{ tensor: 'M', index: sheetIndex(map, placeOfIndex(map, index)) }],
    }),
  );
  step({ kind: 'fold' }, ['M', folded.name], cellsOf(folded));
  if (resized) {
    const back = resizedTensor(build, folded, 'Y', side);
    step({ kind: 'resize-back' }, [folded.name, 'Y'], cellsOf(back));
  }
  return { trace: build.build(), steps, map, resized };
}
