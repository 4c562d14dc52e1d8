import { CheckpointError } from '@/lib/checkpoint/errors';
import { PictureError } from '@/lib/image/decode';
import { TapError } from '@/lib/mobilevit/forward/taps';
import { SizeError } from '@/lib/mobilevit/spec/size';
import { type Answers, EngineError, type Failure, type OperationName } from '../protocol';

/** What went wrong, in a form that crosses to the page. */
export function asFailure(error: unknown): Failure {
  if (error instanceof EngineError) return error.failure;
  if (error instanceof CheckpointError) {
    return { code: 'bad-checkpoint', data: error.problem };
  }
  if (error instanceof SizeError) return { code: 'bad-size', data: error.data };
  if (error instanceof TapError) return { code: 'unknown-tap', data: error.data };
  if (error instanceof PictureError) return { code: 'bad-picture', data: error.problem };
  return { code: 'crashed', data: { reason: error instanceof Error ? error.message : String(error) } };
}

/** The buffers of an answer, which change owner with it. */
export function buffersOf(value: Answers[OperationName]): ArrayBuffer[] {
  if (value === null) return [];
  const arrays: Float32Array[] = [];
  if ('logits' in value) arrays.push(value.logits);
  if ('values' in value) arrays.push(value.values);
  if ('rms' in value) arrays.push(value.rms);
  if ('weights' in value) arrays.push(...value.weights.map(([, tensor]) => tensor.values));
  if ('answers' in value) arrays.push(...value.answers.flatMap(({ logits, vector }) => [logits, vector]));
  return arrays.map((array) => array.buffer as ArrayBuffer);
}
