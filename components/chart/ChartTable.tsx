import { ScrollArea } from '@/components/ui/ScrollArea';
import type { Chart } from '@/lib/i18n/en/chart';
import { format } from '@/lib/i18n/format';
import type { AxisSpec } from './axis-spec';
import styles from './Chart.module.css';
import { placesOf, type Series, thinned } from './plot';

/** A table longer than this is read by nobody; what a chart has more is left out at equal distances, and it says so. */
const ROWS = 31;

/** The numbers behind a chart. */
export function ChartTable({
  label,
  series,
  x,
  y,
  words,
}: {
  label: string;
  series: readonly Series[];
  x: AxisSpec;
  y: AxisSpec;
  words: Chart;
}) {
  const places = placesOf(series);
  const rows = thinned(places, ROWS);
  const values = series.map(({ points }) => new Map(points.map((point) => [point.x, point.y])));
  return (
    <details className={styles.details}>
      <summary>{words.table}</summary>
      <ScrollArea label={label} className={styles.scroll}>
        <table className={styles.table}>
          <caption>
            {rows.length < places.length
              ? format(words.thinned, { rows: rows.length, points: places.length })
              : label}
          </caption>
          <thead>
            <tr>
              <th scope="col">{x.label}</th>
              {series.map(({ id, label: name }) => (
                <th key={id} scope="col">
                  {series.length > 1 ? name : y.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((place) => (
              <tr key={place}>
                <th scope="row">{x.format(place)}</th>
                {series.map(({ id }, i) => {
                  const value = values[i]?.get(place);
                  return <td key={id}>{value === undefined ? '–' : y.format(value)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </details>
  );
}
