import { expect, type Locator, type Page, test } from '@playwright/test';
import { formatSignificant } from '@/lib/i18n/format';
import { patchWalk } from '@/lib/patches/patch-walk';
import { startMap } from '@/lib/patches/start-map';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { expectAccessible, expectContrast } from './support/axe';
import { troubles } from './support/lab';

const PATH = '/learn/patches/';

const walkOf = (page: Page) => page.getByTestId('walk');
const captionOf = (page: Page) => walkOf(page).getByTestId('caption');
const gridOf = (within: Locator, name: string) =>
  within
    .getByRole('grid', { name: new RegExp(`^${name}[,，]`) })
    .or(within.getByRole('table', { name: new RegExp(`^${name}[,，]`) }));
const cellsOf = (within: Locator, name: string) =>
  gridOf(within, name).getByRole('gridcell').or(gridOf(within, name).getByRole('cell'));
const numbersOf = (within: Locator, name: string) => cellsOf(within, name).allInnerTexts();
const shown = (values: readonly number[]) => values.map((value) => formatSignificant('en', value));
/** A radio of a Segmented lies under its face. */
const choose = (figure: Locator, name: string) =>
  figure.getByRole('radio', { name, exact: true }).check({ force: true });

async function open(page: Page, locale = 'en', query = ''): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/${locale}${PATH}${query}`);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  // Before hydration a key would be lost.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('#walk') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
}

const WORDS = {
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

for (const locale of ['en', 'zh-Hant'] as const) {
  const words = WORDS[locale];

  test(`${locale}: by keyboard to the end, with one question on the way`, async ({ page }) => {
    const bad = troubles(page);
    await open(page, locale);
    const walk = walkOf(page);
    const { trace } = patchWalk(startMap(6));
    const follow = async (steps: readonly (readonly [string, number])[], from: number) => {
      let at = from;
      for (const [sentence, step] of steps) {
        for (; at < step; at++) await page.keyboard.press('ArrowRight');
        await expect(captionOf(page)).toContainText(`${step}∕10`);
        await expect(captionOf(page)).toContainText(sentence);
      }
    };
    await page.locator('#walk').focus();
    await follow(words.steps, 1);

    // The walk stops at its question; the cell is picked by keyboard.
    await page.keyboard.press('ArrowRight');
    await expect(captionOf(page)).toContainText('2∕10');
    const question = walk.locator('form');
    await expect(question).toContainText('■');
    const x = cellsOf(walk, 'X');
    await x.nth(0).focus();
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect(question).toContainText(words.corner);
    for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await expect(question).toContainText(words.right);
    await question.getByRole('button').last().press('Enter');
    await follow(words.later, 3);

    expect(await numbersOf(walk, 'U')).toEqual(shown(matrixOf(trace, 'U').flat()));
    expect(await numbersOf(walk, 'M')).toEqual(shown(matrixOf(trace, 'M').flat()));
    expect(await numbersOf(walk, 'Y')).toEqual(shown(matrixOf(trace, 'Y').flat()));
    await x.nth(20).hover();
    await expect(walk.getByTestId('provenance')).toHaveText(words.cell);
    await page.locator('#walk').focus();
    await page.keyboard.press('Home');
    await expect(captionOf(page)).toContainText('1∕10');
    expect(bad).toEqual([]);
  });

  test(`${locale}: shuffle test, reach at both outputs, sheet`, async ({ page }) => {
    await open(page, locale);
    const shuffle = page.getByTestId('shuffle');
    const verdict = page.getByTestId('shuffle-verdict');
    // Guess first.
    await expect(verdict).toBeHidden();
    await shuffle.locator('summary').click();
    await expect(verdict).toBeVisible();
    await expect(verdict).toHaveText(words.same);
    expect(new Set(await numbersOf(shuffle, 'Δ'))).toEqual(new Set(['0']));
    await choose(shuffle, words.convolution);
    await expect(verdict).toHaveText(words.different);
    expect(new Set(await numbersOf(shuffle, 'Δ')).size).toBeGreaterThan(1);
    const before = await page.getByTestId('shuffle-says').innerText();
    await shuffle.getByRole('button').last().click();
    await expect(page.getByTestId('shuffle-says')).not.toHaveText(before);
    await expect(verdict).toHaveText(words.different);
    await choose(shuffle, words.attention);
    await expect(verdict).toHaveText(words.same);

    const reach = page.getByTestId('reach');
    const [local, attention, fusion] = [0, 1, 2].map((i) => reach.getByRole('button').nth(i));
    const counts = async (transformer: number, block: number) => {
      await expect(page.getByTestId('reach-transformer')).toContainText(words.of(transformer));
      await expect(page.getByTestId('reach-block')).toContainText(words.of(block));
    };
    await counts(144, 144);
    await local?.click();
    await counts(36, 144);
    await fusion?.click();
    await counts(36, 36);
    await attention?.click();
    await counts(1, 1);
    for (const part of [local, attention, fusion]) await part?.click();
    await counts(144, 144);
    await choose(reach, '3×3');
    const slots = page.getByTestId('reach-slots').getByRole('listitem');
    await expect(slots).toHaveText(
      [121, 132, 121, 132, 144, 132, 121, 132, 121].map((n) => new RegExp(`${n}$`)),
    );
    // A corner slot, reached by keyboard.
    const cells = page.getByTestId('reach-transformer').getByRole('gridcell');
    await cells.nth(0).focus();
    await page.keyboard.press('Enter');
    await counts(121, 144);

    const sheet = page.getByTestId('sheet');
    const says = page.getByTestId('sheet-says');
    await expect(says).toContainText('9');
    await sheet.getByRole('button').nth(1).click();
    await expect(says).toContainText('64');
    await sheet.getByRole('button').nth(2).click();
    await sheet.getByRole('button').nth(1).click();
    await expect(says).toContainText('16');
  });

  test(`${locale}: axe in the middle of the walk`, async ({ page }) => {
    await open(page, locale, '?step=7');
    await expect(captionOf(page)).toContainText('7∕10');
    await expectAccessible(page, '#walk');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page, '#walk');
  });

  test(`${locale}: no map scrolls sideways at 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, locale, '?step=10');
    for (let map = 0; map < 4; map++) {
      await walkOf(page).getByRole('radio').nth(map).check({ force: true });
      await expect(walkOf(page).getByRole('radio').nth(map)).toBeChecked();
      await expect(captionOf(page)).toContainText('10∕');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });
}

