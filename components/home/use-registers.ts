import { useCallback, useRef } from 'react';
import type { GridBoxes } from '@/components/walk/use-grid-boxes';
import type { Matrix } from '@/lib/walkthrough/matrix';

type GridRef = (element: HTMLElement | null) => void;

/** A MatrixGrid's `gridRef` for each matrix of the board, the same over renders while its shape is. */
export function useRegisters(register: GridBoxes['register']): (tensor: string, values: Matrix) => GridRef {
  const made = useRef(new Map<string, GridRef>());
  return useCallback(
    (tensor, values) => {
      const plane = { tensor, offset: 0, rows: values.length, columns: values[0]?.length ?? 0 };
      const key = `${tensor} ${plane.rows} ${plane.columns}`;
      const ref = made.current.get(key) ?? ((element) => register(plane, element));
      made.current.set(key, ref);
      return ref;
    },
    [register],
  );
}
