/** What can be wrong with an example; the dictionary makes the sentence. */
export type ExampleFailure =
  /** No answer, or the connection went while it came. */
  | { readonly code: 'unreachable'; readonly data: { readonly file: string } }
  | { readonly code: 'not-found'; readonly data: { readonly file: string; readonly status: number } }
  | {
      readonly code: 'cut-off';
      readonly data: { readonly file: string; readonly received: number; readonly expected: number };
    }
  /** Not the bytes that were written: another file, or a damaged one. */
  | { readonly code: 'wrong'; readonly data: { readonly file: string } }
  | { readonly code: 'cancelled' };

export class ExampleError extends Error {
  override readonly name = 'ExampleError';
  constructor(readonly failure: ExampleFailure) {
    super(failure.code);
  }
}
