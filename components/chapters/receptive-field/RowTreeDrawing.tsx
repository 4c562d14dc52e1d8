import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import { type Rung, rungAt, SIZE } from './ladder';
import styles from './RowTreeDrawing.module.css';
import { acrossOf, rowTree, widthFor } from './row-tree';

/** Most distance between two levels, in shares of the drawing's height. */
const MOST_APART = 0.3;

/** Room above the highest level; twice as much stays under the pixels, for their bracket and its number. */
const MARGIN = 0.07;

/** Units nearer to each other than this, in shares of the drawing's width, are drawn small, and smaller. */
const NEAR = [0.01, 0.02] as const;

/** One row of the network from a unit down to its pixels: who reads whom, and how far apart. */
export function RowTreeDrawing({
  step,
  pointed,
  nameOf,
  label,
  sideText,
  jumpText,
}: {
  step: number;
  pointed: number | undefined;
  /** A level's name, short. */
  nameOf: (rung: Rung) => string;
  label: string;
  /** "r = 19". */
  sideText: string;
  jumpText: string;
}) {
  const rung = rungAt(step);
  const { levels, edges } = rowTree(step);
  const last = levels.length - 1;
  const own = rungAt(levels[last]?.step ?? 0);
  // Attention and the pooling read across the row: a level above the tree.
  const across = acrossOf(step);
  const top = across.length > 0 ? last + 1 : last;
  const width = widthFor(rung);
  const apart = Math.min(MOST_APART, (1 - 3 * MARGIN) / Math.max(1, top));
  const y = (level: number) => 1 - 2 * MARGIN - level * apart;
  const x = (at: number) => 0.5 + at / width;
  const line = (level: number, from: number, to: number) =>
    `M${x(from)},${y(level + 1)}L${x(to)},${y(level)}`;
  // A path of no length is a round dot.
  const dot = (level: number, at: number) => `M${x(at)},${y(level)}h0`;
  const strong = across.length > 0 ? edges : edges.slice(0, -1);
  const hairlines = strong.flatMap((all, i) => all.map(({ from, to }) => line(i, from, to)));
  const reads = across.length > 0 ? [] : (edges.at(-1) ?? []).map(({ from, to }) => line(last - 1, from, to));
  const density = (at: number) => NEAR.filter((near) => rungAt(at).jump / width >= near).length;
  const bottom = y(0) + MARGIN;
  const half = (own.side - 1) / 2;
  const hasNeighbour = across.length === 0 && levels.length > 1;
  return (
    <div className={styles.tree} data-testid="tree" data-levels={levels.length} data-width={width}>
      <div className={styles.names} aria-hidden="true">
        {[...levels.map(({ step: at }) => at), ...(top > last ? [step] : [])].map((at, level) => (
          <span
            key={at}
            className={styles.name}
            data-now={level === top || at === pointed}
            style={{ insetBlockStart: `${100 * y(level)}%` }}
          >
            {nameOf(rungAt(at))}
          </span>
        ))}
      </div>
      <div className={styles.canvas}>
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path className={styles.hairline} d={hairlines.join('')} />
          <path className={styles.reads} d={reads.join('')} />
          <path className={styles.across} d={across.map((at) => line(last, 0, at)).join('')} />
          {levels.map(({ step: at, units }, level) => (
            <path
              key={at}
              className={styles.units}
              data-density={density(at)}
              data-now={at === pointed}
              d={units.map((unit) => dot(level, unit)).join('')}
            />
          ))}
          <path className={styles.keys} d={across.map((at) => dot(last, at)).join('')} />
          {hasNeighbour && <path className={styles.neighbour} d={dot(last, own.jump)} />}
          <path className={styles.unit} d={dot(top, 0)} />
          <path
            className={styles.bracket}
            d={`M${x(-half - 0.5)},${bottom - MARGIN / 3}V${bottom}H${x(half + 0.5)}V${bottom - MARGIN / 3}`}
          />
          {across.length > 0 && (
            <path className={styles.picture} d={`M${x(-SIZE / 2)},${y(0) + MARGIN / 2}H${x(SIZE / 2)}`} />
          )}
        </svg>
        <span className={styles.side} style={{ insetBlockStart: `${100 * bottom}%` }} aria-hidden="true">
          {sideText}
        </span>
        {hasNeighbour && (
          <span
            className={styles.jump}
            style={{ insetBlockStart: `${100 * y(last)}%`, insetInlineStart: `${100 * x(own.jump)}%` }}
            aria-hidden="true"
          >
            {jumpText}
          </span>
        )}
      </div>
      <VisuallyHidden>
        <p>{label}</p>
      </VisuallyHidden>
    </div>
  );
}
