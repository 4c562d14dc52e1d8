/** What the page and the timing worker say to each other: one question at a time, so that nothing runs beside a pass. */
import type { ContenderId } from '@/lib/latency/contenders';
import type { PassTime } from '@/lib/latency/timing';
import type { Failure } from '../protocol';

/** What a reader may time: WebAssembly with this site's own kernels or with tfjs's alone, and WebGL. */
export type TimedBackend = 'wasm' | 'wasm-stock' | 'webgl';

export const TIMED_BACKENDS: readonly TimedBackend[] = ['wasm', 'wasm-stock', 'webgl'];

export type TimingOperation =
  /** Start the backend. `wasmBase` is the absolute address of the folder with tfjs's wasm files. */
  | { readonly op: 'start'; readonly backend: TimedBackend; readonly wasmBase: string }
  /** Make a contender's weights and run it until it is warm. */
  | { readonly op: 'open'; readonly contender: ContenderId }
  /** One timed pass. */
  | { readonly op: 'pass'; readonly contender: ContenderId };

export interface TimingStarted {
  readonly backend: TimedBackend;
  /** Vector instructions; for wasm. */
  readonly simd: boolean;
  /** Whether this site's own kernels compute. */
  readonly ownKernels: boolean;
  /** Bytes that the worker fetched to be there; 0 where the browser does not tell. */
  readonly bytes: number;
}

export interface TimingAnswers {
  start: TimingStarted;
  open: null;
  pass: PassTime;
}

export type TimingRequest = { readonly id: number } & TimingOperation;

export type TimingReply = { readonly id: number } & (
  | { readonly value: TimingAnswers[TimingOperation['op']] }
  | { readonly failure: Failure }
);
