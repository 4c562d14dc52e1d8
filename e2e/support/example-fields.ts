/** Has the engine in the page measure the effective fields that an example ships. */
import type { Page } from '@playwright/test';
import { POKE_GREY } from '@/lib/inference/protocol';
import {
  CONDITION_MODES,
  FIELD_SEED,
  type FieldSpec,
  fieldName,
  type GreySquare,
  packField,
  placeName,
} from '@/lib/source/example-fields';
import type { ExampleSpec } from '@/lib/source/examples';
import type { Tensor } from '@/lib/xray/tensor';
import { choosePicture, resultOf } from './lab';

/** The fields of a chapter, packed, by the names in its file. The lab shows the example's sample before and after. */
export async function computeFields(page: Page, { fields = [] }: ExampleSpec): Promise<Map<string, Tensor>> {
  const tensors = new Map<string, Tensor>();
  const plain = fields.filter(({ grey }) => !grey);
  const covered = fields.filter(({ grey }) => grey);
  for (const spec of plain) await addField(page, spec, tensors);
  for (const spec of covered) {
    if (spec.grey) await showCovered(page, spec.grey);
    await addField(page, spec, tensors);
  }
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
  { tap, cell, condition, probes }: FieldSpec,
): Promise<{ rms: Float32Array; size: number }> {
  const question = { tap, cell, probes, seed: FIELD_SEED, modes: CONDITION_MODES[condition] };
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

const COVERED = 'covered.png';

/** Shows the sample on show with a square of it made grey; a picture that is covered already stays. */
async function showCovered(page: Page, grey: GreySquare): Promise<void> {
  const encoded = await page.evaluate(
    async ({ square, level, covered }) => {
      const result = globalThis.mobilevit?.getState().result;
      if (!result) throw new Error('no result');
      if (result.picture.name === covered) return undefined;
      const image = new Image();
      image.src = result.picture.url;
      await image.decode();
      const canvas = document.createElement('canvas');
      // Samples are squares: the network sees all of them.
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const scale = image.naturalWidth / result.size;
      context.fillStyle = `rgb(${100 * level}% ${100 * level}% ${100 * level}%)`;
      context.fillRect(scale * square.x, scale * square.y, scale * square.side, scale * square.side);
      return canvas.toDataURL('image/png').split(',')[1];
    },
    { square: grey, level: POKE_GREY, covered: COVERED },
  );
  if (encoded === undefined) return;
  await choosePicture(page, COVERED, 'image/png', Buffer.from(encoded, 'base64'));
  await resultOf(page, /^covered\.png$/);
}
