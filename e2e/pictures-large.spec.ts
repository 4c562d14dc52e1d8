/** The largest picture that the lab takes, and what it says where a browser draws without WebGL. */
import { expect } from '@playwright/test';
import { MAX_PIXELS } from '@/lib/image/sniff';
import { expectSentence, logitsOf, notice, openLab, resultOf } from './support/lab';
import { ask, sizeOf, test, worst } from './support/pictures';
import { png } from './support/png';

/** Two to one, just as many pixels as are let in. */
const WIDTH = 10_000;
const HEIGHT = 5_000;

test('fifty megapixels are dropped, decoded and answered as their small copy is', async ({ page }) => {
  test.slow();
  expect(WIDTH * HEIGHT).toBe(MAX_PIXELS);
  await openLab(page);
  // Four fields of colour, drawn in the page: a file of that size has no place in a repository.
  const took = await page.evaluate(
    async ([width, height]) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      ['#dc281e', '#143cd2', '#1e9628', '#e6c81e'].forEach((colour, n) => {
        context.fillStyle = colour;
        context.fillRect(((n % 2) * width) / 2, (Math.floor(n / 2) * height) / 2, width / 2, height / 2);
      });
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
      const data = new DataTransfer();
      data.items.add(new File([blob], 'huge.jpg', { type: 'image/jpeg' }));
      const from = performance.now();
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
      const engine = globalThis.mobilevit;
      if (!engine) throw new Error('no engine');
      await new Promise<void>((resolve, reject) => {
        const stop = engine.subscribe(() => {
          const { result, failure } = engine.getState();
          if (failure) reject(new Error(JSON.stringify(failure)));
          if (result?.picture.name !== 'huge.jpg') return;
          stop();
          resolve();
        });
      });
      return { ms: performance.now() - from, bytes: blob.size };
    },
    [WIDTH, HEIGHT] as const,
  );
  console.log(`50 megapixels (${took.bytes} bytes of JPEG): top five after ${Math.round(took.ms)} ms`);
  await resultOf(page, /^huge\.jpg$/);
  expect(await sizeOf(page)).toBe(`${WIDTH}×${HEIGHT}`);
  await expect(page.getByTestId('surface').getByRole('img')).toHaveAttribute('src', /^blob:/);
  const huge = await logitsOf(page);

  const colours = [
    [220, 40, 30],
    [20, 60, 210],
    [30, 150, 40],
    [230, 200, 30],
  ] as const;
  const small = png({
    width: 1000,
    height: 500,
    pixel: (x, y) => [...(colours[Math.floor(x / 500) + 2 * Math.floor(y / 250)] ?? colours[0])],
  });
  const { logits } = await ask(page, 'small.png', small);
  // JPEG's colours and the borders' few pixels are all that differs.
  expect(worst(huge, logits)).toBeLessThan(0.1);
  await ask(page, 'other.png', png({ width: 40, height: 20, pixel: () => [220, 40, 30] }));
  expect(worst(huge, await logitsOf(page))).toBeGreaterThan(0.2);
  await expect(notice(page)).toHaveCount(0);
});

test('one row more is too large, told before anything is decoded', async ({ page }) => {
  await openLab(page);
  const before = await logitsOf(page);
  const file = Buffer.from(png({ width: 32, height: 32, pixel: () => [1, 2, 3] }));
  file.writeUInt32BE(WIDTH, 16);
  file.writeUInt32BE(HEIGHT + 1, 20);
  await page
    .getByTestId('picture-file')
    .setInputFiles({ name: 'more.png', mimeType: 'image/png', buffer: file });
  await expectSentence(page, /50\.0 megapixels; up to 50/);
  expect(await logitsOf(page)).toEqual(before);
});

test('without WebGL the lab runs; asking for it is answered by a sentence, and wasm goes on', async ({
  page,
}) => {
  await openLab(page);
  const before = await logitsOf(page);
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
  const workers = page.evaluate(() => new OffscreenCanvas(1, 1).getContext('webgl2') === null);
  expect(await workers).toBe(true);
  await page.getByRole('radio', { name: 'WebGL' }).press(' ');
  await expectSentence(page, /The webgl backend does not start in this browser/);
  await expect(page.getByRole('radio', { name: /wasm|WebAssembly/i })).toBeChecked();
  await page.locator('[data-sample="cat"]').click();
  await page.waitForFunction(() => globalThis.mobilevit?.getState().result?.picture.sample === 'cat');
  expect(await page.evaluate(() => globalThis.mobilevit?.getState().result?.backend)).toBe('wasm');
  expect(await logitsOf(page)).not.toEqual(before);
});
