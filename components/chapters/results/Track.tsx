import { symbol, symbolCircle, symbolDiamond2, symbolStar } from 'd3-shape';
import { classes } from '@/components/ui/classes';
import styles from './Track.module.css';

const SHAPES = { circle: symbolCircle, diamond: symbolDiamond2, star: symbolStar };
export type TrackShape = keyof typeof SHAPES;

export interface TrackMark {
  readonly id: string;
  readonly value: number;
  readonly shape: TrackShape;
  readonly look: 'weights' | 'output' | 'ink';
  readonly hollow?: boolean | undefined;
}

/** Of the drawing, in pixels. */
const HEIGHT = 36;
const AREA = 80;
const SMALL = 36;
const BAR = 8;
/** Of the scale's numbers. */
const BASELINE = 12;

/** Where a value lies on an axis, in per cent of its length. */
const at = (value: number, [from, to]: readonly [number, number]) =>
  `${(100 * (value - from)) / (to - from)}%`;

/** A mark alone, around its own middle. */
export function TrackMarkShape({ shape, look, hollow }: Omit<TrackMark, 'id' | 'value'>) {
  return (
    <path
      className={classes(styles.mark, styles[look], hollow && styles.hollow)}
      d={symbol(SHAPES[shape], hollow ? SMALL : AREA)() ?? ''}
    />
  );
}

/** One line of accuracies on an axis that its neighbours share, and a bar from one to another. Decorative: numbers stand beside. */
export function Track({
  marks,
  between,
  ends,
  ticks,
}: {
  marks: readonly TrackMark[];
  /** A bar from the first value to the second; drawn as an outline where it runs backwards. */
  between?: readonly [number, number] | undefined;
  ends: readonly [number, number];
  ticks: readonly number[];
}) {
  const backwards = between !== undefined && between[1] < between[0];
  const [left, right] = between ? [Math.min(...between), Math.max(...between)] : [0, 0];
  return (
    <svg className={styles.track} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <line key={tick} className={styles.tick} x1={at(tick, ends)} x2={at(tick, ends)} y1={0} y2={HEIGHT} />
      ))}
      <line className={styles.base} x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {between && (
        <rect
          className={classes(styles.bar, backwards && styles.backwards)}
          x={at(left, ends)}
          width={`${(100 * (right - left)) / (ends[1] - ends[0])}%`}
          y={(HEIGHT - BAR) / 2}
          height={BAR}
        />
      )}
      {marks.map(({ id, value, shape, look, hollow }) => (
        <svg
          key={id}
          className={styles.place}
          x={at(value, ends)}
          y={HEIGHT / 2}
          overflow="visible"
          aria-hidden="true"
        >
          <TrackMarkShape {...{ shape, look, hollow }} />
        </svg>
      ))}
    </svg>
  );
}

/** The numbers of the axis, over the lines that share it. */
export function TrackScale({
  ends,
  ticks,
  format,
}: {
  ends: readonly [number, number];
  ticks: readonly number[];
  format: (value: number) => string;
}) {
  return (
    <svg className={styles.scale} width="100%" height="16" aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <text key={tick} x={at(tick, ends)} y={BASELINE} textAnchor="middle">
          {format(tick)}
        </text>
      ))}
    </svg>
  );
}
