/**
 * Taps of a MobileViT block that follow from others: an example ships the numbers that cannot be had otherwise, and the
 * rest is computed from them as the network does (spec/mobilevit.md, sections 1.4, 2 and 3). Pure.
 */
import { softmax } from '@/lib/attention/softmax';
import { cellOfToken } from '@/lib/mobilevit/spec/unfold-index';
import { DEPTH, HEADS } from '@/lib/mobilevit/spec/variants';
import { layerNorm } from '@/lib/xray/layer-norm';
import { dot } from '@/lib/xray/linear';
import { at, lastAxis, type Tensor, vectorAt } from '@/lib/xray/tensor';

/** Looks a tap or a tensor of the checkpoint up; undefined for what is not there and does not follow. */
export type Lookup = (name: string) => Tensor | undefined;

const BLOCK = /^stages\.(2|3|4)\.1\.(conv_1x1|folded|norm|concat)$/;
const LAYER =
  /^(stages\.(?:2|3|4)\.1)\.transformer\.(\d+)(?:\.(norm1|norm2|attn\.probabilities|attn\.mix))?$/;

/** What follows from the taps that `get` finds; undefined where something is missing, or for any other name. */
export function derived(name: string, get: Lookup): Tensor | undefined {
  const inBlock = BLOCK.exec(name);
  if (inBlock) return ofBlock(Number(inBlock[1]), inBlock[2] ?? '', get);
  const inLayer = LAYER.exec(name);
  if (inLayer) return ofLayer(inLayer[1] ?? '', Number(inLayer[2]), inLayer[3], get);
  return undefined;
}

function ofBlock(index: number, part: string, get: Lookup): Tensor | undefined {
  const block = `stages.${index}.1`;
  switch (part) {
    case 'conv_1x1':
      return folded(get(`${block}.unfolded`), get(`${block}.conv_kxk`));
    case 'folded':
      return folded(get(`${block}.norm`), get(`${block}.conv_kxk`));
    case 'norm':
      return normed(get(`${block}.transformer.${at(DEPTH, index - 2) - 1}`), `${block}.norm`, get);
    default:
      return beside(get(`stages.${index}.0`), get(`${block}.conv_proj`));
  }
}

function ofLayer(block: string, layer: number, part: string | undefined, get: Lookup): Tensor | undefined {
  const name = `${block}.transformer.${layer}`;
  const before = get(layer === 0 ? `${block}.unfolded` : `${block}.transformer.${layer - 1}`);
  switch (part) {
    case 'norm1':
      return normed(before, `${name}.norm1`, get);
    case 'norm2':
      return normed(sum(before, get(`${name}.attn`)), `${name}.norm2`, get);
    case 'attn.probabilities':
      return probabilities(get(`${name}.attn.q`), get(`${name}.attn.k`));
    case 'attn.mix':
      return mixed(get(`${name}.attn.probabilities`), get(`${name}.attn.v`));
    default:
      return sum(before, get(`${name}.attn`), get(`${name}.mlp`));
  }
}

/** The elements of tensors of one shape added. */
export function sum(...terms: readonly (Tensor | undefined)[]): Tensor | undefined {
  const [first] = terms;
  if (!first || !terms.every((term) => term !== undefined)) return undefined;
  return {
    shape: first.shape,
    values: first.values.map((_, i) => terms.reduce((all, term) => all + at(term?.values ?? [], i), 0)),
  };
}

/** LayerNorm over the last axis with the checkpoint's gain and offset. */
function normed(tokens: Tensor | undefined, name: string, get: Lookup): Tensor | undefined {
  const gain = get(`${name}.weight`);
  const offset = get(`${name}.bias`);
  if (!tokens || !gain || !offset) return undefined;
  const width = lastAxis(tokens);
  const values = new Float32Array(tokens.values.length);
  for (let from = 0; from < values.length; from += width) {
    values.set(layerNorm(tokens.values.subarray(from, from + width), gain, offset), from);
  }
  return { shape: tokens.shape, values };
}

/** Sequences [4, N, d] as the map that they came from; undefined where that was resized to unfold. */
function folded(tokens: Tensor | undefined, like: Tensor | undefined): Tensor | undefined {
  if (!tokens || !like) return undefined;
  const [height = 0, width = 0] = like.shape;
  const [slots = 0, count = 0, channels = 0] = tokens.shape;
  if (slots * count !== height * width) return undefined;
  const values = new Float32Array(tokens.values.length);
  for (let slot = 0; slot < slots; slot++) {
    for (let token = 0; token < count; token++) {
      const { row, column } = cellOfToken({ height, width }, { slot, token });
      values.set(vectorAt(tokens, slot, token), (row * width + column) * channels);
    }
  }
  return { shape: [height, width, channels], values };
}

/** Two maps of one size, channel after channel. */
function beside(first: Tensor | undefined, second: Tensor | undefined): Tensor | undefined {
  if (!first || !second) return undefined;
  const [height = 0, width = 0, c = 0] = first.shape;
  const d = lastAxis(second);
  const values = new Float32Array(height * width * (c + d));
  for (let cell = 0; cell < height * width; cell++) {
    values.set(first.values.subarray(cell * c, (cell + 1) * c), cell * (c + d));
    values.set(second.values.subarray(cell * d, (cell + 1) * d), cell * (c + d) + c);
  }
  return { shape: [height, width, c + d], values };
}

/** One head's part of a token. */
const ofHead = (tensor: Tensor, slot: number, token: number, head: number): Float32Array => {
  const width = lastAxis(tensor) / HEADS;
  return vectorAt(tensor, slot, token).subarray(head * width, (head + 1) * width);
};

/** softmax(q·kᵀ/√dh): [slots, heads, queries, keys]. */
function probabilities(q: Tensor | undefined, k: Tensor | undefined): Tensor | undefined {
  if (!q || !k) return undefined;
  const [slots = 0, count = 0, width = 0] = q.shape;
  const scale = 1 / Math.sqrt(width / HEADS);
  const values = new Float32Array(slots * HEADS * count * count);
  let to = 0;
  for (let slot = 0; slot < slots; slot++) {
    for (let head = 0; head < HEADS; head++) {
      for (let query = 0; query < count; query++, to += count) {
        const asked = ofHead(q, slot, query, head);
        const scores = Float64Array.from(
          { length: count },
          (_, key) => scale * dot(asked, ofHead(k, slot, key, head)),
        );
        values.set(softmax(scores), to);
      }
    }
  }
  return { shape: [slots, HEADS, count, count], values };
}

/** Σ probability · value, heads side by side. */
function mixed(weights: Tensor | undefined, v: Tensor | undefined): Tensor | undefined {
  if (!weights || !v) return undefined;
  const [slots = 0, count = 0, width = 0] = v.shape;
  const values = new Float32Array(v.values.length);
  for (let slot = 0; slot < slots; slot++) {
    for (let query = 0; query < count; query++) {
      for (let head = 0; head < HEADS; head++) {
        const row = vectorAt(weights, slot, head, query);
        const to = (slot * count + query) * width + (head * width) / HEADS;
        for (let key = 0; key < count; key++) {
          ofHead(v, slot, key, head).forEach((x, c) => {
            values[to + c] = at(values, to + c) + at(row, key) * x;
          });
        }
      }
    }
  }
  return { shape: v.shape, values };
}
