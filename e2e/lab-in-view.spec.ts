/** The lab's picture stays in view while the page scrolls: nothing that matters may hide behind it, or above it. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { notice, openCheckpoint, openLab } from './support/lab';

/** Whether the middle of an element is on the screen with nothing over it. */
const uncovered = (element: Locator) =>
  element.evaluate((target) => {
    const { left, top, width, height } = target.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && (target.contains(seen) || seen.contains(target));
  });

const focused = (page: Page) => page.locator(':focus');

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`at ${width} px a file that cannot be opened is told where the reader is`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLab(page);
    // The button is at the foot of the page.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await openCheckpoint(page, 'own.safetensors', Buffer.from('{}'));
    await expect(notice(page)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(height);
    expect(await uncovered(notice(page).getByRole('button'))).toBe(true);
    await notice(page).getByRole('button').click();
    await expect(notice(page)).toHaveCount(0);
  });
}

test('on a low screen the samples can be reached below the picture', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 620 });
  await openLab(page);
  await page.getByRole('tablist').scrollIntoViewIfNeeded();
  const samples = page.getByRole('list', { name: 'Sample pictures' }).getByRole('button');
  for (const sample of await samples.all()) {
    await sample.focus();
    await expect(sample).toBeInViewport({ ratio: 1 });
    expect(await uncovered(sample)).toBe(true);
  }
});

test('on a phone what the keyboard comes to is never behind the picture', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, '/en/lab/?panel=xray');
  await expect(page.getByTestId('xray')).toHaveAttribute('data-current', 'true');
  const names: string[] = [];
  await page.getByRole('button', { name: 'Copy link' }).focus();
  // Backwards, so that the page scrolls what is next in from under the picture.
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Shift+Tab');
    const name = await focused(page).evaluate(
      (element) => element.getAttribute('aria-label') ?? element.textContent ?? '',
    );
    names.push(name);
    expect(await uncovered(focused(page)), name).toBe(true);
  }
  expect(names.join(' ')).toContain('X-ray, station 7');
});
