import styles from './Bars.module.css';

export interface BarRow {
  readonly label: string;
  /** A second line: the name in another language, a synset. */
  readonly sublabel?: string | undefined;
  /** ≥ 0. */
  readonly value: number;
  /** The value as the reader sees it: "71 %". */
  readonly valueLabel: string;
}

export interface BarsProps {
  rows: readonly BarRow[];
  /** The value of a full bar; without it, the greatest of the rows. */
  max?: number | undefined;
  /** What the list is, for screen readers. */
  label: string;
}

/** An ordered list of horizontal bars in the output role's colour: a top five. */
export function Bars({ rows, max, label }: BarsProps) {
  const full = max ?? Math.max(0, ...rows.map((row) => row.value));
  return (
    <ol className={styles.bars} aria-label={label}>
      {rows.map((row) => (
        <li key={row.label} className={styles.row}>
          <span className={styles.label}>
            {row.label}
            {row.sublabel !== undefined && <span className={styles.sublabel}>{row.sublabel}</span>}
          </span>
          <span className={styles.value}>{row.valueLabel}</span>
          <svg className={styles.track} width="100%" height="6" aria-hidden="true" focusable="false">
            <rect className={styles.bar} height="6" width={`${full > 0 ? (100 * row.value) / full : 0}%`} />
          </svg>
        </li>
      ))}
    </ol>
  );
}
