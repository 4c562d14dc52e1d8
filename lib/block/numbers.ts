/** The numbers in the block's sheets, from whatever source. */
import { HEADS, SLOTS } from '@/lib/mobilevit/spec/variants';
import type { Source } from '@/lib/source/source';
import { linear } from '@/lib/xray/linear';
import { silu } from '@/lib/xray/silu';
import { layerName, tokensBefore } from '@/lib/xray/sources';
import { at, lastAxis, type Tensor } from '@/lib/xray/tensor';
import type { BlockPlan, Sheet } from './plan';

/** A sheet's numbers, row by row as the sheet orders them. */
export type SheetValues = Float32Array;

/**
 * Every sheet that the source can answer for. What the network does not keep is computed from what it keeps: scores from
 * queries and keys, the sum after attention, the MLP's hidden layer where the weights are there.
 *
 * @throws what the source throws
 */
export async function readSheets(plan: BlockPlan, source: Source): Promise<ReadonlyMap<string, SheetValues>> {
  await source.prepare(tapsOf(plan));
  const read = await Promise.all(
    [...plan.sheets.values()].map(async (sheet) => [sheet.id, await readSheet(plan, sheet, source)] as const),
  );
  return new Map(read.flatMap(([id, values]) => (values ? [[id, values] as const] : [])));
}

/** The taps that a block's sheets are read from. */
export const tapsOf = ({ sheets }: BlockPlan): string[] =>
  [...sheets.values()].flatMap(({ tap }) => tap ?? []);

async function readSheet(plan: BlockPlan, sheet: Sheet, source: Source): Promise<SheetValues | undefined> {
  const { kind, layer = 0, tap } = sheet;
  if (kind === 'weights' && tap !== undefined) return byQuery((await source.tap(tap)).values, plan.tokens);
  if (tap !== undefined) return source.has(tap) ? (await source.tap(tap)).values : undefined;
  const name = layerName(plan.stage, layer);
  switch (kind) {
    case 'scores':
      return byQuery(
        scores(await source.tap(`${name}.attn.q`), await source.tap(`${name}.attn.k`)),
        plan.tokens,
      );
    case 'sum': {
      const before = await source.tap(tokensBefore(plan.stage, layer));
      const attention = await source.tap(`${name}.attn`);
      return before.values.map((x, i) => x + at(attention.values, i));
    }
    case 'hidden': {
      const [weight, bias] = [`${name}.mlp.fc1.weight`, `${name}.mlp.fc1.bias`];
      if (!source.has(weight)) return undefined;
      return hidden(
        await source.tap(`${name}.norm2`),
        await source.weight(weight),
        await source.weight(bias),
      );
    }
    default:
      return undefined;
  }
}

/** q·k/√dh of every query and key of a slot, [slots, heads, queries, keys]. */
export function scores(q: Tensor, k: Tensor): Float32Array {
  const [slots = 0, tokens = 0, width = 0] = q.shape;
  const dh = width / HEADS;
  const values = new Float32Array(slots * HEADS * tokens * tokens);
  let to = 0;
  for (let slot = 0; slot < slots; slot++) {
    for (let h = 0; h < HEADS; h++) {
      for (let query = 0; query < tokens; query++) {
        const asked = (slot * tokens + query) * width + h * dh;
        // Written out: a map of 32×32 cells has a million scores a layer.
        for (let key = 0; key < tokens; key++) {
          const met = (slot * tokens + key) * width + h * dh;
          let sum = 0;
          for (let c = 0; c < dh; c++) sum += at(q.values, asked + c) * at(k.values, met + c);
          values[to++] = sum / Math.sqrt(dh);
        }
      }
    }
  }
  return values;
}

/** [slots, heads, queries, keys] as a sheet: a row for each query of each slot, in it head after head. */
function byQuery(values: Float32Array, tokens: number): SheetValues {
  const sheet = new Float32Array(values.length);
  for (let slot = 0; slot < SLOTS; slot++) {
    for (let head = 0; head < HEADS; head++) {
      for (let query = 0; query < tokens; query++) {
        const from = ((slot * HEADS + head) * tokens + query) * tokens;
        const to = ((slot * tokens + query) * HEADS + head) * tokens;
        sheet.set(values.subarray(from, from + tokens), to);
      }
    }
  }
  return sheet;
}

/** SiLU(W x + b) of every token. */
function hidden(tokens: Tensor, weight: Tensor, bias: Tensor): SheetValues {
  const width = lastAxis(tokens);
  const wide = weight.shape[0] ?? 0;
  const count = tokens.values.length / width;
  const values = new Float32Array(count * wide);
  for (let token = 0; token < count; token++) {
    const x = tokens.values.subarray(token * width, (token + 1) * width);
    values.set(linear(x, weight, bias).map(silu), token * wide);
  }
  return values;
}
