import { deflateSync } from 'node:zlib';
import { test as base, expect, type Page } from '@playwright/test';
import { failureSentence } from '@/components/lab/failure-sentence';
import { getDictionary } from '@/lib/i18n/dictionary';
import type { PictureProblem } from '@/lib/image/decode';
import { MAX_PIXELS } from '@/lib/image/sniff';
import { TINY_DECODED } from '@/lib/image/tiny-decoded';
import { TINY } from '@/lib/image/tiny-pictures';
import fixture from './fixtures/logits.generated.json' with { type: 'json' };
import { generatedImages } from './support/generated-images';
import { choosePicture, logitsOf, notice, openLab, resultOf, troubles } from './support/lab';
import { png } from './support/png';

/** A browser with a camera that shows a test picture, and without WebGL: everything here must do without. */
const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const more = [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        '--disable-3d-apis',
      ];
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...more] });
    },
    { scope: 'worker' },
  ],
});

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

/** Greatest difference between two lists of logits, in the logits' own unit. */
const worst = (some: readonly number[], others: readonly number[]) =>
  Math.max(...others.map((x, i) => Math.abs(x - (some[i] ?? Number.NaN))));

/** What the network says to a file, and the size that its picture has. */
async function ask(page: Page, name: string, bytes: Buffer) {
  await choosePicture(page, name, 'application/octet-stream', bytes);
  await resultOf(page, new RegExp(`^${name}$`));
  const size = await page.evaluate(() => {
    const { width, height } = globalThis.mobilevit?.getState().result ?? { width: 0, height: 0 };
    return `${width}×${height}`;
  });
  return { logits: await logitsOf(page), size };
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

/** Left half one colour, right half another: where the square stands decides what the network sees. */
const HALVES = png({ width: 120, height: 40, pixel: (x) => (x < 60 ? [220, 40, 30] : [20, 60, 210]) });
const squareOf = (from: number) =>
  png({ width: 40, height: 40, pixel: (x) => (x + from < 60 ? [220, 40, 30] : [20, 60, 210]) });

test('at 390 px, by keyboard alone: a file, the square moved, the answer read', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const bad = troubles(page);
  await openLab(page);
  const tabTo = async (name: string) => {
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press('Tab');
      if (await page.getByRole('button', { name, exact: true }).evaluate((b) => b === document.activeElement))
        return;
    }
    throw new Error(`no way to “${name}” by Tab`);
  };
  await tabTo('Choose a picture…');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'halves.png', mimeType: 'image/png', buffer: HALVES });
  await resultOf(page, /^halves\.png$/);
  const middle = await logitsOf(page);

  const toggle = page.getByTestId('crop');
  await toggle.focus();
  await page.keyboard.press('Enter');
  const slider = page.getByRole('slider', { name: 'The square, from left to right' });
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute('aria-valuetext', 'in the middle');
  await page.keyboard.press('Home');
  await page.waitForFunction(() => globalThis.mobilevit?.getState().result?.picture.crop?.x === 0);
  await expect(slider).toHaveAttribute('aria-valuetext', /^0% /);
  const left = await logitsOf(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.keyboard.press('Escape');
  await expect(toggle).toBeFocused();
  await expect(page.getByTestId('surface')).toBeVisible();
  await expect(page.getByText('the square that you chose')).toBeVisible();

  // What it saw is what a file with that square alone shows.
  const alone = await ask(page, 'left.png', squareOf(0));
  expect(worst(left, alone.logits)).toBeLessThan(0.02);
  expect(worst(middle, alone.logits)).toBeGreaterThan(0.2);
  await expect(toggle).toHaveCount(0);
  expect(bad).toEqual([]);
  await context.close();
});

test('the square follows the pointer, and goes back to the middle', async ({ page }) => {
  await openLab(page);
  await ask(page, 'halves.png', HALVES);
  const middle = await logitsOf(page);
  await page.getByTestId('crop').click();
  const picture = page.getByTestId('crop-editor').getByRole('img');
  // Its middle is the square's; hovering waits until the page stands still.
  await picture.hover();
  const box = await picture.boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.down();
  await page.mouse.move(box.x + box.width, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(() => globalThis.mobilevit?.getState().result?.picture.crop?.x === 1);
  expect(await logitsOf(page)).not.toEqual(middle);
  await page.getByRole('button', { name: 'Back to the middle' }).click();
  await page.waitForFunction(() => {
    const { result, working } = globalThis.mobilevit?.getState() ?? {};
    return result && !working && result.picture.crop === undefined;
  });
  expect(await logitsOf(page)).toEqual(middle);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByTestId('surface')).toBeVisible();
});

test('the camera gives a picture, and its light goes out', async ({ page }) => {
  await page.addInitScript(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const streams: MediaStream[] = [];
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      streams.push(stream);
      return stream;
    };
    Object.assign(globalThis, { streams });
  });
  const lights = () =>
    page.evaluate(() => {
      const { streams } = globalThis as unknown as { streams: MediaStream[] };
      return streams.flatMap((stream) => stream.getTracks()).map((track) => track.readyState);
    });
  await openLab(page);
  const open = page.getByRole('button', { name: 'Camera' });
  const dialog = page.getByTestId('camera');

  await open.click();
  await expect(dialog.getByRole('button', { name: 'Take the picture' })).toBeEnabled();
  expect(await lights()).toContain('live');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(open).toBeFocused();
  expect(new Set(await lights())).toEqual(new Set(['ended']));

  await open.click();
  await dialog.getByRole('button', { name: 'Take the picture' }).click();
  await resultOf(page, /^Photo from the camera$/);
  await expect(dialog).toHaveCount(0);
  expect(new Set(await lights())).toEqual(new Set(['ended']));
  await expect(page.getByTestId('surface').getByRole('img')).toHaveAttribute('src', /^blob:/);
});

test('a camera that is refused or missing is told in a sentence', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { trouble: 'NotAllowedError' });
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('told by the test', (globalThis as unknown as { trouble: string }).trouble);
    };
  });
  await openLab(page, '/zh-Hant/lab/');
  const { failures, retry, cancel } = getDictionary('zh-Hant').labPicture.camera;
  await page.getByRole('button', { name: '相機' }).click();
  const dialog = page.getByTestId('camera');
  await expect(dialog.getByRole('alert')).toHaveText(failures.denied);
  await page.evaluate(() => Object.assign(globalThis, { trouble: 'NotFoundError' }));
  await dialog.getByRole('button', { name: retry }).click();
  await expect(dialog.getByRole('alert')).toHaveText(failures.missing);
  await dialog.getByRole('button', { name: cancel }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByTestId('top-five').getByRole('listitem')).toHaveCount(5);
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
