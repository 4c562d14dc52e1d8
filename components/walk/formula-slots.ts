import { formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { numberAt, tensorOf } from '@/lib/walkthrough/read-trace';
import type { Ref, Trace } from '@/lib/walkthrough/trace';
import { arithmetic } from './provenance';

/**
 * The numbers of a step's formula: those of the cell that the reader points at, where the step makes cells of its
 * tensor, or else of the first that it makes. The result stays away until it has arrived.
 *
 * @param pointed what the provenance line is about
 * @param made the first cell that the step makes
 */
export function formulaSlots(
  trace: Trace,
  pointed: Ref | undefined,
  made: Ref | undefined,
  arrived: boolean,
  locale: Locale,
): Readonly<Record<string, string>> {
  const ref = pointed && made && pointed.tensor === made.tensor ? pointed : made;
  if (!ref) return {};
  const { rows, columns } = tensorOf(trace, ref.tensor);
  return {
    row: String(Math.floor((ref.index % (rows * columns)) / columns) + 1),
    column: String((ref.index % columns) + 1),
    terms: arithmetic(trace, ref, locale) ?? '',
    result: arrived ? formatSignificant(locale, numberAt(trace, ref), 3) : '',
  };
}
