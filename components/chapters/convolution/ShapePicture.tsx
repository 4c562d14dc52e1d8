import { MatrixName } from '@/components/matrix/MatrixName';
import type { Role } from '@/lib/colour/role';
import type { ConvolutionShape } from '@/lib/walkthrough/shape';
import styles from './ShapePicture.module.css';

/** The longest side of a picture, in pixels, and the largest cell. */
const LONGEST = 176;
const LARGEST = 16;

/** The outline of a matrix, cell by cell, without its numbers. */
function Outline({ rows, columns, role }: { rows: number; columns: number; role: Role }) {
  const cell = Math.min(LARGEST, LONGEST / Math.max(rows, columns));
  const width = columns * cell;
  const height = rows * cell;
  const lines = [
    ...Array.from({ length: rows + 1 }, (_, i) => `M0 ${i * cell}H${width}`),
    ...Array.from({ length: columns + 1 }, (_, i) => `M${i * cell} 0V${height}`),
  ];
  return (
    <svg
      className={styles[role]}
      width={width + 2}
      height={height + 2}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect className={styles.ground} width={width} height={height} />
      <path className={styles.lines} d={lines.join('')} />
    </svg>
  );
}

/** The input with its border: every cell, the cells of the first window, and a dot where each window begins. */
function Windows({ shape }: { shape: ConvolutionShape }) {
  const cell = Math.min(LARGEST, LONGEST / Math.max(shape.paddedRows, shape.paddedColumns));
  const width = shape.paddedColumns * cell;
  const height = shape.paddedRows * cell;
  const inset = shape.padding * cell;
  const places = (rows: number, columns: number, apart: number) =>
    Array.from({ length: rows * columns }, (_, i) => ({
      x: (i % columns) * apart * cell,
      y: Math.floor(i / columns) * apart * cell,
    }));
  return (
    <svg
      className={styles.input}
      width={width + 2}
      height={height + 2}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect className={styles.border} width={width} height={height} />
      <rect
        className={styles.ground}
        x={inset}
        y={inset}
        width={shape.columns * cell}
        height={shape.rows * cell}
      />
      {places(shape.kernelRows, shape.kernelColumns, shape.dilation).map(({ x, y }) => (
        <rect key={`${x} ${y}`} className={styles.window} x={x} y={y} width={cell} height={cell} />
      ))}
      <path
        className={styles.lines}
        d={[
          ...Array.from({ length: shape.paddedRows + 1 }, (_, i) => `M0 ${i * cell}H${width}`),
          ...Array.from({ length: shape.paddedColumns + 1 }, (_, i) => `M${i * cell} 0V${height}`),
        ].join('')}
      />
      {places(shape.outRows, shape.outColumns, shape.stride).map(({ x, y }) => (
        <circle key={`${x} ${y}`} className={styles.dot} cx={x + cell / 2} cy={y + cell / 2} r={cell / 5} />
      ))}
    </svg>
  );
}

/** The shapes of X, U, w and Y beside one another. Its sentence stands below it, so it is hidden from screen readers. */
export function ShapePicture({ shape, weights }: { shape: ConvolutionShape; weights: string }) {
  const parts = [
    { name: 'U', role: 'input', rows: shape.windows, columns: shape.entries },
    { name: weights, role: 'weights', rows: shape.entries, columns: shape.kernels },
    { name: `U ${weights}`, role: 'output', rows: shape.windows, columns: shape.kernels },
    { name: 'Y', role: 'output', rows: shape.outRows, columns: shape.outColumns },
  ] as const;
  return (
    <div className={styles.picture} aria-hidden="true">
      <div className={styles.part}>
        <MatrixName
          name={shape.padding > 0 ? 'Xp' : 'X'}
          kind="input"
          rows={shape.paddedRows}
          columns={shape.paddedColumns}
        />
        <div className={styles.stack}>
          {Array.from({ length: shape.channels }, (_, channel) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its place.
            <Windows key={channel} shape={shape} />
          ))}
        </div>
      </div>
      {parts.map(({ name, role, rows, columns }) => (
        <div key={name} className={styles.part}>
          <MatrixName name={name} kind={role} rows={rows} columns={columns} />
          <div className={styles.stack}>
            {Array.from({ length: name === 'Y' ? shape.kernels : 1 }, (_, channel) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its place.
              <Outline key={channel} rows={rows} columns={columns} role={role} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
