import styles from './KeyList.module.css';

export interface KeyBarProps {
  weight: number;
  /** The outlined pin's weight of the same patch. */
  pinned: number | undefined;
  /** The weight that fills the whole width. */
  full: number;
}

/** The query's weight filled, the pin's outlined below it: as the dots are on the picture. */
export function KeyBar({ weight, pinned, full }: KeyBarProps) {
  const width = (w: number) => `${full > 0 ? (100 * w) / full : 0}%`;
  return (
    <svg className={styles.bar} width="100%" height="14" aria-hidden="true" focusable="false">
      <rect className={styles.fill} y={pinned === undefined ? 3 : 0} width={width(weight)} height="8" />
      {pinned !== undefined && (
        <rect className={styles.outline} x="0.5" y="9.5" width={width(pinned)} height="4" />
      )}
    </svg>
  );
}
