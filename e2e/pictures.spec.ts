import { deflateSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { failureSentence } from '@/components/lab/failure-sentence';
import { getDictionary } from '@/lib/i18n/dictionary';
import type { PictureProblem } from '@/lib/image/decode';
import { MAX_PIXELS } from '@/lib/image/sniff';
import { TINY_DECODED } from '@/lib/image/tiny-decoded';
import { TINY } from '@/lib/image/tiny-pictures';
import fixture from './fixtures/logits.generated.json' with { type: 'json' };
import { generatedImages } from './support/generated-images';
import { choosePicture, logitsOf, notice, openLab, resultOf } from './support/lab';
import { ask, test, worst } from './support/pictures';
import { png } from './support/png';

const GOOD = png({ width: 32, height: 32, pixel: (x, y) => [x * 8, y * 8, 0] });
const tiny = (name: keyof typeof TINY) => Buffer.from(TINY[name].base64, 'base64');
const cut = (file: Buffer, bytes: number) => file.subarray(0, file.length - bytes);
const cutOff = (file: Buffer): PictureProblem => ({
  code: 'cut-off',
  data: { format: 'unknown', bytes: file.length },
});

/** A PNG whose header claims other sides than its pixels have. */
function claiming(width: number, height: number): Buffer {
  const file = Buffer.from(GOOD);
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

/** A PNG whose every chunk is whole, but whose pixels are missing. */
function damaged(): Buffer {
  const good = png({ width: 64, height: 64, pixel: () => [1, 2, 3] });
  const empty = deflateSync(Buffer.alloc(3));
  const start = good.indexOf('IDAT') + 4;
  return Buffer.concat([good.subarray(0, start), empty, good.subarray(start + empty.length)]);
}

const HEIC = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0heicmif1'),
  Buffer.alloc(64),
]);
const JPEG_CUT = cut(tiny('jpeg progressive with EXIF'), 30);

const BAD: readonly (readonly [what: string, file: Buffer, problem: PictureProblem])[] = [
  ['empty', Buffer.alloc(0), { code: 'empty' }],
  [
    'text',
    Buffer.from('this is no picture at all, whatever its name says'),
    { code: 'not-an-image', data: { format: 'text' } },
  ],
  [
    'a web page',
    Buffer.from('<!DOCTYPE html><html></html>'),
    { code: 'not-an-image', data: { format: 'html' } },
  ],
  ['a cut-off PNG', cut(GOOD, 20), cutOff(GOOD)],
  ['a cut-off JPEG', JPEG_CUT, cutOff(JPEG_CUT)],
  ['a cut-off GIF', cut(tiny('gif animated'), 30), cutOff(GOOD)],
  ['a cut-off WebP', cut(tiny('webp lossy'), 8), cutOff(GOOD)],
  ['a cut-off AVIF', cut(tiny('avif'), 8), cutOff(GOOD)],
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), { code: 'svg' }],
  ['HEIC', HEIC, { code: 'heic' }],
  ['TIFF', tiny('tiff'), { code: 'unsupported', data: { format: 'tiff' } }],
  [
    'too large',
    claiming(10_000, 5_001),
    { code: 'too-large', data: { width: 10_000, height: 5_001, pixels: 50_010_000, maxPixels: MAX_PIXELS } },
  ],
  ['damaged inside', damaged(), { code: 'undecodable', data: { bytes: damaged().length } }],
];

for (const locale of ['en', 'zh-Hant'] as const) {
  test(`${locale}: a bad picture is told in its sentence, and the picture before stays`, async ({ page }) => {
    const { failures } = getDictionary(locale);
    await openLab(page, `/${locale}/lab/`);
    const before = await logitsOf(page);
    const image = page.getByTestId('surface').getByRole('img');
    const source = (await image.getAttribute('src')) ?? '';
    const sentences = new Set<string>();
    for (const [what, bytes, data] of BAD) {
      await test.step(what, async () => {
        await choosePicture(page, `${what}.png`, 'image/png', bytes);
        const { text } = failureSentence({ code: 'bad-picture', data }, failures) ?? { text: '' };
        await expect(notice(page)).toContainText(text);
        await expect(page.getByTestId('top-five').getByRole('listitem')).toHaveCount(5);
        sentences.add(text);
        expect(await logitsOf(page)).toEqual(before);
        await expect(image).toHaveAttribute('src', source);
        await page.getByRole('button', { name: failures.dismiss }).click();
        await expect(notice(page)).toHaveCount(0);
      });
    }
    // One sentence for each kind of trouble, and no reload between them.
    expect(sentences.size).toBe(new Set(BAD.map(([, , { code }]) => code)).size);
    await choosePicture(page, 'good.png', 'image/png', GOOD);
    await resultOf(page, /^good\.png$/);
    expect(await logitsOf(page)).not.toEqual(before);
  });
}

/** The kinds whose decoding is more than reading bytes; sniff.test.ts knows the others. */
const FORMATS = [
  'jpeg progressive with EXIF',
  'jpeg grey with restarts',
  'jpeg CMYK',
  'png 16-bit grey',
  'gif animated',
  'webp lossy',
  'webp with alpha and EXIF',
  'webp animated',
  'avif',
  'avif with alpha',
] as const;

/** Logits by which a decoder's rounding (16 bits to 8, alpha in a lossy file) may move the answer. */
const DECODERS = 0.1;

test('every format is decoded as Pillow decodes it: first frame, upright, over white', async ({ page }) => {
  await openLab(page);
  const errors: Record<string, number> = {};
  const answers: Partial<Record<string, number[]>> = {};
  for (const name of FORMATS) {
    const file = await ask(page, `${name}.bin`, tiny(name));
    const expected = await ask(page, `${name}.png`, Buffer.from(TINY_DECODED[name], 'base64'));
    expect(file.size, name).toBe(expected.size);
    errors[name] = worst(file.logits, expected.logits);
    answers[name] = file.logits;
  }
  console.log('formats, worst logit error against Pillow', JSON.stringify(errors));
  for (const [name, error] of Object.entries(errors)) expect(error, name).toBeLessThan(DECODERS);
  // The measure tells pictures apart that are as alike as these: without colour, without what was transparent.
  for (const other of ['jpeg grey with restarts', 'webp with alpha and EXIF', 'avif with alpha']) {
    expect(worst(answers.avif ?? [], answers[other] ?? []), other).toBeGreaterThan(DECODERS);
  }
});

test('one pixel, and a thread of four thousand, are pictures too', async ({ page }) => {
  await openLab(page);
  const colour = (_: number, y: number): [number, number, number] => [200, y >> 4, 40];
  for (const [width, height] of [
    [1, 1],
    [1, 4000],
    [4000, 1],
  ] as const) {
    const name = `${width}x${height}.png`;
    const { logits, size } = await ask(page, name, png({ width, height, pixel: colour }));
    expect(size).toBe(`${width}×${height}`);
    expect(logits.every(Number.isFinite), name).toBe(true);
  }
});

const generated: Readonly<Record<string, { logits: number[] }>> = fixture.generated;

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
    await page.locator(`[data-sample="${name}"]`).click();
    await page.waitForFunction((id) => globalThis.mobilevit?.getState().result?.picture.sample === id, name);
    errors[name] = worst(await logitsOf(page), logits);
  }
  console.log('samples, worst logit error', JSON.stringify(errors));
  expect(Object.keys(errors).length).toBeGreaterThanOrEqual(8);
  for (const [name, error] of Object.entries(errors)) expect(error, name).toBeLessThan(1e-4);
});
