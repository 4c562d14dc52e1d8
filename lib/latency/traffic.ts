/** A MobileViT block's memory traffic against its arithmetic, kind by kind. */
import { blockName, parts } from '@/lib/mobilevit/spec/parts';
import type { Size } from '@/lib/mobilevit/spec/size';
import type { BlockStage, Variant } from '@/lib/mobilevit/spec/variants';
import { bytesOf, folded, multiplyAddsOf, type Operation, operationsOf } from './operations';

/** Kinds of work in a block, in the order in which they first come. */
export type TrafficKind =
  | 'spatial'
  | 'pointwise'
  | 'permute'
  | 'norm'
  | 'linear'
  | 'attention'
  | 'activation'
  | 'join';

export const TRAFFIC_KINDS: readonly TrafficKind[] = [
  'spatial',
  'pointwise',
  'permute',
  'norm',
  'linear',
  'attention',
  'activation',
  'join',
];

export interface Traffic {
  readonly kind: TrafficKind;
  readonly bytes: number;
  readonly multiplyAdds: number;
}

/** What the block of a stage reads and writes and multiplies for one picture, batch norms folded, nothing fused. */
export function blockTraffic(variant: Variant, stage: BlockStage, size: Size): readonly Traffic[] {
  const block = blockName(stage);
  const operations = folded(operationsOf(parts(variant), size)).filter(({ part }) =>
    part.startsWith(`${block}.`),
  );
  return TRAFFIC_KINDS.map((kind) => {
    const of = operations.filter((operation) => trafficKind(operation) === kind);
    return {
      kind,
      bytes: of.reduce((sum, operation) => sum + bytesOf(operation), 0),
      multiplyAdds: of.reduce((sum, operation) => sum + multiplyAddsOf(operation), 0),
    };
  });
}

function trafficKind({ kind, layer }: Operation): TrafficKind {
  switch (kind) {
    case 'convolution':
      return layer.endsWith('conv_kxk') || layer.endsWith('conv_fusion') ? 'spatial' : 'pointwise';
    case 'unfold':
    case 'fold':
      return 'permute';
    case 'layer-norm':
    case 'batch-norm':
      return 'norm';
    case 'linear':
      return 'linear';
    case 'product':
    case 'softmax':
      return 'attention';
    case 'silu':
      return 'activation';
    case 'add':
    case 'concat':
    case 'pool':
      return 'join';
  }
}
