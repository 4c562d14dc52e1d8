import { useCallback, useState } from 'react';
import type { Matrix } from '@/lib/walkthrough/matrix';
import { START, type Toy, withCell } from './toy';

type Edit = (cell: { row: number; column: number }, value: number) => void;

export interface EditableToy {
  readonly toy: Toy;
  /** For MatrixGrid's onEdit; itself the same over renders. */
  readonly edit: (part: keyof Toy) => Edit;
  readonly set: (part: keyof Toy, matrix: Matrix) => void;
  readonly changed: boolean;
  readonly reset: () => void;
}

/** One figure's own copy of the toy, with what the reader has changed in it. */
export function useToy(): EditableToy {
  const [toy, setToy] = useState<Toy>(START);
  const edit = useCallback(
    (part: keyof Toy): Edit =>
      (cell, value) =>
        setToy((before) => ({ ...before, [part]: withCell(before[part], cell, value) })),
    [],
  );
  return {
    toy,
    edit,
    set: (part, matrix) => setToy((before) => ({ ...before, [part]: matrix })),
    changed: toy !== START,
    reset: () => setToy(START),
  };
}
