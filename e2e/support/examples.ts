/** Has the engine in the page compute a chapter's example. */
import type { Page } from '@playwright/test';
import { writeSafetensors } from '@/lib/checkpoint/write-safetensors';
import type { NamedTensor } from '@/lib/mobilevit/spec/state-dict';
import { type ExampleSpec, otherName } from '@/lib/source/examples';
import { pictureName, tapPicture } from '@/lib/source/tap-picture';
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
  for (const [name, tensor] of await computeFields(page, spec)) tensors.set(name, tensor);
  return tensors;
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
