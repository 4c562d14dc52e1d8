/** The names and sentences of the walk, composed from the trace's own numbers. Rows and columns count from 0. */
import { arithmetic } from '@/components/walk/provenance';
import type { StepWords } from '@/components/walk/use-walk';
import type { Patches } from '@/lib/i18n/en/patches';
import { format, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { cellOfPlace, patchCount, patchesAcross, placeOfCell, slotCount } from '@/lib/patches/patch-index';
import { markOf, type PatchStep, type PatchWalk, weightsOf } from '@/lib/patches/patch-walk';
import { matrixOf, numberAt } from '@/lib/walkthrough/read-trace';

const DIGITS = 3;

/** The cell that a step's sentence computes the place of, and that the formulae show while nothing is pointed at. */
export function exampleCell({ map }: PatchWalk, { kind, about }: PatchStep): Cell {
  if (kind === 'patch') return cellOfPlace(map, { slot: slotCount(map) - 1, token: about ?? 0 });
  return { row: 3, column: 2 };
}

/** Everything that the sentences about a place name: i, j, p, its mark, n and the patches across. */
export function placeWords({ map }: PatchWalk, cell: Cell) {
  const { slot, token } = placeOfCell(map, cell);
  return {
    i: cell.row,
    j: cell.column,
    p: slot,
    mark: markOf(slot),
    n: token,
    across: patchesAcross(map),
  };
}

/** The token of a slot that holds most, and the token that it gives most to. */
function loudest({ trace, map }: PatchWalk, slot: number) {
  const u = matrixOf(trace, 'U')[slot] ?? [];
  const token = u.indexOf(Math.max(...u));
  const row = matrixOf(trace, weightsOf(slot))[token] ?? [];
  const weight = Math.max(...row);
  // Its own equals share the first place: of those the first other than itself tells more.
  const best = row.findIndex((value, k) => value === weight && k !== token);
  const other = best < 0 ? token : best;
  return { token, value: u[token] ?? Number.NaN, weight, best: other, tokens: patchCount(map) };
}

/** The name and sentence of a step. */
export function captionOf(walk: PatchWalk, step: number, words: Patches['walk'], locale: Locale): StepWords {
  const { trace, map, steps } = walk;
  const at = steps[step];
  if (!at) return { name: '', caption: '' };
  const n = (value: number) => formatSignificant(locale, value, DIGITS);
  const tokens = patchCount(map);
  const slots = slotCount(map);
  const { names, captions, ticks } = words;
  const example = placeWords(walk, exampleCell(walk, at));
  const joined = (...sentences: string[]) => sentences.join(locale === 'en' ? ' ' : '');
  const place = format(captions.place, example);
  const side = trace.tensors.get('X')?.rows ?? map.width;
  const mark = markOf(at.about ?? 0);
  switch (at.kind) {
    case 'input':
      return { name: names.input, caption: format(captions.input, { side }), tick: ticks.input };
    case 'resize': {
      const ref = { tensor: 'X′', index: map.width + 1 };
      const equation = `${arithmetic(trace, ref, locale) ?? ''} ≈ ${n(numberAt(trace, ref))}`;
      return {
        name: names.resize,
        caption: format(captions.resize, { side, even: map.width, equation }),
        tick: ticks.resize,
      };
    }
    case 'cut':
      return { name: names.cut, caption: format(captions.cut, { tokens }), tick: ticks.cut };
    case 'patch':
      return {
        name: format(names.patch, { n: at.about ?? 0 }),
        caption: joined(format(captions.patch, { n: at.about ?? 0 }), place),
        tick: at.about === 0 ? ticks.unfold : null,
      };
    case 'patches':
      return {
        name: names.patches,
        caption: joined(format(captions.patches, { slots, tokens }), place),
        tick: null,
      };
    case 'weights': {
      const { token, value, weight, best } = loudest(walk, at.about ?? 0);
      const other = matrixOf(trace, 'U')[at.about ?? 0]?.[best] ?? Number.NaN;
      return {
        name: format(names.weights, { mark }),
        caption: format(captions.weights, {
          mark,
          token,
          value: n(value),
          weight: n(weight),
          best,
          other: n(other),
        }),
        tick: ticks.attend,
      };
    }
    case 'mix': {
      const slot = at.about ?? 0;
      const index = slot * tokens;
      return {
        name: format(names.mix, { mark }),
        caption: format(slot === 0 ? captions.mix : captions.mixNext, {
          mark,
          before: n(numberAt(trace, { tensor: 'U', index })),
          after: n(numberAt(trace, { tensor: 'M', index })),
          tokens,
        }),
        tick: null,
      };
    }
    case 'mixes':
      return { name: names.mixes, caption: format(captions.mixes, { slots, tokens }), tick: null };
    case 'fold':
      return { name: names.fold, caption: format(captions.fold, example), tick: ticks.fold };
    case 'resize-back':
      return {
        name: names.resizeBack,
        caption: format(captions.resizeBack, { side, even: map.width }),
        tick: ticks.resizeBack,
      };
  }
}
