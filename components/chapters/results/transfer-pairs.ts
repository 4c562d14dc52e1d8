/** The claims about detection and segmentation: which two backbones, and in which respects. Pure. */
import type { BackboneFact } from '@/lib/figures/transfer-facts';
import { type ClaimKind, type Worked, work } from '@/lib/results/claims';
import { networkOf } from '@/lib/results/network';

export type Task = 'detection' | 'segmentation';

export interface Pair {
  readonly id: string;
  /** Ids of backbones: whose lead it is, and over which. */
  readonly first: string;
  readonly second: string;
  readonly kinds: readonly ClaimKind[];
}

export const PAIRS: Readonly<Record<Task, readonly Pair[]>> = {
  detection: [
    {
      id: 's-mnv3',
      first: 'detection_light mobilevit-s',
      second: 'detection_light mobilenetv3',
      kinds: ['difference'],
    },
    {
      id: 'xs-mnasnet',
      first: 'detection_light mobilevit-xs',
      second: 'detection_light mnasnet',
      kinds: ['difference', 'ratio'],
    },
  ],
  segmentation: [
    {
      id: 'xs-mnv2',
      first: 'segmentation mobilevit-xs',
      second: 'segmentation mobilenetv2',
      kinds: ['difference', 'ratio'],
    },
    {
      id: 's-resnet',
      first: 'segmentation mobilevit-s',
      second: 'segmentation resnet-101',
      kinds: ['difference', 'ratio'],
    },
  ],
};

export interface PairSum extends Worked {
  readonly firstId: string;
  readonly secondId: string;
}

/** The sums of a pair: of accuracies as they are, of sizes the other way round, since smaller is the lead. */
export function pairSums({ first, second, kinds }: Pair, facts: readonly BackboneFact[]): readonly PairSum[] {
  const [a, b] = [networkOf(facts, first), networkOf(facts, second)];
  return kinds.map((kind) =>
    kind === 'difference'
      ? { ...work(kind, a.value, b.value), firstId: first, secondId: second }
      : { ...work(kind, b.parametersMillions, a.parametersMillions), firstId: second, secondId: first },
  );
}
