/**
 * Everything that can be wrong with a checkpoint file, as a code and its data; the dictionaries make the sentence.
 *
 * `byte` counts from the start of the file. `tensor` is a name as the file's own naming spells it.
 */
export interface CheckpointErrorData {
  // Another kind of file
  readonly empty: { readonly byte: number };
  /** A web page: a host's error page, or a hub's page about the file instead of the file. */
  readonly html: { readonly byte: number };
  /** PyTorch's own format (`.bin`, `.pt`, `.pth`), which can only be read by running it. */
  readonly pytorch: { readonly byte: number; readonly container: 'zip' | 'pickle' };
  /** The pointer that Git LFS leaves where the file itself was not fetched. */
  readonly 'git-lfs': { readonly byte: number };
  /** `found` is the byte where a header would begin with `{`. */
  readonly 'not-safetensors': { readonly byte: number; readonly found: number };

  // The header as bytes
  readonly 'prefix-truncated': { readonly byte: number; readonly fileBytes: number };
  readonly 'header-too-long': { readonly byte: number; readonly headerBytes: number; readonly limit: number };
  readonly 'header-past-end': {
    readonly byte: number;
    readonly headerBytes: number;
    readonly fileBytes: number;
  };
  readonly 'header-not-utf8': { readonly byte: number };
  readonly 'header-not-json': { readonly byte: number };
  readonly 'duplicate-name': { readonly byte: number; readonly name: string };

  // The header's entries
  readonly 'bad-metadata': { readonly key: string | null };
  readonly 'bad-entry': {
    readonly tensor: string;
    readonly field: 'entry' | 'dtype' | 'shape' | 'data_offsets';
  };
  readonly 'unknown-dtype': { readonly tensor: string; readonly dtype: string };
  readonly 'offsets-reversed': { readonly tensor: string; readonly begin: number; readonly end: number };
  readonly 'size-mismatch': {
    readonly tensor: string;
    readonly expectedBytes: number;
    readonly foundBytes: number;
  };

  // The header against the data
  /** The header is whole, but the file ends before its data do: `tensor` is the first one cut. */
  readonly 'data-truncated': {
    readonly tensor: string;
    readonly byte: number;
    readonly expectedBytes: number;
    readonly fileBytes: number;
  };
  readonly 'offset-out-of-range': {
    readonly tensor: string;
    readonly byte: number;
    readonly fileBytes: number;
  };
  readonly overlap: { readonly tensor: string; readonly byte: number };
  /** Bytes from `byte` on that belong to no tensor; `tensor` is the one after them, null at the end of the file. */
  readonly hole: { readonly tensor: string | null; readonly byte: number; readonly bytes: number };

  // The tensors against the network
  /** `tensor` is the first in the file, null if there is none. */
  readonly 'unknown-naming': { readonly tensor: string | null };
  readonly 'unknown-variant': { readonly tensor: string; readonly found: number };
  readonly 'missing-tensor': { readonly tensor: string };
  readonly 'unexpected-tensor': { readonly tensor: string };
  /** A null in `expected` is a side that may be any but 0. */
  readonly 'wrong-shape': {
    readonly tensor: string;
    readonly expected: readonly (number | null)[];
    readonly found: readonly number[];
  };
  readonly 'unsupported-dtype': { readonly tensor: string; readonly dtype: string };
  readonly 'not-finite': { readonly tensor: string; readonly index: number; readonly value: string };
}

export type CheckpointErrorCode = keyof CheckpointErrorData;

/** A code with its own data: plain, so that it crosses a worker's border as it is. */
export type CheckpointProblem = {
  [Code in CheckpointErrorCode]: { readonly code: Code; readonly data: CheckpointErrorData[Code] };
}[CheckpointErrorCode];

/** Thrown by every reader of this folder. Narrow on `problem.code` to have `problem.data` typed. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
  readonly problem: CheckpointProblem;

  constructor(problem: CheckpointProblem) {
    super(`${problem.code} ${JSON.stringify(problem.data)}`);
    this.problem = problem;
  }

  get code(): CheckpointErrorCode {
    return this.problem.code;
  }

  get data(): CheckpointProblem['data'] {
    return this.problem.data;
  }
}
