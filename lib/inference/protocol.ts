/**
 * What the page and the worker say to each other.
 *
 * One worker is one backend for life. Tensors and pictures stay in the worker behind handles; every array that
 * crosses is a fresh buffer, transferred, owned by its receiver. Errors cross as a code and data: the dictionaries
 * make the sentence.
 */
import type { CheckpointProblem } from '@/lib/checkpoint/errors';
import type { CropPlace } from '@/lib/image/crop';
import type { PictureProblem } from '@/lib/image/decode';
import type { Modes } from '@/lib/mobilevit/spec/modes';
import type { SizeErrorData } from '@/lib/mobilevit/spec/size';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import type { VariantId } from '@/lib/mobilevit/spec/variants';

export type BackendName = 'wasm' | 'webgl' | 'cpu';
export type Handle = number;

/** What a picture becomes before the network sees it. */
export interface Preprocessing {
  /** Side of the square that goes in, in pixels. */
  readonly size: number;
  readonly filter: 'bilinear' | 'bicubic';
  /** Length of the short side before the crop, in pixels; `size` if left out: the crop takes the whole short side. */
  readonly resize?: number;
  /** Where the square stands in the picture; the centre if left out. */
  readonly crop?: CropPlace | undefined;
}

/**
 * `epoch` counts what is on show: a newer one stops whatever works for an older. Pokes and fields count their own turns
 * beside it, so that a newer poke stops an older poke and nothing else.
 */
export type Request = { readonly id: number; readonly epoch: number } & Operation;

/** What a poked square is filled with: red, green and blue alike. */
export const POKE_GREY = 0.5;

/** What one poke asks: the picture with a square of it in mid-grey, under several settings of the attention. */
export interface Poke {
  /** In pixels of the network's input, cut where it leaves the picture. Undefined leaves the picture as it is. */
  readonly square: { readonly x: number; readonly y: number; readonly side: number } | undefined;
  /** The unit to watch: a map or sequence tap, and a cell of its grid (spec/unit.ts). */
  readonly tap: string;
  readonly cell: Cell;
  readonly conditions: readonly Modes[];
}

/** Which unit's effective receptive field to measure, and how well. */
export interface FieldQuestion {
  /** A map or sequence tap, and a cell of its grid (spec/unit.ts). */
  readonly tap: string;
  readonly cell: Cell;
  /** How many random directions of the unit's channels are pulled back to the picture. */
  readonly probes: number;
  /** Chooses the directions. */
  readonly seed: number;
  readonly modes: Modes;
  /** Measured on the picture with this square of it in mid-grey, as a poke has it. */
  readonly square?: Poke['square'];
}

export type Operation =
  /** Start the backend. `wasmBase` is the absolute address of the folder with tfjs's wasm files. */
  | { readonly op: 'start'; readonly backend: BackendName; readonly wasmBase: string }
  /** Read and check a checkpoint; only a good one replaces the model that is there. The buffer is transferred. */
  | { readonly op: 'load'; readonly checkpoint: ArrayBuffer }
  /** Decode, orient, crop and resize a picture. */
  | { readonly op: 'prepare'; readonly picture: Blob; readonly preprocessing: Preprocessing }
  /** Take an input that is made already: [size, size, 3], RGB in [0, 1]. The buffer is transferred. */
  | { readonly op: 'place'; readonly input: Float32Array<ArrayBuffer>; readonly size: number }
  /**
   * Run the network over a prepared picture, keeping the named taps. `base` is an earlier run over the same picture:
   * what comes before the first block whose mode differs is taken over from it.
   */
  | {
      readonly op: 'run';
      readonly image: Handle;
      readonly keep: readonly string[];
      /** As trained if not said. */
      readonly modes?: Modes;
      readonly base?: Handle | undefined;
    }
  /** Make a run keep further taps: the network runs once more, as it ran then. */
  | { readonly op: 'hold'; readonly run: Handle; readonly taps: readonly string[] }
  /** Copy one kept tap out, or of a kept map or sequence one unit. */
  | { readonly op: 'read'; readonly run: Handle; readonly tap: string; readonly cell?: Cell | undefined }
  /** Copy tensors of the open checkpoint out, by timm's names; batch norm is not folded. */
  | { readonly op: 'weights'; readonly names: readonly string[] }
  | ({ readonly op: 'poke'; readonly turn: number; readonly image: Handle } & Poke)
  | ({ readonly op: 'field'; readonly turn: number; readonly image: Handle } & FieldQuestion)
  /** Ends the pokes or the fields of turns before this one. */
  | { readonly op: 'stop'; readonly of: 'poke' | 'field'; readonly turn: number }
  /** Run zeros through: compiles shaders, and tells how long a warm pass takes. */
  | { readonly op: 'warm'; readonly size: number; readonly times: number }
  | { readonly op: 'release'; readonly handle: Handle }
  /** Nothing but its epoch, which stops whatever is older. */
  | { readonly op: 'cancel' }
  | { readonly op: 'memory' };

/** Who computes: our own kernels, in one of two builds, or tfjs's. */
export type Kernels = 'simd' | 'relaxed' | 'standard';

export interface Started {
  readonly backend: BackendName;
  /** Instruction sets that the backend found, for the small print. */
  readonly simd: boolean;
  readonly kernels: Kernels;
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

export interface Weights {
  readonly weights: readonly (readonly [name: string, tensor: TapValues])[];
}

/** What one condition of a poke gives. */
export interface PokeAnswer {
  readonly modes: Modes;
  readonly logits: Float32Array;
  /** The watched unit's channels. */
  readonly vector: Float32Array;
  /** Wall time of what had to be computed for it, in milliseconds. */
  readonly ms: number;
}

export interface Poked {
  readonly answers: readonly PokeAnswer[];
}

/** The effective receptive field of a unit: how far each pixel can move it, to first order. */
export interface FieldValues {
  /**
   * [size, size]: the square root of the mean, over the probes, of the squared length of the gradient of
   * Σ ±channel with respect to the pixel's red, green and blue.
   */
  readonly rms: Float32Array;
  readonly size: number;
  readonly probes: number;
  /** Wall time of the computing, in milliseconds. */
  readonly ms: number;
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
  hold: null;
  read: TapValues;
  weights: Weights;
  poke: Poked;
  field: FieldValues;
  warm: Warmed;
  release: null;
  stop: null;
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
  /** Nothing but a sign of life from work that takes long: silence means death. */
  | { readonly kind: 'alive' }
  /** A field after `done` probes. */
  | { readonly kind: 'probe'; readonly done: number; readonly rms: Float32Array }
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

/** Pokes and fields count their own turns: which of the two a request counts for, and its turn. */
export function laneOf(
  request: Operation,
): { readonly of: 'poke' | 'field'; readonly turn: number } | undefined {
  switch (request.op) {
    case 'stop':
      return request;
    case 'poke':
    case 'field':
      return { of: request.op, turn: request.turn };
    default:
      return undefined;
  }
}
