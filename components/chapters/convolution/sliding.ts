/** The sliding window in step with the walk: a pure function of the step and how far it has come. */
import { paddedIndex, paddedPlace } from '@/lib/walkthrough/places';
import { stepOf, tensorOf } from '@/lib/walkthrough/read-trace';
import type { ConvolutionShape } from '@/lib/walkthrough/shape';
import type { Step, Trace } from '@/lib/walkthrough/trace';

export interface Sliding {
  /** Where the kernel lies, counted from 0; null while it lies nowhere. */
  readonly window: number | null;
  /** How many outputs are computed: the windows before this one. */
  readonly outputs: number;
}

/** The windows, as rows, that a step is about; null when it is about none. */
function windowsOf(trace: Trace, { kind, about, makes }: Step): { from: number; count: number } | null {
  if (kind === 'window') return { from: about ?? 0, count: 1 };
  const [first] = makes;
  if (!first || (kind !== 'unfold' && kind !== 'matmul')) return null;
  const { columns } = tensorOf(trace, first.tensor);
  return { from: Math.floor(first.index / columns), count: makes.length / columns };
}

/** Where the kernel lies and what it has computed, at a step counted from 0 and its progress t, 0–1. */
export function slidingAt(trace: Trace, step: number, t: number): Sliding {
  const here = stepOf(trace, step);
  const all = tensorOf(trace, 'U').rows;
  if (here.kind === 'fold') return { window: null, outputs: all };
  const windows = windowsOf(trace, here);
  if (!windows) return { window: null, outputs: 0 };
  const passed = Math.min(windows.count, Math.floor(t * windows.count));
  const window = windows.from + Math.min(passed, windows.count - 1);
  return { window, outputs: here.kind === 'matmul' ? windows.from + passed : 0 };
}

/** The cells of the padded input, per plane, under the kernel at a window. */
export function cellsUnder(shape: ConvolutionShape, window: number): ReadonlySet<number> {
  const cells = shape.kernelRows * shape.kernelColumns;
  return new Set(
    Array.from({ length: cells }, (_, entry) => paddedIndex(shape, paddedPlace(shape, window, entry))),
  );
}
