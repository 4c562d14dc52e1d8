/** What the specs of the chapter on patches share: its figures and its words. */
import { expect, type Locator, type Page } from '@playwright/test';
import { formatSignificant } from '@/lib/i18n/format';

export const PATH = '/learn/patches/';

export const walkOf = (page: Page) => page.getByTestId('walk');
export const captionOf = (page: Page) => walkOf(page).getByTestId('caption');
export const gridOf = (within: Locator, name: string) =>
  within
    .getByRole('grid', { name: new RegExp(`^${name}[,，]`) })
    .or(within.getByRole('table', { name: new RegExp(`^${name}[,，]`) }));
export const cellsOf = (within: Locator, name: string) =>
  gridOf(within, name).getByRole('gridcell').or(gridOf(within, name).getByRole('cell'));
export const numbersOf = (within: Locator, name: string) => cellsOf(within, name).allInnerTexts();
export const shown = (values: readonly number[]) => values.map((value) => formatSignificant('en', value));
/** A radio of a Segmented lies under its face. */
export const choose = (figure: Locator, name: string) =>
  figure.getByRole('radio', { name, exact: true }).check({ force: true });

export async function open(page: Page, locale = 'en', query = ''): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/${locale}${PATH}${query}`);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  // Before hydration a key would be lost.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('#walk') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
}

export const WORDS = {
  en: {
    steps: [
      ['6×6 cells, counted from 0', 1],
      ['cut into 9 patches', 2],
    ],
    later: [
      ['slot 2·(1 mod 2) + (1 mod 2) = 3 ◆, token ⌊1∕2⌋·3 + ⌊1∕2⌋ = 0', 3],
      ['slot 2·(1 mod 2) + (3 mod 2) = 3 ◆, token ⌊1∕2⌋·3 + ⌊3∕2⌋ = 1', 4],
      ['Row i = 3, column j = 2: slot 2·(3 mod 2) + (2 mod 2) = 2 ▲, token ⌊3∕2⌋·3 + ⌊2∕2⌋ = 4', 5],
      ['A● = softmax(u uᵀ)', 6],
      ['Token 0 goes from 1 to 1.6,', 7],
      ['Row ■ has weights of its own', 8],
      ['4 attentions side by side', 9],
      ['Slot 2 ▲, token 4: row 2·⌊4∕3⌋ + ⌊2∕2⌋ = 3, column 2·(4 mod 3) + (2 mod 2) = 2', 10],
    ],
    corner: 'is the lower left cell of its patch',
    right: 'Even row, odd column',
    same: 'The same map.',
    different: 'A different map.',
    attention: 'before attention',
    convolution: 'before conv_kxk',
    of: (count: number) => `${count} of 144 cells`,
    cell: 'X, row i = 3, column j = 2: 1. Its place is slot 2 ▲, token 4.',
  },
  'zh-Hant': {
    steps: [
      ['6×6 格，列與行都從 0 數起', 1],
      ['切成 9 個 2×2 圖塊', 2],
    ],
    later: [
      ['槽位 2·(1 mod 2) + (1 mod 2) = 3 ◆，token ⌊1∕2⌋·3 + ⌊1∕2⌋ = 0', 3],
      ['槽位 2·(1 mod 2) + (3 mod 2) = 3 ◆，token ⌊1∕2⌋·3 + ⌊3∕2⌋ = 1', 4],
      ['列 i = 3、行 j = 2：槽位 2·(3 mod 2) + (2 mod 2) = 2 ▲，token ⌊3∕2⌋·3 + ⌊2∕2⌋ = 4', 5],
      ['A● = softmax(u uᵀ)', 6],
      ['token 0 從 1 變成 1.6', 7],
      ['■ 列有它自己的權重', 8],
      ['4 組注意力並排進行', 9],
      ['槽位 2 ▲、token 4：列 2·⌊4∕3⌋ + ⌊2∕2⌋ = 3，行 2·(4 mod 3) + (2 mod 2) = 2', 10],
    ],
    corner: '左下格',
    right: '偶數列、奇數行',
    same: '是同一張圖。',
    different: '是不同的圖。',
    attention: '注意力之前',
    convolution: 'conv_kxk 之前',
    of: (count: number) => `144 格裡的 ${count} 格`,
    cell: 'X，列 i = 3、行 j = 2：1。它的位置是槽位 2 ▲、token 4。',
  },
} as const;
