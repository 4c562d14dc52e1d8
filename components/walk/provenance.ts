/** Where a number comes from, in words and numbers: read off the trace's record and nothing else. */
import type { Walk } from '@/lib/i18n/en/walk';
import { format, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { numberAt, tensorOf, valueAt } from '@/lib/walkthrough/read-trace';
import type { Ref, Trace } from '@/lib/walkthrough/trace';

const DIGITS = 3;
/** More terms than this are not read one by one. */
const MOST_TERMS = 9;
const SHOWN_OF_MANY = 4;

export interface Tongue {
  readonly locale: Locale;
  readonly words: Walk['provenance'];
}

/** "U, row 2, column 3", counted from 1. */
export function placeOf(trace: Trace, { tensor, index }: Ref, { words }: Tongue): string {
  const { rows, columns, channels } = tensorOf(trace, tensor);
  const plane = rows * columns;
  const template = channels > 1 ? words.placeInChannel : columns > 1 ? words.place : words.placeInColumn;
  return format(template, {
    tensor,
    channel: Math.floor(index / plane) + 1,
    row: Math.floor((index % plane) / columns) + 1,
    column: (index % columns) + 1,
  });
}

const short = (locale: Locale, x: number) => formatSignificant(locale, x, DIGITS);

/** As a factor or a summand that is not the first: −1 needs its brackets. */
const bracketed = (locale: Locale, x: number) => {
  const text = short(locale, x);
  return text.startsWith('−') ? `(${text})` : text;
};

function joined(terms: readonly string[], by = ' + '): string {
  if (terms.length <= MOST_TERMS) return terms.join(by);
  return [...terms.slice(0, SHOWN_OF_MANY), '⋯', terms.at(-1)].join(by);
}

/**
 * What a value is made of, in numbers: "2·1 + 3·0 + 5·0 + 6·(−1)". `undefined` for what is not computed: given, copied
 * and padding values.
 */
export function arithmetic(trace: Trace, ref: Ref, locale: Locale): string | undefined {
  const { operation, sources } = valueAt(trace, ref);
  const numbers = sources.map((source) => numberAt(trace, source));
  const at = (i: number) => numbers[i] ?? Number.NaN;
  const n = (x: number) => short(locale, x);
  const b = (x: number) => bracketed(locale, x);
  switch (operation.kind) {
    case 'given':
    case 'copy':
    case 'padding':
      return undefined;
    case 'dot':
      return joined(
        Array.from(
          { length: numbers.length / 2 },
          (_, i) => `${i === 0 ? n(at(0)) : b(at(2 * i))}·${b(at(2 * i + 1))}`,
        ),
      );
    case 'sum':
      return joined(numbers.map((x, i) => (i === 0 ? n(x) : b(x))));
    case 'divide':
      return `${n(at(0))} ÷ ${b(operation.by)}`;
    case 'softmax':
      return `exp(${n(at(operation.at))}) ÷ (${joined(numbers.map((x) => `exp(${n(x)})`))})`;
    case 'blend': {
      const lambda = n(operation.lambda);
      return `(1 − ${lambda})·${operation.identity} + ${lambda}·${b(at(0))}`;
    }
  }
}

/** Whether what is written says the number to the last bit. */
const isWritten = (x: number) => Number(x.toPrecision(DIGITS)) === x;

/** "−4 = 2·1 + 3·0 + 5·0 + 6·(−1)", or how else the value came about. ≈ where a number is rounded. */
export function equationOf(trace: Trace, ref: Ref, tongue: Tongue): string {
  const { locale, words } = tongue;
  const { value, operation, sources } = valueAt(trace, ref);
  const text = short(locale, value);
  const right = arithmetic(trace, ref, locale);
  if (right !== undefined) {
    const exact =
      operation.kind !== 'softmax' &&
      [value, ...sources.map((source) => numberAt(trace, source))].every(isWritten);
    return `${text} ${exact ? '=' : '≈'} ${right}`;
  }
  const [source] = sources;
  if (operation.kind === 'copy' && source) {
    return format(words.copy, { value: text, source: placeOf(trace, source, tongue) });
  }
  return format(operation.kind === 'padding' ? words.padding : words.given, { value: text });
}

/** "It goes into one cell of Y, 4 cells of S." Empty where nothing is made of it. */
function usesSentence(uses: readonly Ref[], { words }: Tongue): string {
  const counts = new Map<string, number>();
  for (const { tensor } of uses) counts.set(tensor, (counts.get(tensor) ?? 0) + 1);
  if (counts.size === 0) return '';
  const parts = [...counts].map(([tensor, count]) =>
    format(count === 1 ? words.useOne : words.use, { tensor, count }),
  );
  return format(words.uses, {
    uses: parts.reduce((first, rest) => format(words.list, { first, rest })),
  });
}

/**
 * The provenance line of a cell: where it is, what it is made of with its numbers, and what is made of it.
 *
 * @param uses the cells made of it, from `usesOf`
 * @param known whether the walk has made it by now
 */
export function provenanceLine(
  trace: Trace,
  ref: Ref,
  uses: readonly Ref[],
  known: boolean,
  tongue: Tongue,
): string {
  const { words, locale } = tongue;
  const place = placeOf(trace, ref, tongue);
  if (!known) return format(words.unknown, { place });
  const line = format(words.line, { place, equation: equationOf(trace, ref, tongue) });
  const rest = usesSentence(uses, tongue);
  return rest === '' ? line : `${line}${locale === 'en' ? ' ' : ''}${rest}`;
}
