import { DownloadError } from '@/lib/checkpoint/download';
import type { EngineFailure } from './engine-state';
import { EngineError } from './protocol';

/** What an exception means to the reader. */
export function failureOf(error: unknown): EngineFailure {
  if (error instanceof EngineError || error instanceof DownloadError) return error.failure;
  return { code: 'crashed', data: { reason: error instanceof Error ? error.message : String(error) } };
}

/** Whether a worker died, or is in a state that nobody foresaw. */
export const isCrash = (error: unknown): boolean =>
  error instanceof EngineError && error.failure.code === 'crashed';

export const isSuperseded = (error: unknown): boolean =>
  error instanceof EngineError && error.failure.code === 'superseded';
