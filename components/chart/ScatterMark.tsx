import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond2,
  symbolSquare2,
  symbolStar,
  symbolTriangle,
} from 'd3-shape';
import { classes } from '@/components/ui/classes';
import styles from './ScatterChart.module.css';
import type { ScatterGroup } from './scatter';

const SHAPES = {
  circle: symbolCircle,
  square: symbolSquare2,
  triangle: symbolTriangle,
  diamond: symbolDiamond2,
  plus: symbolCross,
  star: symbolStar,
};

/** Area of a mark, in square pixels; what is compared is larger. */
const AREA = 68;
const LIT = 110;
/** An outline looks larger than what is filled. */
const OUTLINE = 0.7;

/** One network on a scatter: its group is told by look and shape. */
export function ScatterMark({
  group: { look, shape, hollow },
  x,
  y,
  lit,
  faded,
  id,
}: {
  group: ScatterGroup;
  x: number;
  y: number;
  lit?: boolean | undefined;
  faded?: boolean | undefined;
  id?: string | undefined;
}) {
  return (
    <path
      data-mark={id}
      className={classes(styles.mark, styles[look], hollow && styles.hollow, faded && styles.faded)}
      d={symbol(SHAPES[shape], (lit ? LIT : AREA) * (hollow ? OUTLINE : 1))() ?? ''}
      transform={`translate(${x} ${y})`}
    />
  );
}
