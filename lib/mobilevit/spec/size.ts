import { MAX_SIDE, MIN_SIDE } from './variants';

/** Height and width of an image or of a map, in pixels or cells. */
export interface Size {
  readonly height: number;
  readonly width: number;
}

export type SizeErrorCode = 'too-small' | 'too-large' | 'not-an-integer';

export interface SizeErrorData {
  readonly side: keyof Size;
  /** The offending length, in pixels. */
  readonly value: number;
  /** The nearest length that would do, in pixels. */
  readonly limit: number;
}

/** An image whose sides the network cannot run. */
export class SizeError extends Error {
  override readonly name = 'SizeError';

  constructor(
    readonly code: SizeErrorCode,
    readonly data: SizeErrorData,
  ) {
    super(code);
  }
}

/**
 * Lets pass what the network runs: both sides integers from MIN_SIDE to MAX_SIDE pixels. They need not be equal or even.
 *
 * @throws SizeError for the first side that fails, height before width.
 */
export function checkSize(size: Size): void {
  for (const side of ['height', 'width'] as const) {
    const value = size[side];
    const limit = Math.min(MAX_SIDE, Math.max(MIN_SIDE, Math.round(value)));
    if (value < MIN_SIDE) throw new SizeError('too-small', { side, value, limit });
    if (value > MAX_SIDE) throw new SizeError('too-large', { side, value, limit });
    if (!Number.isInteger(value)) throw new SizeError('not-an-integer', { side, value, limit });
  }
}
