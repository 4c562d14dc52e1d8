'use client';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { MatrixName } from '@/components/matrix/MatrixName';
import { classes } from '@/components/ui/classes';
import type { Role } from '@/lib/colour/role';
import { strongest } from '@/lib/xray/tensor';
import styles from './SignedBars.module.css';

export interface BarsRow {
  /** The symbol of the formulae: "q". */
  readonly name: string;
  readonly kind: Role;
  readonly values: ArrayLike<number>;
}

export interface SignedBarsProps {
  /** Vectors of one length, one below the other. */
  rows: readonly BarsRow[];
  label: string;
  /** What stands at one place of them, in words. */
  reading: (index: number) => string;
  /** A number as the scale shows it. */
  format: (value: number) => string;
}

/** Width of a bar over the distance between bars. */
const BAR = 0.76;

/**
 * Vectors as bars above and below their zero lines, each row to its own scale. One place of them is read out: under the
 * pointer, or moved with the arrow keys as a slider is; at first the strongest of the last row.
 */
export function SignedBars({ rows, label, reading, format }: SignedBarsProps) {
  const last = rows.at(-1)?.values ?? [];
  const count = last.length;
  const [chosen, setChosen] = useState<number>();
  const index = chosen !== undefined && chosen < count ? chosen : strongest(last);

  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    setChosen(Math.min(Math.max(Math.floor(share * count), 0), count - 1));
  };
  const step = (event: KeyboardEvent) => {
    const to = stepOf(event.key, index, count);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setChosen(to);
  };

  return (
    <div className={styles.bars}>
      <div
        className={styles.rows}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={index + 1}
        aria-valuetext={reading(index)}
        onKeyDown={step}
        onPointerMove={point}
        onPointerDown={point}
      >
        {rows.map((row) => (
          <Row key={row.name} {...row} index={index} format={format} />
        ))}
      </div>
      <p className={styles.reading} aria-hidden="true">
        {reading(index)}
      </p>
    </div>
  );
}

function Row({
  name,
  kind,
  values,
  index,
  format,
}: BarsRow & { index: number; format: (value: number) => string }) {
  const count = values.length;
  const greatest = Math.abs(values[strongest(values)] ?? 0);
  return (
    <div className={styles.row}>
      <MatrixName name={name} kind={kind} rows={1} columns={count} />
      <span className={styles.scale} aria-hidden="true">
        ±{format(greatest)}
      </span>
      <svg
        className={classes(styles.plot, styles[kind])}
        viewBox={`0 -1 ${count} 2`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className={styles.here} x={index} y={-1} width={1} height={2} />
        <path className={styles.positive} d={barsOf(values, greatest, 1)} />
        <path className={styles.negative} d={barsOf(values, greatest, -1)} />
        <line className={styles.zero} x2={count} />
      </svg>
    </div>
  );
}

/** The bars of one sign as a path, so that a vector is two elements however long it is. */
function barsOf(values: ArrayLike<number>, greatest: number, sign: 1 | -1): string {
  let path = '';
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value * sign <= 0 || greatest === 0) continue;
    const up = -value / greatest;
    path += `M${(i + (1 - BAR) / 2).toFixed(2)} 0h${BAR}v${up.toFixed(4)}h${-BAR}z`;
  }
  return path;
}

/** Places that PageUp and PageDown skip. */
const PAGE = 8;

/** Where a key moves a slider of `count` places; undefined for other keys. */
export function stepOf(key: string, index: number, count: number): number | undefined {
  const within = (to: number) => Math.min(Math.max(to, 0), count - 1);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return within(index + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(index - 1);
    case 'PageUp':
      return within(index + PAGE);
    case 'PageDown':
      return within(index - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return within(count - 1);
    default:
      return undefined;
  }
}
