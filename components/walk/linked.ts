/** Which cells belong to a cell: what it is made of and what is made of it. */
import { valueAt } from '@/lib/walkthrough/read-trace';
import { keyOf, type Ref, type Trace } from '@/lib/walkthrough/trace';

export interface Linked {
  /** Keys of the cells that light: the cell itself, its sources and its uses. */
  readonly near: ReadonlySet<string>;
  /** Keys of all cells that it comes from or goes into, by however many steps; `near` among them. */
  readonly all: ReadonlySet<string>;
}

function follow(from: readonly Ref[], next: (ref: Ref) => readonly Ref[], into: Set<string>): void {
  const visited = new Set<string>();
  const waiting = [...from];
  for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
    const key = keyOf(ref);
    if (visited.has(key)) continue;
    visited.add(key);
    into.add(key);
    waiting.push(...next(ref));
  }
}

/** The cells that light with `cells`: one that the reader points at, or all of a tensor. */
export function linkedCells(trace: Trace, uses: (ref: Ref) => readonly Ref[], cells: readonly Ref[]): Linked {
  const sources = (ref: Ref) => valueAt(trace, ref).sources;
  const near = new Set(cells.flatMap((ref) => [ref, ...sources(ref), ...uses(ref)]).map(keyOf));
  const all = new Set<string>();
  follow(cells, sources, all);
  follow(cells, uses, all);
  return { near, all };
}

/** The indices of one plane of a tensor among `keys`, counted from the plane's first cell. */
export function inPlane(
  keys: ReadonlySet<string>,
  tensor: string,
  offset: number,
  size: number,
): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let i = 0; i < size; i++) if (keys.has(keyOf({ tensor, index: offset + i }))) inside.add(i);
  return inside;
}
