/**
 * What the page and the worker say to each other.
 *
 * One worker is one backend for life. Tensors and pictures stay in the worker behind handles; every array that
 * crosses is a fresh buffer, transferred, owned by its receiver. Errors cross as a code and data: the dictionaries
 * make the sentence.
 */
import type { CheckpointProblem } from '@/lib/checkpoint/errors';
import type { PictureProblem } from '@/lib/image/decode';
import type { SizeErrorData } from '@/lib/mobilevit/spec/size';
import type { VariantId } from '@/lib/mobilevit/spec/variants';

export type BackendName = 'wasm' | 'webgl' | 'cpu';
export type Handle = number;

/** What a picture becomes before the network sees it. */
export interface Preprocessing {
  /** Side of the square that goes in, in pixels. */
  readonly size: number;
  readonly filter: 'bilinear' | 'bicubic';
}

export type Request = { readonly id: number; readonly epoch: number } & Operation;

export type Operation =
  /** Start the backend. `wasmBase` is the absolute address of the folder with tfjs's wasm files. */
  | { readonly op: 'start'; readonly backend: BackendName; readonly wasmBase: string }
  /** Read and check a checkpoint; only a good one replaces the model that is there. The buffer is transferred. */
  | { readonly op: 'load'; readonly checkpoint: ArrayBuffer }
  /** Decode, orient, crop and resize a picture. */
  | { readonly op: 'prepare'; readonly picture: Blob; readonly preprocessing: Preprocessing }
  /** Take an input that is made already: [size, size, 3], RGB in [0, 1]. The buffer is transferred. */
  | { readonly op: 'place'; readonly input: Float32Array<ArrayBuffer>; readonly size: number }
  /** Run the network over a prepared picture, keeping the named taps. */
  | { readonly op: 'run'; readonly image: Handle; readonly keep: readonly string[] }
  /** Copy one kept tap out. */
  | { readonly op: 'read'; readonly run: Handle; readonly tap: string }
  /** Run zeros through: compiles shaders, and tells how long a warm pass takes. */
  | { readonly op: 'warm'; readonly size: number; readonly times: number }
  | { readonly op: 'release'; readonly handle: Handle }
  /** Nothing but its epoch, which stops whatever is older. */
  | { readonly op: 'cancel' }
  | { readonly op: 'memory' };

export interface Started {
  readonly backend: BackendName;
  /** Instruction sets that the backend found, for the small print. */
  readonly simd: boolean;
}

export interface Loaded {
  readonly variant: VariantId;
  readonly classes: number;
  readonly parameters: number;
  readonly naming: 'timm' | 'hf' | 'cvnets';
}

export interface Prepared {
  readonly image: Handle;
  /** Size of the picture after orientation, in its own pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly image: Handle;
}

export interface PartTime {
  readonly part: string;
  readonly ms: number;
}

export interface Ran {
  readonly run: Handle;
  readonly logits: Float32Array;
  readonly parts: readonly PartTime[];
  /** Wall time of the whole pass, in milliseconds, without the pauses between parts. */
  readonly ms: number;
}

export interface TapValues {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export interface Warmed {
  /** Milliseconds of each pass, in order; the first one compiles. */
  readonly ms: readonly number[];
}

export interface Memory {
  readonly tensors: number;
  readonly bytes: number;
  readonly images: number;
  readonly runs: number;
}

/** What each operation answers with. */
export interface Answers {
  start: Started;
  load: Loaded;
  prepare: Prepared;
  place: Placed;
  run: Ran;
  read: TapValues;
  warm: Warmed;
  release: null;
  cancel: null;
  memory: Memory;
}

export type OperationName = Operation['op'];

export type Failure =
  | { readonly code: 'superseded' }
  | { readonly code: 'backend-unavailable'; readonly data: { backend: BackendName; reason: string } }
  | {
      readonly code: 'bad-checkpoint';
      readonly data: CheckpointProblem;
    }
  | { readonly code: 'bad-picture'; readonly data: PictureProblem }
  | { readonly code: 'no-model' }
  | { readonly code: 'unknown-handle'; readonly data: { handle: Handle } }
  | { readonly code: 'unknown-tap'; readonly data: { tap: string } }
  | { readonly code: 'bad-size'; readonly data: SizeErrorData }
  | { readonly code: 'not-finite' }
  | { readonly code: 'crashed'; readonly data: { reason: string } };

export type Reply = { readonly id: number } & (
  | { readonly kind: 'part'; readonly part: string; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly value: Answers[OperationName] }
  | { readonly kind: 'failed'; readonly failure: Failure }
);

/** A failure of the engine as an exception, for code that awaits an answer. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}
