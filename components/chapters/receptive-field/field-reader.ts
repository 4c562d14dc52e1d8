/**
 * Where the chapter's effective fields come from: the example's file, or the running model. Both answer the same
 * questions; the example has a few fields only.
 */
import type { CropOptions } from '@/lib/image/crop';
import { type FieldSpec, fieldName, placeName, unpackField } from '@/lib/source/example-fields';
import type { Source } from '@/lib/source/source';

export interface MeasuredField {
  /** [size, size]: root-mean-square gradients. */
  readonly rms: Float32Array;
  readonly probes: number;
  /** Side of the squares that values were pooled over; 1 at full resolution. */
  readonly pooled: number;
}

export interface ReadOptions {
  readonly signal: AbortSignal;
  /** Is told each field as soon as it is there, by its place in the list. */
  readonly onField: (index: number, field: MeasuredField) => void;
}

export interface FieldReader {
  readonly kind: Source['kind'];
  /** Side of the network's input in pixels. */
  readonly size: number;
  /** Which square of the picture the network sees. */
  readonly crop: CropOptions;
  /** Whether `read` can answer. */
  readonly has: (spec: FieldSpec) => boolean;
  /**
   * Reads fields one after another. The signal stops it; what was read stays.
   *
   * @throws RangeError for a field that the example does not have, EngineError from the engine
   */
  readonly read: (specs: readonly FieldSpec[], options: ReadOptions) => Promise<void>;
}

/** The fields of an example. */
export function exampleFields(source: Source): FieldReader {
  return {
    kind: source.kind,
    size: source.size,
    crop: { size: source.size },
    has: (spec) => source.has(fieldName(spec)),
    async read(specs, { signal, onField }) {
      for (const [index, spec] of specs.entries()) {
        const name = fieldName(spec);
        const [values, place] = await Promise.all([source.tap(name), source.tap(placeName(name))]);
        if (signal.aborted) return;
        onField(index, { ...unpackField(values, place, source.size), probes: spec.probes });
      }
    },
  };
}
