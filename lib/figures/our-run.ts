/** The run that made the shipped checkpoint: ours, not anybody's publication. The JSON holds its log as it was written. */
import json from './our-run.json' with { type: 'json' };

/** One epoch of the log. */
export interface LoggedEpoch {
  /** From 0. */
  readonly epoch: number;
  /** At the epoch's end. */
  readonly rate: number;
  /** Mean training loss, in nats. */
  readonly loss: number;
  readonly seconds: number;
  /** Updates since the start. */
  readonly updates: number;
  /** Updates in this epoch alone. */
  readonly updatesHere: number;
  /** Top-1 of the averaged weights by the side of the picture; empty where it was not measured. */
  readonly top1: readonly { readonly side: number; readonly share: number }[];
}

interface Line {
  readonly ep: number;
  readonly lr: number;
  readonly loss: number;
  readonly sec: number;
  readonly iters: number;
  readonly ema128?: number;
  readonly ema224?: number;
}

/** Sides at which the run was checked on the way: the log's columns ema128 and ema224. */
export const CHECKED_SIDES: readonly number[] = [128, 224];

const { log, ...about } = json;
const lines: readonly Line[] = log;

/** What is known of the run besides its log. */
export const ourRun = about;

export const ourLog: readonly LoggedEpoch[] = lines.map(
  ({ ep, lr, loss, sec, iters, ema128, ema224 }, i) => ({
    epoch: ep,
    rate: lr,
    loss,
    seconds: sec,
    updates: iters,
    updatesHere: iters - (lines[i - 1]?.iters ?? 0),
    top1: [ema128, ema224].flatMap((share, column) =>
      share === undefined ? [] : [{ side: CHECKED_SIDES[column] ?? Number.NaN, share }],
    ),
  }),
);
