/**
 * What an operation is made of on a device that has no kernel of its own for it: plain ones, each of which reads its
 * whole input and writes its whole output. The recipes are those of this site's own table of operations
 * (lib/mobilevit/forward/ops.ts), and softmax's by its definition.
 */
import { BYTES, bytesOf, type Operation, type OperationKind } from './operations';

/** Operations that some devices have a kernel for and others have not. */
export type OptionalKernel = 'silu' | 'layer-norm' | 'softmax' | 'permute';

export const OPTIONAL_KERNELS: readonly OptionalKernel[] = ['silu', 'layer-norm', 'softmax', 'permute'];

/** The plain operations that stand in for one kernel, in order. */
export const PIECES: Readonly<Record<OptionalKernel, readonly string[]>> = {
  silu: ['sigmoid', 'multiply'],
  'layer-norm': ['mean', 'subtract', 'square', 'mean', 'add', 'rsqrt', 'multiply', 'multiply', 'add'],
  softmax: ['max', 'subtract', 'exp', 'sum', 'divide'],
  permute: ['transpose', 'transpose'],
};

/** Which of them give one number for each row, not for each number: they write next to nothing. */
const NARROW: ReadonlySet<string> = new Set(['mean', 'max', 'sum', 'rsqrt']);

/** The optional kernel that an operation would use. */
export function kernelOf(kind: OperationKind): OptionalKernel | undefined {
  if (kind === 'unfold' || kind === 'fold') return 'permute';
  return OPTIONAL_KERNELS.find((kernel) => kernel === kind);
}

export interface Calls {
  /** Kernels that the device is asked for, one after another. */
  readonly calls: number;
  /** What they read and write. */
  readonly bytes: number;
}

/** What a network asks of a device that has these of the optional kernels. */
export function callsOf(operations: readonly Operation[], has: ReadonlySet<OptionalKernel>): Calls {
  let [calls, bytes] = [0, 0];
  for (const operation of operations) {
    const kernel = kernelOf(operation.kind);
    if (!kernel || has.has(kernel)) {
      calls += 1;
      bytes += bytesOf(operation);
    } else {
      calls += PIECES[kernel].length;
      bytes += PIECES[kernel].reduce((sum, piece) => sum + pieceBytes(piece, operation), 0);
    }
  }
  return { calls, bytes };
}

/** A piece goes over the operation's output once; what is one number a row is left out, being small. */
function pieceBytes(piece: string, { writes }: Operation): number {
  if (piece === 'rsqrt') return 0;
  return BYTES * (NARROW.has(piece) ? writes : 2 * writes);
}
