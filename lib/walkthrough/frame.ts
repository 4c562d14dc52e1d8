/** What a figure shows at a step: pure functions of the trace and the step's index, the same forward and backward. */
import { numberAt, stepOf, tensorOf, valueAt } from './read-trace';
import { keyOf, type Operation, type Ref, type Step, type Trace } from './trace';

/** A thumbnail of the pipeline strip. */
export interface StripItem {
  readonly tensor: string;
  /** The step at which it comes up: the way back that the thumbnail offers. */
  readonly firstStep: number;
  /** All of its cells exist by now. */
  readonly done: boolean;
}

/** The numbers of the formula at a step: how the step's first value is made. */
export interface FormulaState {
  readonly kind: Step['kind'];
  /** The value that it is about: the first that the step makes; undefined for a step that only shows. */
  readonly result: { readonly ref: Ref; readonly value: number; readonly operation: Operation } | undefined;
  /** The result's sources in the order in which its operation reads them. */
  readonly terms: readonly { readonly ref: Ref; readonly value: number }[];
}

export interface Frame {
  readonly step: Step;
  /** Which cells of every tensor exist by now. The reader's numbers always do. */
  readonly known: ReadonlyMap<string, ReadonlySet<number> | 'all'>;
  readonly working: readonly string[];
  /** Every tensor in the order in which it comes up. */
  readonly strip: readonly StripItem[];
  /** Keys (`keyOf`) of the cells that the step is about: what it makes or shows, and their sources. */
  readonly lit: ReadonlySet<string>;
  readonly formula: FormulaState;
}

/** A value on its way from the cell that it is in to the cell that it goes into. */
export interface Flyer {
  readonly from: Ref;
  readonly to: Ref;
  /** Its place in the line, from 0; factors of one product leave together. */
  readonly order: number;
}

/** More than this many things moving at once cannot be followed. */
export const MOST_FLYERS = 32;

const isGiven = (trace: Trace, name: string) =>
  tensorOf(trace, name).values.every(({ operation }) => operation.kind === 'given');

function knownAt(trace: Trace, step: number): Map<string, ReadonlySet<number> | 'all'> {
  const made = new Map<string, Set<number>>();
  for (const { makes } of trace.steps.slice(0, step + 1)) {
    for (const { tensor, index } of makes) {
      const cells = made.get(tensor) ?? new Set<number>();
      made.set(tensor, cells.add(index));
    }
  }
  const known = new Map<string, ReadonlySet<number> | 'all'>();
  for (const { name, values } of trace.tensors.values()) {
    const cells = made.get(name) ?? new Set<number>();
    known.set(name, isGiven(trace, name) || cells.size === values.length ? 'all' : cells);
  }
  return known;
}

/** The first step that works with a tensor; a tensor that no step works with belongs to the first. */
const firstStepOf = (trace: Trace, name: string) =>
  Math.max(
    0,
    trace.steps.findIndex(({ working }) => working.includes(name)),
  );

function litBy(trace: Trace, { makes, shows }: Step): Set<string> {
  return new Set([...makes.flatMap((ref) => [ref, ...valueAt(trace, ref).sources]), ...shows].map(keyOf));
}

function formulaOf(trace: Trace, { kind, makes }: Step): FormulaState {
  const [ref] = makes;
  if (!ref) return { kind, result: undefined, terms: [] };
  const { value, operation, sources } = valueAt(trace, ref);
  return {
    kind,
    result: { ref, value, operation },
    terms: sources.map((source) => ({ ref: source, value: numberAt(trace, source) })),
  };
}

/** The figure at rest at a step, counted from 0. Throws a RangeError for a step that is not there. */
export function still(trace: Trace, step: number): Frame {
  const it = stepOf(trace, step);
  const known = knownAt(trace, step);
  return {
    step: it,
    known,
    working: it.working,
    strip: [...trace.tensors.keys()].map((tensor) => ({
      tensor,
      firstStep: firstStepOf(trace, tensor),
      done: known.get(tensor) === 'all',
    })),
    lit: litBy(trace, it),
    formula: formulaOf(trace, it),
  };
}

/**
 * What moves while a step is made: every source to the cell that it goes into, at most 32. Where there are more, they
 * are taken evenly from the whole, so that the movement still covers all that is made.
 */
export function flyers(trace: Trace, step: number): readonly Flyer[] {
  let order = 0;
  const all = stepOf(trace, step).makes.flatMap((to): Flyer[] => {
    const { operation, sources } = valueAt(trace, to);
    const together = operation.kind === 'dot' ? 2 : 1;
    const moving = sources.map((from, i) => ({ from, to, order: order + Math.floor(i / together) }));
    order += Math.ceil(sources.length / together);
    return moving;
  });
  if (all.length <= MOST_FLYERS) return all;
  const taken = Array.from(
    { length: MOST_FLYERS },
    (_, i) => all[Math.floor((i * all.length) / MOST_FLYERS)],
  ).filter((flyer) => flyer !== undefined);
  const places = [...new Set(taken.map((flyer) => flyer.order))];
  return taken.map((flyer) => ({ ...flyer, order: places.indexOf(flyer.order) }));
}
