/**
 * Numbers printed by others, each with its source; nothing here is computed or measured by this site. The JSON holds
 * them, this file says what they mean.
 */
import json from './paper-facts.json' with { type: 'json' };
import type { Source, WorkId } from './source';
import { WORKS } from './source';

/** One row of the paper's ablation of the patch size. */
export interface PatchSizeRow {
  /** Patch sides on the maps of stages 3, 4 and 5 (32×32, 16×16, 8×8). */
  readonly patch: readonly [number, number, number];
  /** Milliseconds for one image. */
  readonly latencyMs: number;
  /** Top-1 accuracy on ImageNet-1k, per cent. */
  readonly top1: number;
}

export interface PatchSizeFact {
  readonly model: string;
  /** The table names none; section 4.3 and table 10 name this one for such timings. */
  readonly device: string;
  readonly rows: readonly PatchSizeRow[];
  readonly source: Source;
}

/** The whole network's time with the authors' own unfold and fold, and with PyTorch's. */
export interface UnfoldTimeFact {
  readonly model: string;
  readonly device: string;
  readonly ownMs: number;
  readonly libraryMs: number;
  readonly source: Source;
}

function sourceOf({ work, place }: { readonly work: string; readonly place: string }): Source {
  const id = (Object.keys(WORKS) as WorkId[]).find((known) => known === work);
  if (id === undefined) throw new RangeError(`"${work}" is not a known work`);
  return { work: id, place };
}

function three([a, b, c]: readonly number[]): readonly [number, number, number] {
  if (a === undefined || b === undefined || c === undefined)
    throw new RangeError('Three stages have patches');
  return [a, b, c];
}

export const patchSizeFact: PatchSizeFact = {
  ...json.patchSize,
  rows: json.patchSize.rows.map((row) => ({ ...row, patch: three(row.patch) })),
  source: sourceOf(json.patchSize.source),
};

export const unfoldTimeFact: UnfoldTimeFact = {
  ...json.unfoldOnGpu,
  source: sourceOf(json.unfoldOnGpu.source),
};
