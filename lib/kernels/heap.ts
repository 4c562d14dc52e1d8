/**
 * The heap of tfjs's wasm backend, for code of ours that works on tfjs's tensors where they lie.
 *
 * It leans on fields that tfjs does not document. All of them are looked at here, once, and none is believed: where one
 * is missing or says something else than the tensor itself, there is no heap, and stock operations do the work.
 */
import { version_wasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

/** The version of tfjs whose fields were read. */
const KNOWN_VERSION = '4.22.0';

export interface Heap {
  readonly memory: WebAssembly.Memory;
  /** Where a float tensor's values begin, in bytes. */
  address(tensor: tf.TensorInfo): number;
  /** A new float tensor, its values not set. */
  output(shape: readonly number[]): tf.TensorInfo;
  /** Lends room for so many floats while `work` runs. */
  borrow<T>(floats: number, work: (address: number) => T): T;
}

/** Why there is no heap to work on, for the diagnostics. */
export class HeapError extends Error {
  override readonly name = 'HeapError';
}

/**
 * The heap of the running wasm backend.
 *
 * @param backend tfjs's backend object; another one, and another version, only in tests
 * @throws HeapError where the backend is another one, has another version or is not built as expected
 */
export function openHeap(backend: unknown = tf.backend(), version: string = version_wasm): Heap {
  if (tf.getBackend() !== 'wasm') throw new HeapError('the backend is not wasm');
  if (version !== KNOWN_VERSION) throw new HeapError(`tfjs ${version}, not ${KNOWN_VERSION}`);
  const wasm = field(backend, 'wasm');
  // The name of the memory in the build for one thread.
  const memory = field(field(wasm, 'asm'), 'memory');
  if (!(memory instanceof WebAssembly.Memory)) throw new HeapError('no memory');
  const allocate = method<[bytes: number], number>(wasm, '_malloc');
  const free = method<[address: number], void>(wasm, '_free');
  const makeOutput = method<[shape: number[], dtype: 'float32'], tf.TensorInfo>(backend, 'makeOutput');
  const data = field(backend, 'dataIdMap');
  const find = method<[id: object], unknown>(data, 'get');

  const heap: Heap = {
    memory,
    address({ dataId, dtype }) {
      if (dtype !== 'float32') throw new TypeError(`a tensor of ${dtype}`);
      const offset = field(find(dataId), 'memoryOffset');
      if (typeof offset !== 'number') throw new HeapError('a tensor without an address');
      return offset;
    },
    output: (shape) => makeOutput([...shape], 'float32'),
    borrow(floats, work) {
      // Above 2 GiB an address comes out negative.
      const address = allocate(floats * Float32Array.BYTES_PER_ELEMENT) >>> 0;
      if (address === 0) throw new RangeError('the wasm heap is full');
      try {
        return work(address);
      } finally {
        free(address);
      }
    },
  };
  tryOut(heap);
  return heap;
}

/** Looks for a tensor's values in the memory, and for values from the memory in a tensor. */
function tryOut(heap: Heap): void {
  tf.tidy(() => {
    const written = [0.5, -2, 3e7];
    const tensor = tf.tensor1d(written);
    const seen = new Float32Array(heap.memory.buffer, heap.address(tensor), written.length);
    if (!written.every((value, index) => seen[index] === value))
      throw new HeapError('addresses mean something else');
    const made = tf.engine().makeTensorFromTensorInfo(heap.output([written.length]));
    new Float32Array(heap.memory.buffer, heap.address(made), written.length).set(written);
    const read = made.dataSync();
    if (!written.every((value, index) => read[index] === value))
      throw new HeapError('outputs lie somewhere else');
  });
}

function field(owner: unknown, name: string): unknown {
  return typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
}

/** A method of an object that is typed nowhere, bound to it; what it takes and gives is our knowledge of tfjs 4.22. */
function method<Arguments extends unknown[], Result>(
  owner: unknown,
  name: string,
): (...given: Arguments) => Result {
  const found = field(owner, name);
  if (typeof found !== 'function') throw new HeapError(`no ${name}`);
  return (...given) => Reflect.apply(found, owner, given) as Result;
}