test('other maps: larger, and one that is resized first; an edit goes through to Y', async ({ page }) => {
  await open(page, 'en', '?step=10');
  const walk = walkOf(page);
  await choose(walk, '5×5, resized');
  await expect(captionOf(page)).toContainText('10∕12 mix ▲ and ◆');
  await page.locator('#walk').focus();
  await page.keyboard.press('End');
  await expect(captionOf(page)).toContainText('12∕12 resize back');
  const five = patchWalk(startMap(5));
  expect(await numbersOf(walk, 'X′')).toEqual(shown(matrixOf(five.trace, 'X′').flat()));
  expect(await numbersOf(walk, 'Y')).toEqual(shown(matrixOf(five.trace, 'Y').flat()));
  await choose(walk, '4×4');
  // Another map opens at the step of the address, which is written when the walk has settled.
  await expect(captionOf(page)).toContainText('10∕10');
  const cell = cellsOf(walk, 'X').nth(5);
  await cell.focus();
  await cell.press('Enter');
  const field = cell.getByRole('textbox');
  await field.fill('12');
  await field.press('Enter');
  await expect(walk).toContainText('12 is outside −9 to 9, so the cell still holds 2.');
  await cell.press('Enter');
  await field.fill('-2');
  await field.press('Enter');
  const edited = patchWalk(
    startMap(4).map((row, i) => row.map((value, j) => (i === 1 && j === 1 ? -2 : value))),
  );
  await expect.poll(() => numbersOf(walk, 'Y')).toEqual(shown(matrixOf(edited.trace, 'Y').flat()));
  await walk.getByRole('button', { name: 'Back to the start' }).click();
  await expect
    .poll(() => numbersOf(walk, 'Y'))
    .toEqual(shown(matrixOf(patchWalk(startMap(4)).trace, 'Y').flat()));
  await choose(walk, '8×8');
  await expect(gridOf(walk, 'U')).toHaveAccessibleName('U, 4 by 16');
});

test('two unfolds, costs and published numbers are what was counted and printed', async ({ page }) => {
  await open(page);
  const says = page.getByTestId('unfolds-say');
  await expect(says).toContainText('Row 2, column 2: 9 copies');
  await expect(says).toContainText('address 14 of the map becomes address 4');
  await page.getByTestId('unfolds').getByRole('gridcell').first().click();
  await expect(says).toContainText('Row 0, column 0: 4 copies');
  await expect(page.getByTestId('unfolds')).toContainText(
    '324 numbers, 9 times the map’s; 68 of them are padding',
  );
  await expect(page.getByTestId('unfolds')).toContainText('34 of 36 numbers change their address');
  const cost = page.getByTestId('cost');
  await expect(cost.getByRole('row').nth(1)).toContainText('16.8');
  await expect(cost.getByRole('row').nth(1)).toContainText('67.1');
  await choose(cost, 'S');
  await expect(cost.getByRole('row').nth(1)).toContainText('151');
  const sizes = page.getByTestId('sizes');
  const printed = [
    ['2, 2, 2', '9.85', '78.4'],
    ['3, 3, 3', '14.69', '78.5'],
    ['4, 4, 4', '8.23', '77.6'],
    ['8, 4, 2', '8.2', '77.3'],
  ];
  for (const [i, [patch = '', latency = '', top1 = '']] of printed.entries()) {
    const row = sizes.getByRole('row').nth(i + 1);
    await expect(row.getByRole('rowheader')).toHaveText(patch);
    await expect(row.getByRole('cell').nth(2)).toHaveText(latency);
    await expect(row.getByRole('cell').nth(3)).toHaveText(top1);
  }
  await expect(sizes.getByRole('link', { name: 'Mehta & Rastegari, ICLR 2022, Table 6' })).toBeVisible();
});

test('a link leads to its step; prose links to steps; check yourself answers', async ({ page }) => {
  await open(page, 'en', '?step=9');
  await expect(captionOf(page)).toContainText('9∕10 mix ▲ and ◆');
  await page.getByRole('link', { name: 'Folding', exact: true }).click();
  await expect(captionOf(page)).toContainText('10∕10 fold');
  const question = page.locator('form', { hasText: 'stack ten transformer layers' });
  await question.getByRole('radio').nth(1).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question).toContainText('Only convolutions cross.');
});

test('without JavaScript: prose, the first frame, the figures', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/en${PATH}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Deal the cells, attend, gather them again',
  );
  expect(await numbersOf(walkOf(page), 'X')).toEqual(shown(startMap(6).flat()));
  await page.getByTestId('shuffle').locator('summary').click();
  await expect(page.getByTestId('shuffle-verdict')).toBeVisible();
  await expect(page.getByTestId('shuffle-verdict')).toHaveText('The same map.');
  await expect(page.getByTestId('reach-transformer')).toContainText('144 of 144 cells');
  await context.close();
});
