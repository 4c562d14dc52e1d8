/**
 * The collection of published numbers, with its rows as a type. It weighs as much as a page: what runs in the browser
 * gets its rows from the server.
 */
import facts from './facts.json' with { type: 'json' };

/** A network as a source printed it. Millions; accuracies in per cent. */
export interface CollectedRow {
  readonly model: string;
  readonly group: string;
  readonly source: string;
  readonly params_millions: number | null;
  readonly flops_millions: number | null;
  readonly top1: number | null;
  readonly augmentation: string | null;
  /** Fig. 7b numbers its rows. */
  readonly row?: string | undefined;
  readonly variant_inferred?: string | undefined;
  readonly input_px?: number | undefined;
  readonly note?: string | undefined;
  /** The transcriptions that have it. */
  readonly read_in?: readonly string[] | undefined;
  readonly cross_check?: string | undefined;
  readonly augmentation_note?: string | undefined;
  readonly coco_map?: number | undefined;
  readonly voc_miou?: number | undefined;
}

export const collected: readonly CollectedRow[] = [...facts.data, ...facts.detection_segmentation];

/**
 * The one row of a group that has this name, and this size of test picture where it is given.
 *
 * @throws RangeError where there is none, or more than one
 */
export function collectedRow(group: string, model: string, px?: number): CollectedRow {
  const found = collected.filter(
    (row) =>
      row.group === group && row.model === model && (px === undefined || (row.input_px ?? null) === px),
  );
  const [row] = found;
  if (!row || found.length > 1) throw new RangeError(`${found.length} rows are "${model}" of ${group}`);
  return row;
}

/** A value that must be there: a network without it has no place on a chart. */
export function present(value: number | null | undefined, what: string): number {
  if (value === null || value === undefined) throw new RangeError(`${what} has no printed number`);
  return value;
}

/**
 * A number that the collection gives in words only.
 *
 * @param pattern with the number as its first group
 */
export function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new RangeError(`No ${pattern} in "${text}"`);
  return Number(found.replaceAll(',', ''));
}

/** The remark of the collection that a pattern fits, of all where it corrects or compares what was printed. */
export function remark(pattern: RegExp): string {
  const found = facts.discrepancies.find((text) => pattern.test(text));
  if (found === undefined) throw new RangeError(`No remark has ${pattern}`);
  return found;
}
