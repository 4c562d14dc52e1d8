import { deflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import fixture from './fixtures/logits.generated.json' with { type: 'json' };
import { generatedImages } from './support/generated-images';
import { choosePicture, expectSentence, logitsOf, notice, openLab, resultOf } from './support/lab';
import { png } from './support/png';

const GOOD = png({ width: 32, height: 32, pixel: (x, y) => [x * 8, y * 8, 0] });

const BAD: readonly (readonly [string, string, Buffer, RegExp])[] = [
  ['empty', 'image/png', Buffer.alloc(0), /empty/],
  ['text', 'image/png', Buffer.from('this is no picture at all, whatever its name says'), /not a picture/],
  ['a cut-off PNG', 'image/png', GOOD.subarray(0, GOOD.length - 20), /cut off/],
  ['SVG', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG/],
  [
    'HEIC',
    'image/heic',
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0heicmif1'), Buffer.alloc(64)]),
    /HEIC/,
  ],
  ['damaged inside', 'image/png', damaged(), /could not decode/],
];

/** A PNG whose every chunk is whole, but whose pixels are missing. */
function damaged(): Buffer {
  const good = png({ width: 64, height: 64, pixel: () => [1, 2, 3] });
  const empty = deflateSync(Buffer.alloc(3));
  const start = good.indexOf('IDAT') + 4;
  return Buffer.concat([good.subarray(0, start), empty, good.subarray(start + empty.length)]);
}

test('a bad picture is told in a sentence, and the picture before stays', async ({ page }) => {
  await openLab(page);
  const before = await logitsOf(page);
  const source = await page.getByTestId('surface').getByRole('img').getAttribute('src');
  for (const [what, mimeType, bytes, sentence] of BAD) {
    await test.step(what, async () => {
      await choosePicture(page, `${what}.png`, mimeType, bytes);
      await expectSentence(page, sentence);
      expect(await logitsOf(page)).toEqual(before);
      await expect(page.getByTestId('surface').getByRole('img')).toHaveAttribute('src', source ?? '');
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await expect(notice(page)).toHaveCount(0);
    });
  }
  await choosePicture(page, 'good.png', 'image/png', GOOD);
  await resultOf(page, /^good\.png$/);
});

const generated: Readonly<Record<string, { logits: number[] }>> = fixture.generated;

/** Greatest difference between the page's logits and PyTorch's (float64), in the logits' own unit. */
const worst = (page: readonly number[], torch: readonly number[]) =>
  Math.max(...torch.map((x, i) => Math.abs(x - (page[i] ?? Number.NaN))));

test('the logits of sixteen generated PNGs equal PyTorch’s', async ({ page }) => {
  await openLab(page);
  const pictures = generatedImages();
  expect(pictures).toHaveLength(16);
  const errors: Record<string, number> = {};
  for (const { name, png: bytes } of pictures) {
    await choosePicture(page, `${name}.png`, 'image/png', Buffer.from(bytes));
    await resultOf(page, new RegExp(`^${name}\\.png$`));
    errors[name] = worst(await logitsOf(page), generated[name]?.logits ?? []);
  }
  console.log('generated PNGs, worst logit error', JSON.stringify(errors));
  for (const [name, error] of Object.entries(errors)) expect(error, name).toBeLessThan(1e-4);
});

test('the logits of every sample equal PyTorch’s', async ({ page }) => {
  await openLab(page);
  const errors: Record<string, number> = {};
  for (const [name, { logits }] of Object.entries(fixture.samples)) {
    await page.goto(`/en/lab/?sample=${name}`);
    await page.waitForFunction((id) => globalThis.mobilevit?.getState().result?.picture.sample === id, name);
    errors[name] = worst(await logitsOf(page), logits);
  }
  console.log('samples, worst logit error', JSON.stringify(errors));
  expect(Object.keys(errors).length).toBeGreaterThanOrEqual(8);
  for (const [name, error] of Object.entries(errors)) expect(error, name).toBeLessThan(1e-4);
});
