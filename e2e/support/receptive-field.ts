/** What the tests of the receptive field's chapter do: open it, find its parts. */
import type { Locator, Page } from '@playwright/test';
import { openWalk } from './walk';

export const open = (page: Page, locale = 'en', query = ''): Promise<void> =>
  openWalk(page, `/learn/receptive-field/${query}`, locale);
/** The ladder's table: the row of a step. */
export const rowOf = (page: Page, step: number): Locator =>
  page.getByTestId('prefixes').locator(`[data-row="${step}"]`);
export const figure = (page: Page, id: string): Locator => page.locator(`figure[data-testid="${id}"]`);
