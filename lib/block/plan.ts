/**
 * A MobileViT block as a list of tensors and operations, drawn out: no operation is left out, every layer of the
 * transformer is there (spec/mobilevit.md, sections 1.4 and 3). Pure.
 *
 * Every tensor is a *sheet*: a row for each cell of the map, a column for each channel. Attention's sheets have a row
 * for each query and, head after head, a column for each key.
 */
import type { Role } from '@/lib/colour/role';
import { layerTable } from '@/lib/mobilevit/spec/layers';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { layerMultiplyAdds } from '@/lib/mobilevit/spec/multiply-adds';
import { blockName } from '@/lib/mobilevit/spec/parts';
import type { Size } from '@/lib/mobilevit/spec/size';
import { elementCount, tensorTable } from '@/lib/mobilevit/spec/tensors';
import { tokenCount } from '@/lib/mobilevit/spec/unfold-index';
import { type BlockStage, DEPTH, HEADS, MLP_RATIO, SLOTS, type Variant } from '@/lib/mobilevit/spec/variants';
import { entryName, layerName } from '@/lib/xray/sources';

/** What a sheet holds, wherever it stands: the key of its name. */
export type SheetKind =
  | 'entry'
  | 'local'
  | 'wide'
  | 'unfolded'
  | 'norm1'
  | 'q'
  | 'k'
  | 'v'
  | 'scores'
  | 'weights'
  | 'mix'
  | 'attn'
  | 'sum'
  | 'norm2'
  | 'hidden'
  | 'mlp'
  | 'out'
  | 'norm'
  | 'folded'
  | 'projected'
  | 'concat'
  | 'block';

export interface Sheet {
  /** `local`, `0.q`: the layer from 0 and the kind. */
  readonly id: string;
  readonly kind: SheetKind;
  /** Transformer layer, from 0; undefined outside of them. */
  readonly layer: number | undefined;
  readonly rows: number;
  readonly columns: number;
  /** Rows in reading order of the map, or slot after slot, token after token. */
  readonly order: 'map' | 'slots';
  /** Attention's columns stand in one group for each head. */
  readonly groups: number;
  readonly role: Role;
  /** Tap of the network; undefined for what is computed from others. */
  readonly tap: string | undefined;
}

export type OperationKind =
  | 'local'
  | 'widen'
  | 'unfold'
  | 'norm1'
  | 'qkv'
  | 'scores'
  | 'softmax'
  | 'mix'
  | 'project'
  | 'add1'
  | 'norm2'
  | 'expand'
  | 'reduce'
  | 'add2'
  | 'norm'
  | 'fold'
  | 'narrow'
  | 'concat'
  | 'fuse';

export interface Operation {
  readonly id: string;
  readonly kind: OperationKind;
  readonly layer: number | undefined;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly parameters: number;
  readonly multiplyAdds: number;
}

export interface BlockPlan {
  readonly stage: BlockStage;
  readonly variant: Variant;
  /** Channels C of the map, width d of a token, transformer layers L. */
  readonly channels: number;
  readonly width: number;
  readonly layers: number;
  /** The block's map, and the map that is unfolded: the same where its sides are even. */
  readonly map: Size;
  readonly even: Size;
  /** Tokens N in each of the four sequences. */
  readonly tokens: number;
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly operations: readonly Operation[];
}

/** Kinds of a layer's operations in their order. */
export const LAYER_OPERATIONS = [
  'norm1',
  'qkv',
  'scores',
  'softmax',
  'mix',
  'project',
  'add1',
  'norm2',
  'expand',
  'reduce',
  'add2',
] as const satisfies readonly OperationKind[];

export const sheetId = (kind: SheetKind, layer?: number): string =>
  layer === undefined ? kind : `${layer}.${kind}`;

/**
 * The block of a stage.
 *
 * @param size side of the network's input in pixels
 */
