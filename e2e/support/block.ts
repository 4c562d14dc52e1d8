/** What the tests of the block chapter do: open it, find its parts, use a picture of their own. */
import { expect, type Locator, type Page } from '@playwright/test';
import { stopsOf } from '@/lib/block/camera';
import { blockPlan } from '@/lib/block/plan';
import type { Locale } from '@/lib/i18n/locales';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { withoutTrial } from './lab';
import { png } from './png';

export const PATH = '/learn/block/';
/** The block that the chapter opens on. */
export const plan = blockPlan(VARIANTS.xxs, 5, 256);
export const steps = stopsOf(plan).length;
export const PICTURE = png({ width: 96, height: 64, pixel: (x, y) => [x * 2, y * 3, (x * y) % 256] });

export const walkOf = (page: Page): Locator => page.getByTestId('walk');
export const captionOf = (page: Page): Locator => page.getByTestId('caption');
export const canvasOf = (page: Page): Locator => page.getByTestId('block-canvas');
export const operation = (page: Page, id: string): Locator => page.locator(`[data-operation="${id}"]`);
export const sourceOf = (page: Page): Locator => page.getByTestId('source');

/** Opens the chapter with reduced motion; its example is there. */
export async function open(page: Page, locale: Locale, query = ''): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await withoutTrial(page);
  await page.goto(`/${locale}${PATH}${query}`);
  await expect(walkOf(page)).toHaveAttribute('data-source', 'example');
}

/** Gives the model a picture, under the figure. */
export async function ownPicture(page: Page, name: string, buffer = PICTURE): Promise<void> {
  await page.getByTestId('source-file').setInputFiles({ name, mimeType: 'image/png', buffer });
}
