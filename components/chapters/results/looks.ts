/**
 * How the groups are told apart: convolutions by the hue of weights, ViTs by that of attention, MobileViT by that of what
 * comes out; each with a shape of its own.
 */
import type { ScatterGroup } from '@/components/chart/scatter';
import type { NetworkGroup } from '@/lib/results/network';

const LOOKS: Readonly<Record<NetworkGroup, Omit<ScatterGroup, 'id' | 'label'>>> = {
  light: { look: 'weights', shape: 'circle' },
  heavy: { look: 'weights', shape: 'square' },
  basic: { look: 'attention', shape: 'triangle', hollow: true },
  advanced: { look: 'attention', shape: 'triangle' },
  mobileformer: { look: 'ink', shape: 'plus' },
  mobilevit: { look: 'output', shape: 'diamond' },
};

export const groupLook = (id: NetworkGroup, label: string): ScatterGroup => ({ id, label, ...LOOKS[id] });
