/** The gallery's pictures: the list that training/make_samples.py writes, checked once and typed. */
import data from '@/public/samples/samples.json';

/** A text in both of the site's languages. */
export interface SampleText {
  readonly en: string;
  readonly zh: string;
}

export interface Sample {
  readonly id: string;
  /** Lossless picture, a path below `samples/`. */
  readonly file: string;
  /** Small lossy picture for the gallery, a path below `samples/`. */
  readonly thumb: string;
  /** Size of `file` in pixels. */
  readonly width: number;
  readonly height: number;
  readonly title: SampleText;
  /** What is seen, for readers who do not see it. */
  readonly alt: SampleText;
  readonly credit: SampleText;
  readonly licence: string;
  /** Address or file that the picture comes from. */
  readonly source: string;
  /** The class shown if it is one of the shipped checkpoint's ten, else null. */
  readonly wnid: string | null;
}

/** What is wrong with the list: the entry's index and the field. */
export class SampleListError extends Error {
  override readonly name = 'SampleListError';
  constructor(
    readonly index: number,
    readonly field: string,
  ) {
    super(`samples.json, entry ${index}: ${field}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the list.
 *
 * @throws SampleListError at the first entry that is not as `Sample` says, or whose id was there before
 */
export function parseSamples(list: unknown): readonly Sample[] {
  if (!Array.isArray(list)) throw new SampleListError(0, 'list');
  const ids = new Set<string>();
  return list.map((entry: unknown, index): Sample => {
    const fail = (field: string) => new SampleListError(index, field);
    if (!isRecord(entry)) throw fail('entry');
    const text = (field: string, pattern = /\S/): string => {
      const value = entry[field];
      if (typeof value !== 'string' || !pattern.test(value)) throw fail(field);
      return value;
    };
    const both = (field: string): SampleText => {
      const value = entry[field];
      if (!isRecord(value) || typeof value.en !== 'string' || typeof value.zh !== 'string') throw fail(field);
      if (!value.en.trim() || !value.zh.trim()) throw fail(field);
      return { en: value.en, zh: value.zh };
    };
    const side = (field: string): number => {
      const value = entry[field];
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) throw fail(field);
      return value;
    };
    const id = text('id', /^[a-z][a-z-]*$/);
    if (ids.has(id)) throw fail('id');
    ids.add(id);
    return {
      id,
      file: text('file', /^[a-z-]+\.[0-9a-f]{8}\.webp$/),
      thumb: text('thumb', /^thumbs\/[a-z-]+\.[0-9a-f]{8}\.webp$/),
      width: side('width'),
      height: side('height'),
      title: both('title'),
      alt: both('alt'),
      credit: both('credit'),
      licence: text('licence'),
      source: text('source'),
      wnid: entry.wnid === null ? null : text('wnid', /^n\d{8}$/),
    };
  });
}

/** The gallery, in the order shown. */
export const SAMPLES: readonly Sample[] = parseSamples(data);
