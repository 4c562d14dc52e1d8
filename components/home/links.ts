import { supportOf } from '@/lib/walkthrough/support';
import { keyOf, type Ref } from '@/lib/walkthrough/trace';
import type { Grid, Still } from './still';

/** The tensor of the walk that a grid shows: the board calls A V by its short name, y. */
const TENSORS: Readonly<Record<Grid, string>> = { X: 'X', U: 'U', w: 'w', A: 'A', y: 'AV', Y: 'Y' };

export type Links = Readonly<Record<Grid, ReadonlySet<number>>>;

/**
 * The cells that belong to one cell of X or Y, in every grid that is there by now: of an output all that it depends
 * on, of an input all that depends on it. Read off the walk's provenance.
 */
export function links({ trace, known }: Still, pointed: Ref): Links {
  const cellsOf = (grid: Grid): number[] => {
    const tensor = TENSORS[grid];
    if (known[grid] !== 'all') return [];
    if (keyOf(pointed).startsWith(`${tensor}:`)) return [pointed.index];
    const count = trace.tensors.get(tensor)?.values.length ?? 0;
    const cells = Array.from({ length: count }, (_, index) => index);
    if (pointed.tensor === 'X') {
      return cells.filter((index) => supportOf(trace, { tensor, index }, 'X')[pointed.index] === true);
    }
    const support = supportOf(trace, pointed, tensor);
    return cells.filter((index) => support[index] === true);
  };
  const lit = (grid: Grid) => new Set(cellsOf(grid));
  return { X: lit('X'), U: lit('U'), w: lit('w'), A: lit('A'), y: lit('y'), Y: lit('Y') };
}
