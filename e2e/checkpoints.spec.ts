import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { writeSafetensors } from '@/lib/checkpoint/write-safetensors';
import { seededStateDict } from '@/lib/mobilevit/spec/seeded-weights';
import type { NamedTensor } from '@/lib/mobilevit/spec/state-dict';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import manifest from '@/public/models/mobilevit-xxs-imagenette/manifest.json' with { type: 'json' };
import { expectSentence, logitsOf, notice, openCheckpoint, openLab, withoutTrial } from './support/lab';

const SHIPPED = readFileSync(`public/models/mobilevit-xxs-imagenette/${manifest.file}`);

const fileOf = (tensors: ReadonlyMap<string, NamedTensor>): Buffer => Buffer.from(writeSafetensors(tensors));

/** The seeded XXS with three classes, changed by `change`. */
function seeded(change: (tensors: Map<string, NamedTensor>) => void = () => {}): Buffer {
  const tensors = new Map(seededStateDict(VARIANTS.xxs, 3, 1));
  change(tensors);
  return fileOf(tensors);
}

/** A file with its header as given, and `bytes` of data. */
function withHeader(header: string, bytes = 0, claimed = Buffer.byteLength(header)): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(claimed));
  return Buffer.concat([length, Buffer.from(header), Buffer.alloc(bytes)]);
}

test('the reader’s own checkpoint opens, answers, and the site’s own comes back', async ({ page }) => {
  await openLab(page);
  const before = await logitsOf(page);
  await openCheckpoint(page, 'three-classes.safetensors', seeded());
  await expect(page.getByTestId('model-summary')).toContainText('three-classes.safetensors');
  await expect(page.getByTestId('model-summary')).toContainText('3 classes');
  await expect.poll(async () => (await logitsOf(page)).length).toBe(3);
  await expect(page.getByTestId('top-five').getByRole('listitem')).toHaveCount(3);
  await expect(page.getByTestId('top-five')).toContainText('class ');
  await page.getByRole('button', { name: 'Back to the site’s own' }).click();
  await expect.poll(() => logitsOf(page)).toEqual(before);
  await expect(page.getByTestId('top-five').getByRole('listitem')).toHaveCount(5);
});

test('a checkpoint of the reader’s own runs where the site’s could not be fetched', async ({ page }) => {
  await withoutTrial(page);
  await page.route('**/models/**', (route) => route.abort());
  await page.goto('/en/lab/');
  await expectSentence(page, /No answer from the server/);
  await openCheckpoint(page, 'own.safetensors', seeded());
  await expect(page.getByTestId('model-summary')).toContainText('own.safetensors');
  await expect.poll(async () => (await logitsOf(page)).length).toBe(3);
  await expect(notice(page)).toHaveCount(0);
});

test('a dropped checkpoint opens too, and an XS is known by its shapes', async ({ page }) => {
  await openLab(page);
  const bytes = fileOf(seededStateDict(VARIANTS.xs, 4, 1));
  await page.evaluate((base64) => {
    const data = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    data.items.add(new File([content], 'xs.safetensors'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }, bytes.toString('base64'));
  await expect(page.getByTestId('model-summary')).toContainText('MobileViT-XS');
  await expect.poll(async () => (await logitsOf(page)).length).toBe(4);
});

const BAD: readonly (readonly [string, () => Buffer, RegExp])[] = [
  ['empty', () => Buffer.alloc(0), /empty \(0 bytes\)/],
  ['a web page', () => Buffer.from('<!DOCTYPE html><html><body>Sign in</body></html>'), /web page/],
  ['a PyTorch file', () => Buffer.from('PK\u0003\u0004archive/data.pkl'), /PyTorch/],
  ['not safetensors', () => Buffer.from('just some text that is long enough'), /not a safetensors file/],
  ['ends in its length', () => Buffer.from([1, 2, 3]), /ends at byte 3/],
  ['a header longer than the file', () => withHeader('{}', 0, 5000), /claims 5,?000 bytes/],
  ['a header that is not JSON', () => withHeader('{"a":'), /not JSON/],
  [
    'overlapping offsets',
    () =>
      withHeader(
        '{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}',
        12,
      ),
    /Tensor b overlaps/,
  ],
  [
    'offsets beyond the file',
    () => withHeader('{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}', 4),
    /cut off|beyond/,
  ],
  [
    'an unknown type',
    () => withHeader('{"a":{"dtype":"Q7","shape":[2],"data_offsets":[0,8]}}', 8),
    /unknown type Q7/,
  ],
  ['truncated', () => SHIPPED.subarray(0, SHIPPED.length - 1000), /cut off at byte/],
  ['names of another network', () => fileOf(new Map([['conv1.weight', one()]])), /not MobileViT.s tensors/],
  [
    'a missing tensor',
    () => seeded((t) => t.delete('stages.2.1.norm.weight')),
    /stages\.2\.1\.norm\.weight is missing/,
  ],
  [
    'an unexpected tensor',
    () => seeded((t) => t.set('extra.weight', one())),
    /extra\.weight does not belong/,
  ],
  [
    'a wrongly shaped tensor',
    () => seeded((t) => t.set('head.fc.bias', one())),
    /head\.fc\.bias has the shape \[1\] instead of \[3\]/,
  ],
  [
    'NaN in a tensor',
    () =>
      seeded((t) => {
        t.set('head.fc.bias', { shape: [3], data: new Float32Array([0, Number.NaN, 0]) });
      }),
    /head\.fc\.bias holds NaN at position 1/,
  ],
];

function one(): NamedTensor {
  return { shape: [1], data: new Float32Array([1]) };
}

test.describe('a bad checkpoint is told in a sentence, and the model before it stays', () => {
  test('in English', async ({ page }) => {
    await openLab(page);
    const before = await logitsOf(page);
    for (const [what, file, sentence] of BAD) {
      await test.step(what, async () => {
        await openCheckpoint(page, 'bad.safetensors', file());
        await expectSentence(page, sentence);
        await expect(notice(page)).toContainText('The model before it stays');
        expect(await logitsOf(page)).toEqual(before);
        await page.getByRole('button', { name: 'Dismiss' }).click();
        await expect(notice(page)).toHaveCount(0);
      });
    }
  });

  test('in Chinese', async ({ page }) => {
    await openLab(page, '/zh-Hant/lab/');
    await openCheckpoint(
      page,
      'bad.safetensors',
      seeded((t) => t.delete('stages.2.1.norm.weight')),
    );
    await expectSentence(page, /缺少張量 stages\.2\.1\.norm\.weight。 ?原本的模型會保留。/);
  });
});
