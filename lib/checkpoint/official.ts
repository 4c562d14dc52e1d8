/**
 * The official ImageNet-1k checkpoints on the Hugging Face hub: Apple's own files, and timm's, which are Apple's weights
 * converted (spec/mobilevit.md, sections 4.2 and 5). Pure: nothing here asks the hub for anything.
 */
import type { Filter } from '@/lib/image/resample';
import { elementCount, tensorTable } from '@/lib/mobilevit/spec/tensors';
import { VARIANT_IDS, VARIANTS, type VariantId } from '@/lib/mobilevit/spec/variants';

export const HUB = 'https://huggingface.co';

/** The name that both publishers give the file. */
export const OFFICIAL_FILE = 'model.safetensors';

export type Publisher = 'timm' | 'apple';
export type OfficialId = `${Publisher}-${VariantId}`;

/** What the publisher's own pipeline does to a picture before the network sees it. */
export interface OfficialPreprocessing {
  /** Side of the square that goes in, in pixels. */
  readonly size: number;
  readonly filter: Filter;
  /** Length of the short side before the crop. */
  readonly resize: number;
}

export interface Official {
  readonly id: OfficialId;
  readonly publisher: Publisher;
  readonly variant: VariantId;
  /** The repository on the hub. */
  readonly repo: string;
  /** Where to look for the file, in this order. */
  readonly revisions: readonly string[];
  readonly preprocessing: OfficialPreprocessing;
  /** Bytes of the file, nearly: what it is before the hub has been asked. */
  readonly aboutBytes: number;
}

/** An official checkpoint as it was fetched. */
export interface OfficialFile {
  readonly id: OfficialId;
  readonly revision: string;
  readonly bytes: number;
  /** Of the bytes that arrived, lower-case hex; undefined where the page cannot compute it. */
  readonly sha256: string | undefined;
  /** Whether the hub named the same SHA-256 for it. */
  readonly checked: boolean;
}

export const PUBLISHERS: readonly Publisher[] = ['timm', 'apple'];

/** As they write themselves. */
export const PUBLISHER_NAMES: Readonly<Record<Publisher, string>> = { timm: 'timm', apple: 'Apple' };

const REPO: Readonly<Record<Publisher, Readonly<Record<VariantId, string>>>> = {
  timm: {
    xxs: 'timm/mobilevit_xxs.cvnets_in1k',
    xs: 'timm/mobilevit_xs.cvnets_in1k',
    s: 'timm/mobilevit_s.cvnets_in1k',
  },
  apple: {
    xxs: 'apple/mobilevit-xx-small',
    xs: 'apple/mobilevit-x-small',
    s: 'apple/mobilevit-small',
  },
};

/**
 * Apple's main branches were last seen with PyTorch's format only; the hub's own bot put the safetensors file into pull
 * request 2 of each of the three repositories. Should one be merged, main has it.
 */
const REVISIONS: Readonly<Record<Publisher, readonly string[]>> = {
  timm: ['main'],
  apple: ['main', 'refs/pr/2'],
};

/** timm evaluates with crop_pct 0.9 and PIL's bicubic; Apple and Hugging Face resize to 288 with bilinear. */
const PREPROCESSING: Readonly<Record<Publisher, OfficialPreprocessing>> = {
  timm: { size: 256, filter: 'bicubic', resize: 284 },
  apple: { size: 256, filter: 'bilinear', resize: 288 },
};

/** Bytes of one tensor's entry in the header: its name, type, shape and place. */
const ENTRY_BYTES = 110;

/** All six, by publisher, each from the smallest up. */
export const OFFICIAL: readonly Official[] = PUBLISHERS.flatMap((publisher) =>
  VARIANT_IDS.map(
    (variant): Official => ({
      id: `${publisher}-${variant}`,
      publisher,
      variant,
      repo: REPO[publisher][variant],
      revisions: REVISIONS[publisher],
      preprocessing: PREPROCESSING[publisher],
      aboutBytes: aboutBytes(variant),
    }),
  ),
);

const BY_ID = new Map<string, Official>(OFFICIAL.map((official) => [official.id, official]));

/** The official checkpoint of this id. */
export function officialOf(id: OfficialId): Official {
  const official = BY_ID.get(id);
  if (!official) throw new RangeError(`no official checkpoint ${id}`);
  return official;
}

export const isOfficialId = (id: string): id is OfficialId => BY_ID.has(id);

/** The address of the file's bytes; it redirects to the hub's storage. */
export function fileUrl(repo: string, revision: string, hub = HUB): string {
  return `${hub}/${repo}/resolve/${encodeURIComponent(revision)}/${OFFICIAL_FILE}`;
}

/** The address of what Git holds of the file: for large files a pointer of three lines, with size and SHA-256. */
export function pointerUrl(repo: string, revision: string, hub = HUB): string {
  return `${hub}/${repo}/raw/${encodeURIComponent(revision)}/${OFFICIAL_FILE}`;
}

/** The page where the publisher describes the checkpoint and its licence. */
export const modelCardUrl = (repo: string): string => `${HUB}/${repo}`;

/** Single precision, batch norm's counters in 64 bits, and the header. */
function aboutBytes(variant: VariantId): number {
  return tensorTable(VARIANTS[variant]).reduce(
    (bytes, { shape, kind }) => bytes + ENTRY_BYTES + elementCount(shape) * (kind === 'counter' ? 8 : 4),
    0,
  );
}
