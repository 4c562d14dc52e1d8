import type { SVGProps } from 'react';
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
/** From the lower mark to a sum that stands under it. */
const UNDER = 36;
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
  left,
  right,
  bottom,
}: {
  of: Comparison;
  first: Place;
  second: Place;
  t: number;
  /** Edges of the plot. */
  left: number;
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
    // Where there is no room on the right it stands between the guides, or over them; and where there is none on the left,
    // under the lower one and its name.
    const between = Math.abs(first.y - second.y);
    const wide = widthOf(label);
    const fits = at + GAP + wide <= right;
    const under = !fits && at - GAP - wide < left;
    const place: Pick<SVGProps<SVGTextElement>, 'x' | 'y' | 'textAnchor'> = under
      ? { x: Math.min(at, right - wide / 2), y: Math.max(first.y, second.y) + UNDER, textAnchor: 'middle' }
      : fits
        ? { x: at + GAP, y: middle, textAnchor: 'start' }
        : {
            x: at - GAP,
            y: between > LINE ? middle : Math.min(first.y, second.y) - LINE / 2,
            textAnchor: 'end',
          };
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
              <text {...place} dy="0.32em">
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
