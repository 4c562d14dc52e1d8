/** What the tests of every walk do: open a chapter, read and edit the grids of its figure, drag its timeline. */
import { expect, type Locator, type Page } from '@playwright/test';

/** As the site writes negative numbers. */
export const MINUS = '−';

export const walkOf = (page: Page): Locator => page.locator('#walk');
export const captionOf = (page: Page): Locator => walkOf(page).getByTestId('caption');
export const timelineOf = (page: Page): Locator => walkOf(page).locator('[data-timeline]');

export const gridOf = (within: Locator, name: string): Locator =>
  within
    .getByRole('grid', { name: new RegExp(`^${name}[,，]`) })
    .or(within.getByRole('table', { name: new RegExp(`^${name}[,，]`) }));

export const cellsOf = (within: Locator, name: string): Locator =>
  gridOf(within, name).getByRole('gridcell').or(gridOf(within, name).getByRole('cell'));

/** Opens a page whose main figure is `#walk`, with reduced motion; ready for keys. */
export async function openWalk(page: Page, address: string, locale = 'en'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/${locale}${address}`);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  // Before hydration a key would be lost.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('#walk') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
}

/** Types a number into a cell of a grid. */
export async function editCell(cell: Locator, value: string): Promise<void> {
  await cell.focus();
  await cell.press('Enter');
  const field = cell.getByRole('textbox');
  await field.fill(value);
  await field.press('Enter');
}

/** Takes the timeline's handle where it stands and drags it to a share of the line, without letting go. */
export async function dragTimeline(page: Page, share: number): Promise<void> {
  const timeline = timelineOf(page);
  await timeline.scrollIntoViewIfNeeded();
  const box = await timeline.boundingBox();
  if (!box) throw new Error('the timeline is not on the page');
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * share, box.y + box.height / 2, { steps: 12 });
}
