import type { Box } from '@/lib/image/resample';
import styles from './CropFrame.module.css';

export interface CropFrameProps {
  /** Shares of the picture's width and height. */
  square: Box;
  /** The axis that it moves along; undefined where it only shows. */
  axis: 'x' | 'y' | undefined;
}

/** Lies over a whole picture: pales what the network does not see, and outlines what it does. */
export function CropFrame({ square, axis }: CropFrameProps) {
  const percent = (share: number) => `${100 * share}%`;
  const { left, top, width, height } = square;
  return (
    <span className={styles.frame} aria-hidden="true">
      <span className={styles.pale} style={{ inset: `0 ${percent(1 - left)} 0 0` }} />
      <span className={styles.pale} style={{ inset: `0 0 0 ${percent(left + width)}` }} />
      <span
        className={styles.pale}
        style={{ inset: `0 ${percent(1 - left - width)} ${percent(1 - top)} ${percent(left)}` }}
      />
      <span
        className={styles.pale}
        style={{ inset: `${percent(top + height)} ${percent(1 - left - width)} 0 ${percent(left)}` }}
      />
      <span
        className={styles.square}
        data-axis={axis}
        data-testid="crop-square"
        style={{
          left: percent(left),
          top: percent(top),
          inlineSize: percent(width),
          blockSize: percent(height),
        }}
      />
    </span>
  );
}
