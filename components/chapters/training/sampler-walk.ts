/** The sampler's simulation as data: its steps, what each has made when it stands, and what is seen in between. Pure. */
import { recipeFact, releaseFact, samplerFact } from '@/lib/figures/training-facts';
import {
  type Batch,
  type BatchRule,
  type BatchSettings,
  batchSize,
  epoch,
  pixelsOf,
  resolutions,
} from '@/lib/training/sampler';
import { seededRandom } from '@/lib/training/seeded-random';

export type SamplerStep =
  | 'spaced'
  | 'rounded'
  | 'budget'
  | 'smallest'
  | 'paper'
  | 'release'
  | 'later'
  | 'draw'
  | 'epoch'
  | 'compare'
  | 'published';

/** Three batches one by one, then the rest together. */
export const STEPS: readonly SamplerStep[] = [
  'spaced',
  'rounded',
  'budget',
  'smallest',
  'paper',
  'release',
  'later',
  'draw',
  'draw',
  'draw',
  'epoch',
  'compare',
  'published',
];

/** After this step the reader is asked for the batch at the smallest side. */
export const ASKED_AT = STEPS.indexOf('budget');
const FIRST_DRAW = STEPS.indexOf('draw');

const LEAST = samplerFact.sides[0];
const GREATEST = samplerFact.sides[samplerFact.sides.length - 1] ?? LEAST;
const COUNT = samplerFact.sides.length;

export const SIDES: readonly number[] = resolutions(LEAST, GREATEST, COUNT);
/** Before they are rounded. */
export const SPACED: readonly number[] = SIDES.map((_, i) => LEAST + ((GREATEST - LEAST) * i) / (COUNT - 1));

const REFERENCE = {
  base: releaseFact.base,
  greatest: GREATEST,
  gpus: recipeFact.gpus,
} as const;

/** The paper's batch belongs to the greatest side: as many pictures as cost what the code's batch costs at its base. */
const PAPER_BATCH = Math.round((releaseFact.batch * releaseFact.base ** 2) / GREATEST ** 2);

export const SETTINGS: Readonly<Record<BatchRule, BatchSettings>> = {
  paper: { rule: 'paper', batch: PAPER_BATCH, ...REFERENCE },
  'first-release': { rule: 'first-release', batch: releaseFact.batch, ...REFERENCE },
  head: { rule: 'head', batch: releaseFact.batch, ...REFERENCE },
};

/** The side that a rule counts from. */
export const referenceOf = ({ rule, greatest, base }: BatchSettings): number =>
  rule === 'paper' ? greatest : base;

/** Pixels that a batch is meant to hold. */
export const budgetOf = (settings: BatchSettings): number => settings.batch * referenceOf(settings) ** 2;

export const batchesOf = (rule: BatchRule): number[] => SIDES.map((side) => batchSize(side, SETTINGS[rule]));

/** A small epoch for one GPU: so many batches of one size. */
export const ONE_SIZE_BATCHES = 32;
export const PICTURES = ONE_SIZE_BATCHES * releaseFact.batch;

/** The batches of that epoch by the code’s present rule, for a draw of the reader's. */
export const drawEpoch = (seed: number): Batch[] => epoch(PICTURES, SIDES, SETTINGS.head, seededRandom(seed));

export interface SamplerFrame {
  /** Sides as they are drawn, in pixels. */
  readonly sides: readonly number[];
  /** Pictures in a batch of each side; 0 where there is none yet. */
  readonly pictures: readonly number[];
  readonly rule: BatchRule;
  /** The side that the step is about. */
  readonly lit: number | null;
  /** How many batches of the epoch are drawn, the last of them in part. */
  readonly drawn: number;
  /** The epoch of one size is shown, too, so far: 0 to 1. */
  readonly oneSize: number;
}

const only = (index: number, batches: readonly number[]) => batches.map((b, i) => (i === index ? b : 0));

/** How the figure stands at the end of a step. */
function still(step: number, epochOf: readonly Batch[]): SamplerFrame {
  const kind = STEPS[step] ?? 'spaced';
  const paper = batchesOf('paper');
  const last = SIDES.length - 1;
  const drawing = step >= FIRST_DRAW;
  const drawn = kind === 'draw' ? step - FIRST_DRAW + 1 : drawing ? epochOf.length : 0;
  const newest = kind === 'draw' ? SIDES.indexOf(epochOf[drawn - 1]?.side ?? Number.NaN) : -1;
  const lit = { spaced: null, rounded: null, budget: last, smallest: 0, paper: null, release: last }[
    kind as string
  ];
  return {
    sides: kind === 'spaced' ? SPACED : SIDES,
    pictures:
      kind === 'spaced' || kind === 'rounded'
        ? SIDES.map(() => 0)
        : kind === 'budget'
          ? only(last, paper)
          : kind === 'smallest'
            ? paper.map((b, i) => (i === 0 || i === last ? b : 0))
            : kind === 'paper'
              ? paper
              : batchesOf(kind === 'release' ? 'first-release' : 'head'),
    rule: kind === 'release' ? 'first-release' : step > STEPS.indexOf('release') ? 'head' : 'paper',
    lit: newest >= 0 ? newest : (lit ?? null),
    drawn,
    oneSize: kind === 'compare' || kind === 'published' ? 1 : 0,
  };
}

const between = (a: number, b: number, share: number) => a + (b - a) * share;

/**
 * What is seen at a moment of a step.
 *
 * @param eased 0 to 1: how far the step's motion has come
 */
export function samplerFrame(step: number, eased: number, epochOf: readonly Batch[]): SamplerFrame {
  const after = still(step, epochOf);
  if (step === 0 || eased >= 1) return after;
  const before = still(step - 1, epochOf);
  return {
    ...after,
    sides: after.sides.map((side, i) => between(before.sides[i] ?? side, side, eased)),
    pictures: after.pictures.map((n, i) => between(before.pictures[i] ?? 0, n, eased)),
    drawn: between(before.drawn, after.drawn, eased),
    oneSize: between(before.oneSize, after.oneSize, eased),
  };
}

/** What an epoch of some batches costs, in pixels. */
export const epochPixels = (batches: readonly Batch[]): number =>
  batches.reduce((sum, batch) => sum + pixelsOf(batch), 0);

export const ONE_SIZE_EPOCH: readonly Batch[] = Array.from({ length: ONE_SIZE_BATCHES }, () => ({
  side: releaseFact.base,
  pictures: releaseFact.batch,
}));
