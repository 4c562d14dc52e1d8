/** Published networks as the chapter compares them. Pure; the numbers come from lib/figures. */
import type { Cited } from '@/lib/figures/training-facts';

/** The groups in the order in which they are told apart: two of convolutions, two of ViTs, and two that are both. */
export const NETWORK_GROUPS = ['light', 'heavy', 'basic', 'advanced', 'mobileformer', 'mobilevit'] as const;
export type NetworkGroup = (typeof NETWORK_GROUPS)[number];

export interface Network {
  readonly id: string;
  readonly group: NetworkGroup;
  /** As the source prints it: often a family's name only. */
  readonly name: string;
  /** Which member of the family it must be by its numbers; null where the name says it. */
  readonly variant: string | null;
  readonly parametersMillions: number;
  /** ImageNet-1k, per cent. */
  readonly top1: number;
  /** Null where the source does not say. */
  readonly augmentation: 'basic' | 'advanced' | null;
  readonly source: Cited;
}

/** @throws RangeError for an id that none of them has */
export function networkOf<T extends { readonly id: string }>(networks: readonly T[], id: string): T {
  const found = networks.find((network) => network.id === id);
  if (!found) throw new RangeError(`There is no "${id}"`);
  return found;
}
