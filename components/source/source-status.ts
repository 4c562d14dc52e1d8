/** What is under way or went wrong while a source is fetched or made; the bar under a figure says it. */
import type { EngineFailure } from '@/lib/inference/engine-state';
import type { ExampleFailure } from '@/lib/source/example-error';

/** What is being waited for, and how far it is, 0–1; bytes where bytes are counted. */
export type Pending =
  | { readonly phase: 'example'; readonly done: number; readonly total: number }
  | { readonly phase: 'download'; readonly done: number; readonly total: number }
  | { readonly phase: 'start' }
  | { readonly phase: 'run'; readonly done: number; readonly total: number };

export type SourceFailure =
  | { readonly of: 'example'; readonly failure: ExampleFailure }
  | { readonly of: 'engine'; readonly failure: EngineFailure };
