/** The provenance line of the walk: a cell's place in both layouts and what it is made of. Counted from 0. */
import { arithmetic } from '@/components/walk/provenance';
import type { Patches } from '@/lib/i18n/en/patches';
import { format, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { cellOfPlace } from '@/lib/patches/patch-index';
import { markOf, type PatchWalk, SLOT_MARKS, weightsOf } from '@/lib/patches/patch-walk';
import { numberAt, tensorOf } from '@/lib/walkthrough/read-trace';
import type { Ref } from '@/lib/walkthrough/trace';
import { placeWords } from './captions';

const DIGITS = 3;

/** The tensors that lie as the cut map lies, and those that lie as the sheet. */
const isCutMap = ({ resized }: PatchWalk, tensor: string) =>
  resized ? tensor === 'X′' || tensor === 'Y′' : tensor === 'X' || tensor === 'Y';
const isSheet = (tensor: string) => tensor === 'U' || tensor === 'M';

/** The slot whose attention a tensor holds; undefined for other tensors. */
export function slotOfWeights(tensor: string): number | undefined {
  const slot = SLOT_MARKS.findIndex((_, i) => weightsOf(i) === tensor);
  return slot < 0 ? undefined : slot;
}

/**
 * The cell of the cut map that a cell of any tensor belongs to: of a weight, the query's. Undefined for a map before it
 * is resized, where no cell has a slot.
 */
export function cellOf(walk: PatchWalk, { tensor, index }: Ref): Cell | undefined {
  const { columns } = tensorOf(walk.trace, tensor);
  const row = Math.floor(index / columns);
  const slot = slotOfWeights(tensor);
  if (slot !== undefined) return cellOfPlace(walk.map, { slot, token: row });
  if (isSheet(tensor)) return cellOfPlace(walk.map, { slot: row, token: index % columns });
  return isCutMap(walk, tensor) ? { row, column: index % columns } : undefined;
}

/**
 * Where a cell is, on the map and on the sheet, and what it is made of.
 *
 * @param revealed false while the walk's question is open: the line then names no slot
 */
export function placeLine(
  walk: PatchWalk,
  ref: Ref,
  known: boolean,
  words: Patches['walk']['lines'],
  locale: Locale,
  revealed: boolean,
): string {
  const { trace } = walk;
  const { tensor, index } = ref;
  const { columns } = tensorOf(trace, tensor);
  const n = (value: number) => formatSignificant(locale, value, DIGITS);
  const cell = revealed ? cellOf(walk, ref) : undefined;
  const place = cell && placeWords(walk, cell);
  const value = n(numberAt(trace, ref));
  const equation = arithmetic(trace, ref, locale);
  const made = equation === undefined ? value : `${value} ≈ ${equation}`;
  if (!place) {
    const at = { tensor, i: Math.floor(index / columns), j: index % columns };
    return known ? format(words.plain, { ...at, made }) : format(words.unknownOnMap, at);
  }
  const slot = slotOfWeights(tensor);
  if (!known && slot === undefined)
    return format(isSheet(tensor) ? words.unknownOnSheet : words.unknownOnMap, { tensor, ...place });
  if (slot !== undefined) {
    const key = index % columns;
    const scores = { tensor: `S${markOf(slot)}`, index };
    return format(known ? words.weight : words.unknownWeight, {
      mark: place.mark,
      n: place.n,
      m: key,
      value,
      score: n(numberAt(trace, scores)),
    });
  }
  if (tensor === 'U') return format(words.unfolded, { ...place, value });
  if (tensor === 'M') return format(words.mixed, { ...place, made });
  return format(words.map, { ...place, tensor, value: tensor === 'X′' ? made : value });
}
