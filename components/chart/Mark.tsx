import { symbol, symbolCircle, symbolDiamond2, symbolSquare2, symbolTriangle } from 'd3-shape';
import styles from './Chart.module.css';

/** A series is told by its shape, too. */
const SHAPES = [symbolCircle, symbolSquare2, symbolTriangle, symbolDiamond2];
/** Area of a mark, in square pixels. */
const AREA = 44;
const PATHS = SHAPES.map((shape) => symbol(shape, AREA)() ?? '');

/** One point of a series; the order of the series in its chart sets the shape. */
export function Mark({ x, y, order }: { x: number; y: number; order: number }) {
  return <path className={styles.mark} d={PATHS[order % PATHS.length]} transform={`translate(${x} ${y})`} />;
}
