'use client';
import { FieldMap } from '@/components/lab/field/FieldMap';
import type { Reach } from '@/components/lab/field/facts';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { format } from '@/lib/i18n/format';
import type { LogSpan } from '@/lib/receptive-field/log-span';
import type { GreySquare } from '@/lib/source/example-fields';
import styles from './ContentMap.module.css';
import type { ShownPicture } from './use-covered-view';

/** How much of the picture a field covers. */
const OPACITY = 0.88;

/** A field over the picture, or what changed of it, with the square that was made grey. */
export function ContentMap({
  picture,
  name,
  condition,
  rms,
  span,
  reach,
  square,
  size,
  words,
}: {
  picture: ShownPicture;
  name: string;
  condition: string;
  rms: Float32Array | undefined;
  span: LogSpan | undefined;
  reach: Reach;
  square: GreySquare;
  size: number;
  words: ReceptiveField['content'];
}) {
  const label = rms
    ? format(words.map, {
        name,
        condition,
        row: reach.centre.row,
        column: reach.centre.column,
        x: square.x,
        y: square.y,
        side: square.side,
      })
    : format(words.mapWaiting, { name });
  const { x, y, side } = square;
  return (
    <div className={styles.map}>
      <FieldMap
        {...picture}
        size={size}
        rms={rms}
        span={span}
        reach={reach.box}
        convolutions={reach.whole ? reach.convolutions : undefined}
        centre={reach.centre}
        rings={[]}
        opacity={OPACITY}
        label={label}
      />
      <svg className={styles.square} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
        <path className={styles.halo} d={`M${x},${y}h${side}v${side}h${-side}Z`} />
        <path className={styles.line} d={`M${x},${y}h${side}v${side}h${-side}Z`} />
      </svg>
    </div>
  );
}
