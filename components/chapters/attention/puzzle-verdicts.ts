/** What the page says to an answer: the library's verdict, made a sentence. */
import type { Attention } from '@/lib/i18n/en/attention';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { identity, type Matrix, matmul } from '@/lib/walkthrough/matrix';
import { checkMean, checkPairs, checkShift, TOLERANCE } from '@/lib/walkthrough/puzzles';
import type { Verdict } from './Puzzle';

type Words = Attention['puzzles'];

const solved = (reason: string): Verdict => ({ solved: true, reason });
const wrong = (reason: string): Verdict => ({ solved: false, reason });
const sameAs = (a: Matrix, b: Matrix) =>
  a.every((row, i) => row.every((value, j) => Object.is(value, b[i]?.[j])));

/** @param values V, [windows × 1] */
export function shiftVerdict(a: Matrix, values: Matrix, words: Words['shift'], locale: Locale): Verdict {
  const result = checkShift(a);
  const [first] = result.wrong;
  if (!first) return solved(words.right);
  if (sameAs(a, identity(a.length))) return wrong(words.identity);
  const given = matmul(a, values)[first.row]?.[0] ?? Number.NaN;
  const target = values[(first.row + 1) % a.length]?.[0] ?? Number.NaN;
  if (Math.abs(given - target) <= TOLERANCE) return wrong(format(words.luck, { row: first.row + 1 }));
  return wrong(
    format(words.row, {
      row: first.row + 1,
      value: formatNumber(locale, given),
      target: formatNumber(locale, target),
    }),
  );
}

export function meanVerdict(a: Matrix, words: Words['mean'], locale: Locale): Verdict {
  const result = checkMean(a);
  const [first] = result.wrong;
  if (!first) return solved(format(words.right, { share: formatNumber(locale, 1 / a.length) }));
  const sum = (a[first.row] ?? []).reduce((x, y) => x + y, 0);
  return wrong(
    Math.abs(sum - 1) > TOLERANCE
      ? format(words.sum, { row: first.row + 1, sum: formatNumber(locale, sum) })
      : format(words.uneven, { row: first.row + 1 }),
  );
}

/** @param scores Z, [windows × windows] */
export function pairVerdict(u: Matrix, scores: Matrix, words: Words['pair']): Verdict {
  const [first] = checkPairs(u, scores).wrong;
  if (!first) return solved(words.right);
  const places = { row: first.row + 1, wanted: first.expected + 1 };
  const [found = first.expected, ...others] = first.found;
  return wrong(
    others.length > 0 && first.found.includes(first.expected)
      ? format(words.tie, places)
      : format(words.row, { ...places, found: found + 1 }),
  );
}

/** One pair of projections among many that pairs the look-alikes of the published example; Wk = I. */
export const PAIRING_WQ: Matrix = [
  [0, 1, 0, 0],
  [1, 0, 0, 0],
  [0, 0, -2, 2],
  [0, 0, 1, 1],
];
