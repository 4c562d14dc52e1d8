'use client';

import { type KeyboardEvent, useState } from 'react';
import { classes } from '@/components/ui/classes';
import { ScrollArea } from '@/components/ui/ScrollArea';
import type { Chart } from '@/lib/i18n/en/chart';
import { format } from '@/lib/i18n/format';
import styles from './BarRows.module.css';
import chart from './Chart.module.css';
import type { Look } from './plot';

/** One stretch of a bar. */
export interface BarPart {
  readonly id: string;
  /** In the legend, the read-out and the table. */
  readonly label: string;
  /** ≥ 0. */
  readonly value: number;
  readonly look: Look;
}

export interface BarRow {
  readonly id: string;
  readonly label: string;
  /** Small, under the label. */
  readonly sublabel?: string | undefined;
  readonly parts: readonly BarPart[];
  /** Written at the bar's end; without it, the sum. */
  readonly text?: string | undefined;
  /** Where the middle half of what the bar is the median of lies. */
  readonly spread?: { readonly low: number; readonly high: number } | undefined;
}

export interface BarRowsProps {
  /** The chart's accessible name. */
  label: string;
  /** What a row is: the first column of the table. */
  heading: string;
  rows: readonly BarRow[];
  format: (value: number) => string;
  words: Chart;
  /** The value of a full bar; without it, the greatest of the rows. */
  max?: number | undefined;
  /** Every stretch is a bar of its own, one under the other, and not one after the other. */
  beside?: boolean | undefined;
}

const BAR = 14;
/** A bar and the gap under it, where bars stand one under the other: as high as a line of text. */
const LINE = 18;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const sumOf = ({ parts }: BarRow): number => parts.reduce((sum, { value }) => sum + value, 0);

/**
 * Horizontal bars, each of one stretch or of several: read row by row, by pointer, by touch, and by the arrow keys on a
 * native range input that lies over them and says the row. The numbers stand in a table behind the chart.
 */
export function BarRows({ label, heading, rows, format: written, words, max, beside = false }: BarRowsProps) {
  const [wanted, setPlace] = useState(0);
  const place = Math.min(wanted, rows.length - 1);
  const lengthOf = (row: BarRow) =>
    beside ? Math.max(0, ...row.parts.map(({ value }) => value)) : sumOf(row);
  const full = max ?? Math.max(0, ...rows.map((row) => Math.max(lengthOf(row), row.spread?.high ?? 0)));
  const share = (value: number) => (full > 0 ? Math.min(1, value / full) : 0);
  const percent = (value: number) => `${share(value) * 100}%`;
  const current = rows[place];
  const spoken = current ? speak(current, written, words) : '';
  const legend = legendOf(rows);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setPlace(Math.max(0, Math.min(rows.length - 1, place + step)));
  };

  return (
    <div className={chart.chart} data-testid="bars">
      {legend.length > 1 && (
        <ul className={chart.legend}>
          {legend.map((part) => (
            <li key={part.id}>
              <svg
                className={classes(styles.bar, chart[part.look])}
                width="14"
                height="10"
                aria-hidden="true"
              >
                <rect width="14" height="10" />
              </svg>
              {part.label}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.plot}>
        <input
          type="range"
          className={chart.keys}
          aria-label={format(words.keys, { label })}
          aria-valuetext={spoken}
          min={0}
          max={Math.max(0, rows.length - 1)}
          step={1}
          value={place}
          onChange={(event) => setPlace(event.target.valueAsNumber)}
          onKeyDown={onKeyDown}
        />
        <div className={styles.rows} aria-hidden="true">
          {rows.map((row, index) => {
            let at = 0;
            return (
              // Its children carry the pointer; keys and screen readers have the input above.
              <div
                key={row.id}
                className={classes(styles.row, index === place && styles.here)}
                data-row={row.id}
                onPointerEnter={() => setPlace(index)}
                onPointerDown={() => setPlace(index)}
              >
                <span className={styles.label}>
                  {row.label}
                  {row.sublabel !== undefined && <span className={styles.sublabel}>{row.sublabel}</span>}
                </span>
                <span className={styles.value}>
                  {beside
                    ? row.parts.map((part) => (
                        <span key={part.id} className={styles.line}>
                          {written(part.value)}
                        </span>
                      ))
                    : (row.text ?? written(sumOf(row)))}
                </span>
                <svg
                  className={styles.track}
                  height={beside ? row.parts.length * LINE : BAR}
                  width="100%"
                  aria-hidden="true"
                  focusable="false"
                >
                  {row.parts.map((part, i) => {
                    const x = beside ? 0 : at;
                    at += part.value;
                    return (
                      <rect
                        key={part.id}
                        className={classes(styles.bar, chart[part.look])}
                        x={percent(x)}
                        y={beside ? i * LINE : 0}
                        width={percent(part.value)}
                        height={BAR}
                      />
                    );
                  })}
                  {row.spread && (
                    <>
                      <line
                        className={styles.spread}
                        x1={percent(row.spread.low)}
                        x2={percent(row.spread.high)}
                        y1={BAR / 2}
                        y2={BAR / 2}
                      />
                      {[row.spread.low, row.spread.high].map((end, i) => (
                        <line
                          // biome-ignore lint/suspicious/noArrayIndexKey: an end is its place.
                          key={i}
                          className={styles.spread}
                          x1={percent(end)}
                          x2={percent(end)}
                          y1={BAR / 4}
                          y2={BAR - BAR / 4}
                        />
                      ))}
                    </>
                  )}
                </svg>
              </div>
            );
          })}
        </div>
      </div>
      {legend.length > 1 && (
        <p className={chart.reading} data-testid="reading">
          {spoken}
        </p>
      )}
      <details className={chart.details}>
        <summary>{words.table}</summary>
        <ScrollArea label={label} className={chart.scroll}>
          <table className={chart.table}>
            <caption>{label}</caption>
            <thead>
              <tr>
                <th scope="col">{heading}</th>
                {legend.map((part) => (
                  <th key={part.id} scope="col">
                    {part.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.label}</th>
                  {legend.map((part) => {
                    const own = row.parts.find(({ id }) => id === part.id);
                    return <td key={part.id}>{own ? written(own.value) : '–'}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      </details>
    </div>
  );
}

/** Every kind of stretch once, in the order in which they come. */
function legendOf(rows: readonly BarRow[]): BarPart[] {
  const seen = new Map<string, BarPart>();
  for (const part of rows.flatMap(({ parts }) => parts)) if (!seen.has(part.id)) seen.set(part.id, part);
  return [...seen.values()];
}

function speak(row: BarRow, written: (value: number) => string, words: Chart): string {
  const parts = row.parts.map(({ label, value }) =>
    format(words.reading, { name: label, value: written(value) }),
  );
  const all = [row.label, ...(row.parts.length > 1 ? parts : [row.text ?? written(sumOf(row))])];
  return all.reduceRight((rest, first) => format(words.list, { first, rest }));
}
