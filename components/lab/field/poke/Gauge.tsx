import styles from './Gauge.module.css';

export interface GaugeProps {
  label: string;
  value: number | undefined;
  /** The value of a full bar. */
  max: number;
  /** The value in words; also what stands there while it is unknown. */
  valueLabel: string;
  kind: 'attention' | 'output';
  testid?: string | undefined;
}

/** One number as a bar, in a role's hue. */
export function Gauge({ label, value, max, valueLabel, kind, testid }: GaugeProps) {
  const share = value === undefined || max === 0 ? 0 : Math.min(1, value / max);
  return (
    <p className={styles.gauge} data-testid={testid} data-value={value}>
      <span>{label}</span>
      <span className={styles.value}>{valueLabel}</span>
      <svg className={styles.track} width="100%" height="6" aria-hidden="true" focusable="false">
        <rect className={styles[kind]} height="6" width={`${100 * share}%`} />
      </svg>
    </p>
  );
}
