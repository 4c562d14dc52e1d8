import { classes } from '@/components/ui/classes';
import { ScrollArea } from '@/components/ui/ScrollArea';
import { TABLE_DEVICES } from '@/lib/figures/latency-facts';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import figures from '../evidence/figures.module.css';
import styles from './LatencyFigure.module.css';
import { BASE, type LatencyFrame, OURS, ROWS, slowdown } from './latency-walk';
import { DIGITS } from './sizes';

/** The paper's table itself: its columns fill in as the walk comes to them. */
export function LatencyTable({
  frame,
  locale,
  words,
}: {
  frame: LatencyFrame;
  locale: Locale;
  words: Latency['table'];
}) {
  return (
    <>
      <ScrollArea label={words.tableLabel} className={figures.names}>
        <table className={styles.table} data-testid="paper-table">
          <caption>{words.tableLabel}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.column}>
                {words.network}
              </th>
              <th scope="col" className={styles.column}>
                {words.flops}
              </th>
              <th scope="col" className={styles.column}>
                {words.top1}
              </th>
              {TABLE_DEVICES.map((device) => (
                <th
                  key={device}
                  scope="col"
                  className={classes(styles.column, styles.device)}
                  data-lit={isLit(frame, device) || undefined}
                >
                  {words.short[device]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => (
              <tr key={row.id} className={classes(row === OURS && styles.ours)}>
                <th scope="row" className={styles.name}>
                  {row.name}
                </th>
                <td className={styles.cell}>{formatNumber(locale, row.flopsMillions, DIGITS.none)}</td>
                <td className={styles.cell}>{formatFixed(locale, row.top1, DIGITS.short)}</td>
                {TABLE_DEVICES.map((device) => (
                  <td
                    key={device}
                    className={classes(styles.cell, styles.device)}
                    data-lit={isLit(frame, device) || undefined}
                  >
                    {frame.known.includes(device) ? formatFixed(locale, row.ms[device], DIGITS.ms) : '·'}
                    <span className={styles.times}>
                      {frame.ratios &&
                        row !== BASE &&
                        format(words.times, {
                          times: formatFixed(locale, slowdown(row, device), DIGITS.short),
                        })}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p className={figures.note}>
        {format(words.sizes, {
          ours: formatNumber(locale, OURS.side),
          theirs: formatNumber(locale, BASE.side),
        })}
      </p>
    </>
  );
}

const isLit = ({ kind, device, known, ratios }: LatencyFrame, column: string): boolean =>
  !ratios && kind !== 'flops' && kind !== 'proportion' && known.includes(device) && column === device;
