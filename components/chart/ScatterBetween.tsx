import styles from './ScatterChart.module.css';
import { type Comparison, widthOf } from './scatter';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** How far beside its marks a measure stands, in pixels, and how long its ends are. */
const BESIDE = 26;
const END = 4;
const GAP = 8;
/** Of the sum's text. */
const LINE = 24;
/** Where the guides are drawn out and the measure begins, as a share of the step's motion. */
const GUIDED = 0.5;

const share = (t: number, from: number, to: number) => Math.max(0, Math.min(1, (t - from) / (to - from)));

/**
 * The arithmetic between two marks: guides from both to one line beside them, and on it the measure, as long as what is
 * left when the one is taken from the other. On a logarithmic axis a ratio is a length, too.
 *
 * @param t 0 to 1: first the guides grow, then the measure from the second mark to the first
 */
export function ScatterBetween({
  of: { kind, label },
  first,
  second,
  t,
  right,
  bottom,
}: {
  of: Comparison;
  first: Place;
  second: Place;
  t: number;
  /** Edges of the plot. */
  right: number;
  bottom: number;
}) {
  const guided = share(t, 0, GUIDED);
  const measured = share(t, GUIDED, 1);
  if (kind === 'difference') {
    const edge = Math.max(first.x, second.x);
    const at = edge + BESIDE;
    const end = second.y + (first.y - second.y) * measured;
    const middle = (first.y + second.y) / 2;
    // Where there is no room on the right it stands between the guides, or over them.
    const between = Math.abs(first.y - second.y);
    const fits = at + GAP + widthOf(label) <= right;
    return (
      <g data-between={kind}>
        {[first, second].map(({ x, y }) => (
          <line key={y} className={styles.guide} x1={x} x2={x + (at + END - x) * guided} y1={y} y2={y} />
        ))}
        {measured > 0 && (
          <g className={styles.measure}>
            <path
              d={`M${at - END} ${second.y}H${at + END}M${at} ${second.y}V${end}M${at - END} ${end}H${at + END}`}
            />
            {measured === 1 && (
              <text
                x={fits ? at + GAP : at - GAP}
                y={fits || between > LINE ? middle : Math.min(first.y, second.y) - LINE / 2}
                dy="0.32em"
                textAnchor={fits ? 'start' : 'end'}
              >
                {label}
              </text>
            )}
          </g>
        )}
      </g>
    );
  }
  const under = Math.max(first.y, second.y) + BESIDE;
  const at = Math.min(under, bottom - GAP);
  const end = second.x + (first.x - second.x) * measured;
  const middle = (first.x + second.x) / 2;
  return (
    <g data-between={kind}>
      {[first, second].map(({ x, y }) => (
        <line key={x} className={styles.guide} x1={x} x2={x} y1={y} y2={y + (at + END - y) * guided} />
      ))}
      {measured > 0 && (
        <g className={styles.measure}>
          <path
            d={`M${second.x} ${at - END}V${at + END}M${second.x} ${at}H${end}M${end} ${at - END}V${at + END}`}
          />
          {measured === 1 && (
            <text x={middle} y={at + GAP} dy="0.8em" textAnchor="middle">
              {label}
            </text>
          )}
        </g>
      )}
    </g>
  );
}
