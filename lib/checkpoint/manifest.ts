/** What the site says about a checkpoint that it ships: `manifest.json`, beside the weights. */
import { VARIANT_IDS, type VariantId } from '@/lib/mobilevit/spec/variants';
import type { WeightDtype } from './dtype';
import { fields, isOneOf, list, number, text, wholeNumber } from './manifest-fields';

/** The version of this format. */
export const MANIFEST_SCHEMA = 1;

const SHA256 = /^[0-9a-f]{64}$/;

export interface Bilingual {
  readonly en: string;
  /** Traditional Chinese as written in Taiwan. */
  readonly zh: string;
}

export interface ManifestClass extends Bilingual {
  /** The WordNet id, `n` and eight digits; the classes stand in the order of the logits. */
  readonly id: string;
}

/** What a picture goes through, in this order. Antialiased resize, as PIL's; no mean, no standard deviation. */
export interface ManifestPreprocessing {
  /** Length of the short side after the resize, in pixels; the long side keeps the proportion. */
  readonly shortSide: number;
  readonly filter: 'bilinear' | 'bicubic';
  /** A square of `inputSize` from the middle. */
  readonly crop: 'centre';
  /** Values of 0–255 are divided by this. */
  readonly divideBy: number;
  readonly channelOrder: 'RGB' | 'BGR';
}

export interface MeasuredAccuracy {
  readonly metric: 'top1' | 'top5';
  /** Fraction of the pictures, 0–1. */
  readonly value: number;
  /** Side of the square input, in pixels. */
  readonly size: number;
  /** Pictures measured on. */
  readonly images: number;
  readonly how: Bilingual;
}

export interface PackedFile {
  /** `model.<first eight hex digits of its own SHA-256>.packed`. */
  readonly file: string;
  readonly bytes: number;
  /** Of the packed file, in lower-case hex. */
  readonly sha256: string;
}

export interface Manifest {
  readonly schema: typeof MANIFEST_SCHEMA;
  readonly id: string;
  readonly variant: VariantId;
  /** `model.<first eight hex digits of its SHA-256>.safetensors`, in the manifest's own folder. */
  readonly file: string;
  readonly bytes: number;
  /** Of the file, in lower-case hex. */
  readonly sha256: string;
  readonly dtype: WeightDtype;
  /** The same file as it travels (packed.ts), in the same folder. */
  readonly packed: PackedFile;
  readonly classes: readonly ManifestClass[];
  /** Side of the square that the network is shown, in pixels. */
  readonly inputSize: number;
  readonly preprocessing: ManifestPreprocessing;
  readonly trainingData: Bilingual;
  readonly accuracy: readonly MeasuredAccuracy[];
  readonly licence: Bilingual & { readonly name: string };
  readonly source: Bilingual;
}

/**
 * Checks a parsed `manifest.json`. Fields that this version does not know are left out of the result.
 *
 * @throws ManifestError that names the field
 */
export function parseManifest(json: unknown): Manifest {
  const read = fields(json, '');
  const sha256 = read('sha256', text(SHA256));
  return {
    schema: read('schema', isOneOf([MANIFEST_SCHEMA])),
    id: read('id', text(/^[a-z0-9-]+$/)),
    variant: read('variant', isOneOf(VARIANT_IDS)),
    file: read('file', isOneOf([`model.${sha256.slice(0, 8)}.safetensors`])),
    bytes: read('bytes', wholeNumber),
    sha256,
    dtype: read('dtype', isOneOf(['F32', 'F16', 'BF16'])),
    packed: read('packed', packedAt),
    classes: read('classes', list(classAt)),
    inputSize: read('inputSize', wholeNumber),
    preprocessing: read('preprocessing', preprocessingAt),
    trainingData: read('trainingData', bilingualAt),
    accuracy: read('accuracy', list(accuracyAt)),
    licence: read('licence', licenceAt),
    source: read('source', bilingualAt),
  };
}

function packedAt(json: unknown, path: string): PackedFile {
  const read = fields(json, path);
  const sha256 = read('sha256', text(SHA256));
  return {
    file: read('file', isOneOf([`model.${sha256.slice(0, 8)}.packed`])),
    bytes: read('bytes', wholeNumber),
    sha256,
  };
}

function bilingualAt(json: unknown, path: string): Bilingual {
  const read = fields(json, path);
  return { en: read('en', text()), zh: read('zh', text()) };
}

function classAt(json: unknown, path: string): ManifestClass {
  return { id: fields(json, path)('id', text(/^n\d{8}$/)), ...bilingualAt(json, path) };
}

function licenceAt(json: unknown, path: string): Manifest['licence'] {
  return { name: fields(json, path)('name', text()), ...bilingualAt(json, path) };
}

function preprocessingAt(json: unknown, path: string): ManifestPreprocessing {
  const read = fields(json, path);
  return {
    shortSide: read('shortSide', wholeNumber),
    filter: read('filter', isOneOf(['bilinear', 'bicubic'])),
    crop: read('crop', isOneOf(['centre'])),
    divideBy: read('divideBy', wholeNumber),
    channelOrder: read('channelOrder', isOneOf(['RGB', 'BGR'])),
  };
}

function accuracyAt(json: unknown, path: string): MeasuredAccuracy {
  const read = fields(json, path);
  return {
    metric: read('metric', isOneOf(['top1', 'top5'])),
    value: read('value', number(0, 1)),
    size: read('size', wholeNumber),
    images: read('images', wholeNumber),
    how: read('how', bilingualAt),
  };
}
