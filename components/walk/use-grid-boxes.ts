import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Ref } from '@/lib/walkthrough/trace';

/** Where a cell lies, in CSS pixels from the top left of the board. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The box of a cell; undefined where its grid is not on the board. */
export type BoxOf = (ref: Ref) => Box | undefined;

/** A plane of a tensor: the cells from `offset` on, row by row. */
export interface Plane {
  readonly tensor: string;
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
}

export interface GridBoxes {
  readonly board: RefObject<HTMLDivElement | null>;
  /** Tells where a plane's cells are, and `null` when they go. The same over renders. */
  readonly register: (plane: Plane, element: HTMLElement | null) => void;
  /** Reads the layout, so ask once it stands; each grid is measured once. */
  readonly measure: () => BoxOf;
  /** The board's, in CSS pixels; another one whenever what was measured before no longer holds. */
  readonly size: { readonly width: number; readonly height: number };
}

/** Measures grids on a board, so that values can fly between their cells: a cell's place follows from its grid's. */
export function useGridBoxes(): GridBoxes {
  const board = useRef<HTMLDivElement>(null);
  const grids = useRef(new Map<string, Map<number, { plane: Plane; element: HTMLElement }>>());
  const [size, setSize] = useState({ width: 0, height: 0 });

  useEffect(() => {
    if (!board.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(board.current);
    return () => observer.disconnect();
  }, []);

  const register = useCallback((plane: Plane, element: HTMLElement | null) => {
    const planes = grids.current.get(plane.tensor) ?? new Map();
    grids.current.set(plane.tensor, planes);
    if (element) planes.set(plane.offset, { plane, element });
    else planes.delete(plane.offset);
  }, []);

  const measure = useCallback((): BoxOf => {
    const origin = board.current?.getBoundingClientRect();
    const rects = new Map<HTMLElement, DOMRect>();
    return ({ tensor, index }) => {
      const grid = [...(grids.current.get(tensor)?.values() ?? [])].find(
        ({ plane: { offset, rows, columns } }) => index >= offset && index < offset + rows * columns,
      );
      if (!grid || !origin) return undefined;
      const { plane, element } = grid;
      const rect = rects.get(element) ?? element.getBoundingClientRect();
      rects.set(element, rect);
      const width = rect.width / plane.columns;
      const height = rect.height / plane.rows;
      const cell = index - plane.offset;
      return {
        left: rect.left - origin.left + (cell % plane.columns) * width,
        top: rect.top - origin.top + Math.floor(cell / plane.columns) * height,
        width,
        height,
      };
    };
  }, []);

  return useMemo(() => ({ board, register, measure, size }), [register, measure, size]);
}
