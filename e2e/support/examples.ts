/** Has the engine in the page compute a chapter's example. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { readSheets, tapsOf } from '@/lib/block/numbers';
import { blockPlan } from '@/lib/block/plan';
import { sketchTensors } from '@/lib/block/sketch';
import { cellAt, FIRST_SPOT } from '@/lib/block/spot';
import { writeSafetensors } from '@/lib/checkpoint/write-safetensors';
import type { NamedTensor } from '@/lib/mobilevit/spec/state-dict';
import { type BlockStage, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { type ExampleSpec, otherName } from '@/lib/source/examples';
import type { Source } from '@/lib/source/source';
import { pictureName, tapPicture } from '@/lib/source/tap-picture';
import { layerName } from '@/lib/xray/sources';
import type { Tensor } from '@/lib/xray/tensor';
import { computeFields } from './example-fields';

/** Reads taps of the newest result, or tensors of the checkpoint, out of the page. */
export async function tensorsOf(
  page: Page,
  from: 'taps' | 'weights',
  names: readonly string[],
): Promise<Map<string, Tensor>> {
  const read = new Map<string, Tensor>();
  if (from === 'taps') {
    await page.evaluate(async (taps) => globalThis.mobilevit?.require(taps, 'e2e'), names);
  }
  for (const name of names) {
    // As base64: millions of numbers would take minutes as JSON.
    const { shape, encoded } = await page.evaluate(
      async ({ name: wanted, ofTaps }) => {
        const engine = globalThis.mobilevit;
        const tensor = ofTaps ? await engine?.read(wanted) : (await engine?.weights([wanted]))?.get(wanted);
        if (!tensor) throw new Error(`no ${wanted}`);
        const { buffer, byteOffset, byteLength } = tensor.values;
        const bytes = new Uint8Array(buffer, byteOffset, byteLength);
        let text = '';
        for (let at = 0; at < bytes.length; at += 0x8000) {
          text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
        }
        return { shape: [...tensor.shape], encoded: btoa(text) };
      },
      { name, ofTaps: from === 'taps' },
    );
    const bytes = Buffer.from(encoded, 'base64');
    const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    read.set(name, { shape, values });
  }
  return read;
}

/** Shows a sample in the lab, which must be open, and waits until its result is there. */
export async function showSample(page: Page, id: string): Promise<void> {
  await page.evaluate((sample) => {
    document.querySelector<HTMLButtonElement>(`[data-sample="${sample}"]`)?.click();
  }, id);
  await page.waitForFunction((sample) => {
    const state = globalThis.mobilevit?.getState();
    return state?.working === undefined && state?.result?.picture.sample === sample;
  }, id);
}

/** Everything that a chapter ships, in single precision, by the names in its file. */
export async function computeExample(page: Page, spec: ExampleSpec): Promise<Map<string, Tensor>> {
  const tensors = new Map<string, Tensor>();
  for (const sample of spec.others?.samples ?? []) {
    await showSample(page, sample);
    const tap = spec.others?.tap ?? '';
    const [other] = (await tensorsOf(page, 'taps', [tap])).values();
    if (other) tensors.set(otherName(sample, tap), other);
  }
  await showSample(page, spec.sample);
  const taps = await tensorsOf(page, 'taps', spec.taps);
  for (const [name, tensor] of taps) tensors.set(name, tensor);
  for (const [name, tensor] of await tensorsOf(page, 'weights', spec.weights)) tensors.set(name, tensor);
  for (const [name, tensor] of await tensorsOf(page, 'taps', spec.pictures)) {
    tensors.set(pictureName(name), tapPicture(tensor));
  }
  if (spec.sketch !== undefined) {
    for (const [name, tensor] of await computeSketch(page, spec.sketch)) tensors.set(name, tensor);
  }
  for (const [name, tensor] of await computeFields(page, spec)) tensors.set(name, tensor);
  return tensors;
}

/** A block's sketch from all of its numbers. */
async function computeSketch(page: Page, stage: BlockStage): Promise<ReadonlyMap<string, Tensor>> {
  const size = await page.evaluate(() => globalThis.mobilevit?.getState().result?.size ?? 0);
  const plan = blockPlan(VARIANTS.xxs, stage, size);
  const taps = await tensorsOf(page, 'taps', tapsOf(plan));
  const layers = Array.from({ length: plan.layers }, (_, layer) => layerName(stage, layer));
  const halves = layers.flatMap((name) => [`${name}.mlp.fc1.weight`, `${name}.mlp.fc1.bias`]);
  const weights = await tensorsOf(page, 'weights', halves);
  const of = (read: ReadonlyMap<string, Tensor>) => async (name: string) => {
    const tensor = read.get(name);
    if (!tensor) throw new RangeError(`not read: ${name}`);
    return tensor;
  };
  const source: Source = {
    kind: 'engine',
    picture: { url: '', sample: undefined, name: '' },
    size,
    has: () => true,
    prepare: async () => undefined,
    tap: of(taps),
    weight: of(weights),
  };
  return sketchTensors(plan, await readSheets(plan, source), cellAt(FIRST_SPOT, plan.map));
}

/**
 * As it travels: bytes of one kind beside each other, then gzip'd (lib/checkpoint/packed.ts).
 *
 * @param buffer a safetensors file of 16-bit numbers
 */
export function packExample(buffer: ArrayBuffer): Uint8Array {
  const file = new Uint8Array(buffer);
  const data = 8 + Number(new DataView(buffer).getBigUint64(0, true));
  const numbers = file.subarray(data);
  const every = (from: number) => numbers.filter((_, i) => i % 2 === from);
  return gzipSync(Buffer.concat([file.subarray(0, data), every(1), every(0)]), { level: 9 });
}

/** As a file: half precision, with what it was computed from. */
export function exampleBytes(
  tensors: ReadonlyMap<string, Tensor>,
  metadata: Readonly<Record<string, string>>,
): ArrayBuffer {
  const named = new Map<string, NamedTensor>(
    [...tensors].map(([name, { shape, values }]) => [name, { shape, data: values }]),
  );
  return writeSafetensors(named, { dtype: 'F16', metadata });
}
