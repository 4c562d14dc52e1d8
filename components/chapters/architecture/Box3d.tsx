import styles from './Box3d.module.css';
import type { Box } from './strip-geometry';

/** A feature map as a box: channels across, the map's height upright, its width going back. Inside an <svg>. */
export function Box3d({ box }: { box: Box }) {
  return (
    <>
      <polygon className={styles.top} points={box.top} />
      <polygon className={styles.right} points={box.right} />
      <polygon className={styles.front} points={box.front} />
    </>
  );
}
