import { expect, test } from '@playwright/test';
import { openLab } from './support/lab';

/** Where picture and panels stand once the reader has scrolled to the panels. */
async function places(page: Parameters<typeof openLab>[0]) {
  await openLab(page);
  await page.getByRole('tablist').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await expect(page.getByTestId('surface')).toBeInViewport({ ratio: 0.95 });
  const [picture, panels] = await Promise.all([
    page.getByTestId('surface').boundingBox(),
    page.getByRole('tabpanel').boundingBox(),
  ]);
  if (!picture || !panels) throw new Error('nothing is drawn');
  return { picture, panels };
}

for (const [name, width, height] of [
  ['a phone held upright', 390, 844],
  ['a small tablet', 768, 600],
] as const) {
  test(`${name}: the picture stays in view above the panels and leaves them more than half of the screen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const { picture } = await places(page);
    expect(picture.height).toBeLessThan(height / 2);
    expect(picture.height).toBeGreaterThan(height / 3);
  });
}

for (const [width, height] of [
  [844, 390],
  [667, 375],
] as const) {
  test(`a phone held sideways, ${width}×${height}: the panels stand beside the picture, over more than half of the width`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const { picture, panels } = await places(page);
    expect(panels.x).toBeGreaterThan(picture.x + picture.width);
    expect(panels.width).toBeGreaterThan(width / 2);
    expect(picture.height).toBeGreaterThan(height / 2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
