/**
 * A network as the plain operations that a device is asked for one after another: convolutions, batch norms, SiLUs,
 * products of attention … with what each reads, writes and multiplies. Counted from the spec, for one picture.
 */
import { type PlacedLayer, placedLayers } from '@/lib/mobilevit/spec/layers';
import type { Part, PartName } from '@/lib/mobilevit/spec/parts';
import type { Size } from '@/lib/mobilevit/spec/size';
import { elementCount, partTensors } from '@/lib/mobilevit/spec/tensors';
import { HEADS } from '@/lib/mobilevit/spec/variants';

export type OperationKind =
  | 'convolution'
  | 'batch-norm'
  | 'silu'
  | 'linear'
  | 'layer-norm'
  | 'product'
  | 'softmax'
  | 'unfold'
  | 'fold'
  | 'add'
  | 'concat'
  | 'pool';

export interface Operation {
  readonly kind: OperationKind;
  readonly part: PartName;
  /** The layer that it belongs to, as the spec names it. */
  readonly layer: string;
  /** Numbers that it reads, weights among them. */
  readonly reads: number;
  /** Numbers that it writes. */
  readonly writes: number;
  /** Multiply-adds for each number written; 0 where nothing is multiplied and added up. */
  readonly products: number;
}

/** float32. */
export const BYTES = 4;

export const multiplyAddsOf = ({ writes, products }: Operation): number => writes * products;

/** What goes through memory if nothing stays in a cache: every number read, every number written. */
export const bytesOf = ({ reads, writes }: Operation): number => BYTES * (reads + writes);

/** The operations of a list of parts in running order, batch norms on their own, as in training. */
export function operationsOf(list: readonly Part[], size: Size): readonly Operation[] {
  const weights = weightsOf(list);
  const layers = placedLayers(list, size);
  return layers.flatMap((placed, i) => {
    const operations = layerOperations(placed, weights.get(placed.layer.name) ?? 0);
    const last = layers[i + 1]?.part !== placed.part;
    return [
      ...operations,
      ...around(
        placed,
        list.find(({ name }) => name === placed.part),
        last,
      ),
    ];
  });
}

/** The same network ready for inference: every batch norm has become part of the convolution before it. */
export const folded = (operations: readonly Operation[]): readonly Operation[] =>
  operations.filter(({ kind }) => kind !== 'batch-norm');

/** Numbers of weights and biases that each layer reads; a batch norm's are its convolution's scale and shift. */
function weightsOf(list: readonly Part[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const tensor of list.flatMap(partTensors)) {
    if (tensor.kind !== 'parameter' || tensor.name.includes('.bn.')) continue;
    const layer = tensor.name.replace(/(\.conv)?\.(weight|bias)$/, '');
    counted.set(layer, (counted.get(layer) ?? 0) + elementCount(tensor.shape));
  }
  return counted;
}

function layerOperations({ part, layer, input, output }: PlacedLayer, weights: number): Operation[] {
  const [taken, made] = [elementCount(input), elementCount(output)];
  const shared = { part, layer: layer.name };
  const plain = (kind: OperationKind, numbers = made): Operation => ({
    ...shared,
    kind,
    reads: numbers,
    writes: numbers,
    products: 0,
  });
  const channels = output.at(-1) ?? 0;
  // A scale and a shift for each channel.
  const norm = { ...plain('batch-norm'), reads: made + 2 * channels };
  switch (layer.op) {
    case 'conv': {
      const products = layer.kernel ** 2 * layer.inputs;
      const conv: Operation = {
        ...shared,
        kind: 'convolution',
        reads: taken + weights,
        writes: made,
        products,
      };
      return [conv, ...(layer.batchNorm ? [norm] : []), ...(layer.silu ? [plain('silu')] : [])];
    }
    case 'depthwise':
      return [
        { ...shared, kind: 'convolution', reads: taken + weights, writes: made, products: 3 ** 2 },
        norm,
        plain('silu'),
      ];
    case 'linear':
      return [
        { ...shared, kind: 'linear', reads: taken + weights, writes: made, products: layer.inputs },
        ...(layer.silu ? [plain('silu')] : []),
      ];
    case 'attention': {
      const tokens = output[1] ?? 0;
      const scores = (output[0] ?? 0) * HEADS * tokens ** 2;
      return [
        { ...shared, kind: 'product', reads: 2 * made, writes: scores, products: layer.width / HEADS },
        plain('softmax', scores),
        { ...shared, kind: 'product', reads: scores + made, writes: made, products: tokens },
      ];
    }
    case 'layer-norm':
      return [{ ...plain('layer-norm'), reads: made + weights }];
    case 'unfold':
    case 'fold':
      return [plain(layer.op)];
    case 'pool':
      return [{ ...shared, kind: 'pool', reads: taken, writes: made, products: 0 }];
  }
}

/** What the layer list leaves out: residual adds, and the concatenation before the fusion. */
function around({ part, layer, output }: PlacedLayer, of: Part | undefined, last: boolean): Operation[] {
  const numbers = elementCount(output);
  const shared = { part, layer: layer.name, products: 0 } as const;
  const add: Operation = { ...shared, kind: 'add', reads: 2 * numbers, writes: numbers };
  if (of?.kind === 'inverted-residual') return last && of.residual ? [add] : [];
  if (of?.kind === 'transformer-layer') {
    return layer.name.endsWith('.attn.proj') || layer.name.endsWith('.mlp.fc2') ? [add] : [];
  }
  if (of?.kind === 'fusion' && layer.name.endsWith('.conv_proj')) {
    return [{ ...shared, kind: 'concat', reads: 2 * numbers, writes: 2 * numbers }];
  }
  return [];
}

/** How many operations of each kind there are, in the order in which the kinds first appear. */
export function countByKind(operations: readonly Operation[]): ReadonlyMap<OperationKind, number> {
  const counts = new Map<OperationKind, number>();
  for (const { kind } of operations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

export const total = (operations: readonly Operation[], of: (operation: Operation) => number): number =>
  operations.reduce((sum, operation) => sum + of(operation), 0);
