import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { keyOf } from '@/lib/walkthrough/trace';

/** Where a cell lies, in CSS pixels from the top left of the board. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Boxes by `keyOf`; empty until the board has been measured. */
export type Boxes = ReadonlyMap<string, Box>;

type Register = (index: number, element: HTMLElement | null) => void;

/**
 * Measures the cells of several grids on one board, once it is laid out and whenever its size changes, so that
 * values can fly between them. `register(tensor)` is a MatrixGrid's `cellRef`, the same over renders.
 */
export function useCellBoxes(): {
  board: RefObject<HTMLDivElement | null>;
  boxes: Boxes;
  register: (tensor: string) => Register;
} {
  const board = useRef<HTMLDivElement>(null);
  const cells = useRef(new Map<string, HTMLElement>());
  const registers = useRef(new Map<string, Register>());
  const [boxes, setBoxes] = useState<Boxes>(new Map());

  const register = useCallback((tensor: string): Register => {
    const known = registers.current.get(tensor);
    if (known) return known;
    const made: Register = (index, element) => {
      const key = keyOf({ tensor, index });
      if (element) cells.current.set(key, element);
      else cells.current.delete(key);
    };
    registers.current.set(tensor, made);
    return made;
  }, []);

  useEffect(() => {
    const element = board.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const origin = element.getBoundingClientRect();
      const measured = [...cells.current].map(([key, cell]): [string, Box] => {
        const { left, top, width, height } = cell.getBoundingClientRect();
        return [key, { left: left - origin.left, top: top - origin.top, width, height }];
      });
      setBoxes(new Map(measured));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return { board, boxes, register };
}
