'use client';
import { CropImage } from '@/components/lab/CropImage';
import { pieceAt } from '@/components/player/motion';
import type { CropOptions } from '@/lib/image/crop';
import styles from './LadderPicture.module.css';
import { type Rung, rungAt, SIZE } from './ladder';
import { between, centreAt, type Place, type Square, squareOf, WHOLE } from './place';

/** Half the length of the cross's arms, in pixels of the picture. */
const ARM = 4;

const path = ({ left, top, side }: Square): string => `M${left},${top}h${side}v${side}h${-side}Z`;

/** What a unit sees: all of the picture once the field is open. */
const seenBy = (rung: Rung, centre: Place): Square => (rung.global ? WHOLE : squareOf(rung, centre));

/** The picture with the nested fields of one unit, true to scale: the current one strong, those before as hairlines. */
export function LadderPicture({
  url,
  crop,
  step,
  t,
  place,
  pointed,
}: {
  url: string;
  crop: CropOptions;
  step: number;
  t: number;
  place: Place;
  /** A rung that the reader points at elsewhere; its field is marked too. */
  pointed: number | undefined;
}) {
  const rung = rungAt(step);
  const before = rungAt(step - 1);
  const centre = centreAt(rung, place);
  const grown = step > 0 ? pieceAt(t, 0, 1) : 1;
  const current = between(seenBy(before, centre), seenBy(rung, centre), grown);
  const alone = between(squareOf(before, centre), squareOf(rung, centre), grown);
  const sides = new Set<number>();
  const earlier = Array.from({ length: step }, (_, i) => rungAt(i)).filter(({ side }) => {
    const fresh = !sides.has(side) && side < rung.side;
    sides.add(side);
    return fresh;
  });
  const hairlines = earlier.map((one) => path(squareOf(one, centre))).join('');
  const other = pointed === undefined || pointed === step ? undefined : rungAt(pointed);
  const [x, y] = [centre.column + 0.5, centre.row + 0.5];
  return (
    <>
      <CropImage url={url} crop={crop} alt="" />
      <svg
        className={styles.marks}
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        aria-hidden="true"
        focusable="false"
        data-side={rung.side}
        data-global={rung.global}
      >
        {(['halo', 'line'] as const).map((layer) => (
          <g key={layer} className={styles[layer]} data-dim={other !== undefined}>
            {/* Pixels are counted by their centres, a drawing by their edges; both begin at the same edge. */}
            <path className={styles.earlier} d={hairlines} />
            {rung.global && <path className={styles.alone} d={path(alone)} />}
            <path className={styles.current} d={path(current)} data-field />
            {other && <path className={styles.pointed} d={path(squareOf(other, centre))} data-pointed />}
            <path className={styles.centre} d={`M${x - ARM},${y}h${2 * ARM}M${x},${y - ARM}v${2 * ARM}`} />
          </g>
        ))}
      </svg>
    </>
  );
}
