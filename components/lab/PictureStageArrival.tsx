import type { Picture } from '@/lib/inference/engine-state';
import { CropImage } from './CropImage';
import styles from './PictureStageArrival.module.css';

export interface PictureStageArrivalProps {
  /** What is being worked on. */
  picture: Picture;
  size: number;
  done: number;
  of: number;
  /** Says what is being looked at; undefined while the picture on show is run again. */
  label: string | undefined;
}

/** What comes next, over the lower edge of what is still on show: its square, its name, and how far the network is. */
export function PictureStageArrival({ picture, size, done, of, label }: PictureStageArrivalProps) {
  return (
    <div className={styles.arrival} data-testid="arrival" aria-hidden="true">
      {label !== undefined && (
        <div className={styles.next}>
          <CropImage
            url={picture.url}
            crop={{ size, crop: picture.crop }}
            alt=""
            className={styles.thumbnail}
          />
          <span className={styles.name}>{label}</span>
        </div>
      )}
      <span className={styles.track}>
        <span className={styles.done} style={{ inlineSize: `${of > 0 ? (100 * done) / of : 0}%` }} />
      </span>
    </div>
  );
}
