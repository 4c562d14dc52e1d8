/** What the tests of pictures share: a browser with a camera and without WebGL, and asking what the network says. */
import { test as base, type Page } from '@playwright/test';
import { choosePicture, logitsOf, resultOf } from './lab';

/** A browser with a camera that shows a test picture, and without WebGL: everything here must do without. */
export const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const more = [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        '--disable-3d-apis',
        // Or its workers would draw in software all the same.
        '--disable-gpu',
        '--disable-software-rasterizer',
      ];
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...more] });
    },
    { scope: 'worker' },
  ],
});

/** Greatest difference between two lists of logits, in the logits' own unit. */
export const worst = (some: readonly number[], others: readonly number[]) =>
  Math.max(...others.map((x, i) => Math.abs(x - (some[i] ?? Number.NaN))));

/** Width and height of the picture on show. */
export const sizeOf = (page: Page) =>
  page.evaluate(() => {
    const { width, height } = globalThis.mobilevit?.getState().result ?? { width: 0, height: 0 };
    return `${width}×${height}`;
  });

/** What the network says to a file, and the size that its picture has. */
export async function ask(page: Page, name: string, bytes: Buffer) {
  await choosePicture(page, name, 'application/octet-stream', bytes);
  await resultOf(page, new RegExp(`^${name}$`));
  return { logits: await logitsOf(page), size: await sizeOf(page) };
}
