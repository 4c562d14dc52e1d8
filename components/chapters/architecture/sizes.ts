/** The network as the chapter counts it: the three published sizes at 256×256 pixels, 1,000 classes. */
import { type NetworkSummary, summarise } from '@/lib/architecture/summary';
import { VARIANTS, type VariantId } from '@/lib/mobilevit/spec/variants';

export const SIDE = 256;
export const IMAGE = { height: SIDE, width: SIDE };

const networks: Readonly<Record<VariantId, NetworkSummary>> = {
  xxs: summarise(VARIANTS.xxs, IMAGE),
  xs: summarise(VARIANTS.xs, IMAGE),
  s: summarise(VARIANTS.s, IMAGE),
};

export const networkOf = (id: VariantId): NetworkSummary => networks[id];

/** The sizes as a reader picks among them. */
export const SIZE_OPTIONS = [
  { value: 'xxs', label: 'XXS' },
  { value: 'xs', label: 'XS' },
  { value: 's', label: 'S' },
] as const;

/** Places of a map [height, width, channels], tokens of sequences, 1 for a vector. */
export const cellsOf = (shape: readonly number[]): number =>
  shape.length === 3 ? (shape[0] ?? 0) * (shape[1] ?? 0) : 1;

/** A shape as it is written: 32×32×48, 320. */
export const shapeText = (shape: readonly number[]): string => shape.join('×');
