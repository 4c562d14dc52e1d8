/** Pictures that a reader takes, and which square of one the network sees. */
import { expect } from '@playwright/test';
import { getDictionary } from '@/lib/i18n/dictionary';
import { logitsOf, openLab, resultOf, troubles } from './support/lab';
import { ask, test, worst } from './support/pictures';
import { png } from './support/png';

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

test('the caption of a sample says which square the network sees', async ({ page }) => {
  for (const [locale, middle, chosen] of [
    ['en', 'the square in the middle', 'the square that you chose'],
    ['zh-Hant', '正中央的正方形', '你選的正方形'],
  ] as const) {
    const seen = page.getByTestId('seen');
    await openLab(page, `/${locale}/lab/?sample=cat`);
    await expect(seen).toContainText(middle);
    await openLab(page, `/${locale}/lab/?sample=cat&crop=0.500,0.000`);
    await expect(seen).toContainText(chosen);
    await expect(seen).not.toContainText(middle);
  }
});
