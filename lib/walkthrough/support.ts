import { valueAt } from './read-trace';
import { keyOf, type Ref, type Trace } from './trace';

/**
 * A cell that is 0 whatever the reader's numbers are: padding, and what copies it; A off its diagonal at λ = 0. A weight
 * that happens to be 0 is not one: the structure still reads through it.
 */
function isAlwaysZero(trace: Trace, ref: Ref): boolean {
  const { operation, sources } = valueAt(trace, ref);
  if (operation.kind === 'padding') return true;
  if (operation.kind === 'blend') return operation.lambda === 0 && operation.identity === 0;
  return operation.kind === 'copy' && sources.every((source) => isAlwaysZero(trace, source));
}

/** The sources that a cell structurally depends on. */
function dependencies(trace: Trace, ref: Ref): readonly Ref[] {
  const { operation, sources } = valueAt(trace, ref);
  switch (operation.kind) {
    case 'blend':
      return operation.lambda === 0 ? [] : sources;
    case 'softmax':
      // The softmax of a single score is 1, whatever the score.
      return sources.length === 1 ? [] : sources;
    case 'dot':
      return sources.filter((_, i) => {
        const factor = sources[i % 2 === 0 ? i + 1 : i - 1];
        return factor !== undefined && !isAlwaysZero(trace, factor);
      });
    default:
      return sources;
  }
}

/**
 * Whether each cell of `wanted` can reach the cell `of` along the provenance, the tensors in `held` taken as constants.
 * A matter of structure: weights that happen to be 0 still count, slopes that cancel still count.
 */
export function supportOf(
  trace: Trace,
  of: Ref,
  wanted: string,
  held: ReadonlySet<string> = new Set(),
): readonly boolean[] {
  const reached = new Set<string>();
  const visit = (ref: Ref) => {
    if (held.has(ref.tensor) || reached.has(keyOf(ref))) return;
    reached.add(keyOf(ref));
    if (ref.tensor !== wanted) for (const source of dependencies(trace, ref)) visit(source);
  };
  visit(of);
  const cells = trace.tensors.get(wanted)?.values ?? [];
  return cells.map((_, index) => reached.has(keyOf({ tensor: wanted, index })));
}
