import { expect, test } from '@playwright/test';
import { openLab } from './support/lab';

for (const [name, width, height] of [
  ['a phone held upright', 390, 844],
  ['a phone held sideways', 844, 390],
  ['a small tablet', 768, 600],
] as const) {
  test(`${name}: the picture stays in view and leaves more than half of the screen to the panels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openLab(page);
    const picture = page.getByTestId('surface');
    await page.getByRole('tablist').last().scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 600);
    await expect(picture).toBeInViewport();
    const box = await picture.boundingBox();
    expect(box?.height).toBeLessThan(height / 2);
    expect(box?.height).toBeGreaterThan(height / 3);
  });
}
