/** Has the engine in the page measure the effective fields that an example ships. */
import type { Page } from '@playwright/test';
import {
  CONDITION_MODES,
  FIELD_SEED,
  type FieldSpec,
  fieldName,
  packField,
  placeName,
} from '@/lib/source/example-fields';
import type { ExampleSpec } from '@/lib/source/examples';
import type { Tensor } from '@/lib/xray/tensor';

/** The fields of a chapter, packed, by the names in its file. The lab shows the example's sample. */
export async function computeFields(page: Page, { fields = [] }: ExampleSpec): Promise<Map<string, Tensor>> {
  const tensors = new Map<string, Tensor>();
  for (const spec of fields) await addField(page, spec, tensors);
  return tensors;
}

async function addField(page: Page, spec: FieldSpec, tensors: Map<string, Tensor>): Promise<void> {
  const { rms, size } = await measuredField(page, spec);
  const { values, place } = packField(rms, size);
  const name = fieldName(spec);
  tensors.set(name, values);
  tensors.set(placeName(name), place);
}

/** A field of the picture on show, at full resolution. */
export async function measuredField(
  page: Page,
  { tap, cell, condition, probes, grey }: FieldSpec,
): Promise<{ rms: Float32Array; size: number }> {
  const question = { tap, cell, probes, seed: FIELD_SEED, modes: CONDITION_MODES[condition], square: grey };
  const { encoded, size } = await page.evaluate(async (asked) => {
    const field = await globalThis.mobilevit?.field(asked);
    if (!field) throw new Error('no engine');
    const bytes = new Uint8Array(field.rms.buffer, field.rms.byteOffset, field.rms.byteLength);
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return { encoded: btoa(text), size: field.size };
  }, question);
  const bytes = Buffer.from(encoded, 'base64');
  return {
    rms: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
    size,
  };
}
