import { ScrollArea } from '@/components/ui/ScrollArea';
import type { AxisSpec } from './axis-spec';
import styles from './Chart.module.css';
import own from './ScatterChart.module.css';
import { inOrder, type ScatterGroup, type ScatterPoint } from './scatter';

export interface ScatterWords {
  /** Under the chart until a mark is read. */
  readonly hint: string;
  /** Heads of the columns that are no axis. */
  readonly name: string;
  readonly group: string;
  readonly source: string;
}

/** The numbers behind a scatter, all of them, each with where it was printed. */
export function ScatterTable({
  label,
  summary,
  groups,
  points,
  x,
  y,
  words,
}: {
  label: string;
  summary: string;
  groups: readonly ScatterGroup[];
  points: readonly ScatterPoint[];
  x: AxisSpec;
  y: AxisSpec;
  words: ScatterWords;
}) {
  const names = new Map(groups.map((group) => [group.id, group.label]));
  return (
    <details className={styles.details}>
      <summary>{summary}</summary>
      <ScrollArea label={label} className={styles.scroll}>
        <table className={`${styles.table} ${own.table}`}>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.group}</th>
              <th scope="col">{x.label}</th>
              <th scope="col">{y.label}</th>
              <th scope="col">{words.source}</th>
            </tr>
          </thead>
          <tbody>
            {groups.flatMap(({ id: group }) =>
              inOrder(points.filter((point) => point.group === group)).map((point) => (
                <tr key={point.id}>
                  <th scope="row" lang="en">
                    {point.label}
                  </th>
                  <td>{names.get(point.group)}</td>
                  <td>{x.format(point.x)}</td>
                  <td>{y.format(point.y)}</td>
                  <td lang="en">
                    <a href={point.source.url}>{point.source.cited}</a>
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </ScrollArea>
    </details>
  );
}