export function blockPlan(variant: Variant, stage: BlockStage, size: number): BlockPlan {
  const sizes = mapSizes({ height: size, width: size });
  const map = sizes.stages[stage - 1] ?? sizes.stem;
  const even = sizes.unfolded[stage];
  const channels = variant.stages[stage - 1] ?? 0;
  const width = variant.width[stage - 3] ?? 0;
  const layers = DEPTH[stage - 3] ?? 0;
  const tokens = tokenCount(even);
  const block = blockName(stage);
  const cost = costsOf(variant, size);

  const sheets = new Map<string, Sheet>();
  const put = (
    kind: SheetKind,
    columns: number,
    { layer, order = 'slots', role = 'input', tap }: Partial<Pick<Sheet, 'layer' | 'order' | 'role' | 'tap'>>,
  ) => {
    const rows = order === 'map' ? map.height * map.width : SLOTS * tokens;
    const groups = kind === 'scores' || kind === 'weights' ? HEADS : 1;
    const id = sheetId(kind, layer);
    sheets.set(id, { id, kind, layer, rows, columns, order, groups, role, tap });
  };
  put('entry', channels, { order: 'map', tap: entryName(stage) });
  put('local', channels, { order: 'map', tap: `${block}.conv_kxk` });
  put('wide', width, { order: 'map', tap: `${block}.conv_1x1` });
  put('unfolded', width, { tap: `${block}.unfolded` });
  for (let layer = 0; layer < layers; layer++) {
    const name = layerName(stage, layer);
    const token = (kind: SheetKind, tap?: string) =>
      put(kind, width, { layer, tap: tap === undefined ? undefined : `${name}${tap}` });
    token('norm1', '.norm1');
    token('q', '.attn.q');
    token('k', '.attn.k');
    token('v', '.attn.v');
    put('scores', HEADS * tokens, { layer, role: 'attention' });
    put('weights', HEADS * tokens, { layer, role: 'attention', tap: `${name}.attn.probabilities` });
    token('mix', '.attn.mix');
    token('attn', '.attn');
    token('sum');
    token('norm2', '.norm2');
    put('hidden', MLP_RATIO * width, { layer });
    token('mlp', '.mlp');
    token('out', '');
  }
  put('norm', width, { tap: `${block}.norm` });
  put('folded', width, { order: 'map', tap: `${block}.folded` });
  put('projected', channels, { order: 'map', tap: `${block}.conv_proj` });
  put('concat', 2 * channels, { order: 'map', tap: `${block}.concat` });
  put('block', channels, { order: 'map', role: 'output', tap: block });

  const operations: Operation[] = [];
  const run = (
    kind: OperationKind,
    inputs: readonly string[],
    outputs: readonly string[],
    module?: string,
    { layer, share = 1 }: { layer?: number; share?: number } = {},
  ) => {
    const { parameters, multiplyAdds } = module === undefined ? FREE : cost(module);
    operations.push({
      id: layer === undefined ? kind : `${layer}.${kind}`,
      kind,
      layer,
      inputs,
      outputs,
      parameters,
      multiplyAdds: multiplyAdds * share,
    });
  };
  run('local', ['entry'], ['local'], `${block}.conv_kxk`);
  run('widen', ['local'], ['wide'], `${block}.conv_1x1`);
  run('unfold', ['wide'], ['unfolded']);
  let tokensId = 'unfolded';
  for (let layer = 0; layer < layers; layer++) {
    const name = layerName(stage, layer);
    const [norm1, q, k, v] = ids(layer, 'norm1', 'q', 'k', 'v');
    const [scores, weights, mix, attn] = ids(layer, 'scores', 'weights', 'mix', 'attn');
    const [sum, norm2, hidden, mlp] = ids(layer, 'sum', 'norm2', 'hidden', 'mlp');
    const [out] = ids(layer, 'out');
    run('norm1', [tokensId], [norm1], `${name}.norm1`, { layer });
    run('qkv', [norm1], [q, k, v], `${name}.attn.qkv`, { layer });
    // The products of attention are two of the same size: q·kᵀ and weights·v.
    run('scores', [q, k], [scores], `${name}.attn`, { layer, share: 1 / 2 });
    run('softmax', [scores], [weights], undefined, { layer });
    run('mix', [weights, v], [mix], `${name}.attn`, { layer, share: 1 / 2 });
    run('project', [mix], [attn], `${name}.attn.proj`, { layer });
    run('add1', [attn, tokensId], [sum], undefined, { layer });
    run('norm2', [sum], [norm2], `${name}.norm2`, { layer });
    run('expand', [norm2], [hidden], `${name}.mlp.fc1`, { layer });
    run('reduce', [hidden], [mlp], `${name}.mlp.fc2`, { layer });
    run('add2', [mlp, sum], [out], undefined, { layer });
    tokensId = out;
  }
  run('norm', [tokensId], ['norm'], `${block}.norm`);
  run('fold', ['norm'], ['folded']);
  run('narrow', ['folded'], ['projected'], `${block}.conv_proj`);
  run('concat', ['projected', 'entry'], ['concat']);
  run('fuse', ['concat'], ['block'], `${block}.conv_fusion`);

  return { stage, variant, channels, width, layers, map, even, tokens, sheets, operations };
}

const FREE = { parameters: 0, multiplyAdds: 0 };

/** Ids of several sheets of one layer. */
function ids(
  layer: number,
  ...kinds: readonly [SheetKind, ...SheetKind[]]
): [string, string, string, string] {
  const [a = '', b = '', c = '', d = ''] = kinds.map((kind) => sheetId(kind, layer));
  return [a, b, c, d];
}

/** Parameters and multiply-adds of a module of the network by timm's name. */
function costsOf(variant: Variant, size: number): (module: string) => typeof FREE {
  const tensors = tensorTable(variant);
  const placed = layerTable(variant, { height: size, width: size });
  return (module) => ({
    parameters: tensors.reduce((sum, { name, shape, kind }) => {
      const own = new RegExp(`^${module.replaceAll('.', '\\.')}(\\.conv|\\.bn)?\\.(weight|bias)$`).test(name);
      return own && kind === 'parameter' ? sum + elementCount(shape) : sum;
    }, 0),
    multiplyAdds: placed.reduce(
      (sum, layer) => (layer.layer.name === module ? sum + layerMultiplyAdds(layer) : sum),
      0,
    ),
  });
}

/** @throws RangeError for a sheet that the plan does not have */
export function sheetOf({ sheets }: BlockPlan, id: string): Sheet {
  const sheet = sheets.get(id);
  if (!sheet) throw new RangeError(`no sheet ${id}`);
  return sheet;
}

/** @throws RangeError for an operation that the plan does not have */
export function operationOf({ operations }: BlockPlan, id: string): Operation {
  const operation = operations.find((one) => one.id === id);
  if (!operation) throw new RangeError(`no operation ${id}`);
  return operation;
}
