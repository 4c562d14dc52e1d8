import styles from './SupportMap.module.css';

/** Which cells of a square map can reach an output: a full dot where one can, an empty ring where it cannot. */
export function SupportMap({
  support,
  side,
  label,
}: {
  support: readonly boolean[];
  side: number;
  label: string;
}) {
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${side * 44} ${side * 44}`}
      width={side * 44}
      height={side * 44}
      role="img"
      aria-label={label}
    >
      {support.map((can, i) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
          key={i}
          transform={`translate(${(i % side) * 44} ${Math.floor(i / side) * 44})`}
          className={can ? styles.can : styles.cannot}
        >
          <rect x="0.5" y="0.5" width="43" height="43" />
          <circle cx="22" cy="22" r="9" />
        </g>
      ))}
    </svg>
  );
}
