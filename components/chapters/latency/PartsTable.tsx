import { ScrollArea } from '@/components/ui/ScrollArea';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatFixed, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { ContenderSummary } from '@/lib/latency/timing';
import figures from '../evidence/figures.module.css';
import { DIGITS, MILLION } from './sizes';

/** Every part of one network: its time, its multiply-adds, and the one by the other. */
export function PartsTable({
  of: { contender, parts, ms },
  locale,
  words,
}: {
  of: ContenderSummary;
  locale: Locale;
  words: Latency['bench']['table'];
}) {
  const title = format(words.parts, { size: contender.variant.toUpperCase() });
  return (
    <details data-testid={`parts-${contender.variant}`}>
      <summary className={figures.note}>{title}</summary>
      <ScrollArea label={title} className={figures.names}>
        <table className={figures.table}>
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.partMs}</th>
              <th scope="col">{words.share}</th>
              <th scope="col">{words.partProducts}</th>
              <th scope="col">{words.partEach}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => {
              const millions = part.multiplyAdds / MILLION;
              return (
                <tr key={part.part}>
                  <th scope="row">{part.part}</th>
                  <td>{formatFixed(locale, part.ms, DIGITS.ms)}</td>
                  <td>{formatPercent(locale, part.ms / ms.median)}</td>
                  <td>{formatFixed(locale, millions, DIGITS.short)}</td>
                  <td>
                    {millions > 0 ? formatFixed(locale, part.ms / millions, DIGITS.small) : words.nothing}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollArea>
    </details>
  );
}
