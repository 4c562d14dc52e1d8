import type { Matrix } from '@/lib/walkthrough/matrix';

/** Side of a cell, in the picture's own units. */
const CELL = 6;

/** A matrix of zeros and ones in small: a square for each one. */
export function ShiftPicture({ matrix }: { matrix: Matrix }) {
  const side = matrix.length * CELL;
  return (
    <svg viewBox={`0 0 ${side} ${side}`} width={side} height={side} aria-hidden="true" focusable="false">
      <rect width={side} height={side} fill="var(--paper-raised)" stroke="var(--rule)" />
      {matrix.flatMap((row, i) =>
        row.flatMap((value, j) =>
          value === 1
            ? [
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                  key={`${i},${j}`}
                  x={j * CELL}
                  y={i * CELL}
                  width={CELL}
                  height={CELL}
                  fill="var(--weights)"
                />,
              ]
            : [],
        ),
      )}
    </svg>
  );
}
