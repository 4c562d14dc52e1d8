import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { troubles } from './support/lab';
import { captionOf, editCell, MINUS, openWalk, walkOf } from './support/walk';

const PATH = '/learn/convolution/';
const settingsOf = (page: Page) => page.locator('#settings');
/** The unfolded way, beside the sliding window. */
const cellsOf = (page: Page, tensor: string) => walkOf(page).locator(`[data-ref^="${tensor}:"]`);
const slidingGrid = (page: Page, name: RegExp) =>
  walkOf(page).getByTestId('sliding').getByRole('grid', { name });

const open = (page: Page, locale = 'en', query = '') => openWalk(page, `${PATH}${query}`, locale);

/** The numbers that a tensor's cells show, empty places left out. */
const numbersOf = async (cells: Locator) => (await cells.allInnerTexts()).filter((text) => text !== '');

/** Sets a knob, by its place among the knobs: n, k, s, p, d, channels, kernels. */
async function turn(page: Page, knob: number, value: number): Promise<void> {
  await settingsOf(page)
    .locator('fieldset')
    .nth(knob)
    .getByRole('radio', { name: String(value), exact: true })
    .check({ force: true });
}

const WORDS = {
  en: {
    rows: [
      `1·1 + 2·0 + 4·0 + 5·(${MINUS}1) = ${MINUS}4`,
      `Row 2 times kernel: 2·1 + 3·0 + 5·0 + 6·(${MINUS}1) = ${MINUS}4`,
      `Rows 3–4 times kernel: ${MINUS}4, ${MINUS}4.`,
    ],
    ask: 'Row 2 of U is 2, 3, 5, 6.',
    fold: 'goes back to where its window stood',
  },
  'zh-Hant': {
    rows: [
      `1·1 + 2·0 + 4·0 + 5·(${MINUS}1) = ${MINUS}4`,
      `第 2 列乘以卷積核：2·1 + 3·0 + 5·0 + 6·(${MINUS}1) = ${MINUS}4`,
      `第 3 到 4 列乘以卷積核：${MINUS}4、${MINUS}4。`,
    ],
    ask: 'U 的第 2 列是 2、3、5、6。',
    fold: '回到自己的視窗原本的位置',
  },
} as const;

for (const locale of ['en', 'zh-Hant'] as const) {
  const words = WORDS[locale];

  test(`${locale}: by keyboard to the end, with one question on the way`, async ({ page }) => {
    const bad = troubles(page);
    await open(page, locale);
    const walk = walkOf(page);
    await walk.focus();
    for (let step = 1; step < 6; step++) await page.keyboard.press('ArrowRight');
    await expect(captionOf(page)).toContainText(`6∕9`);
    await expect(captionOf(page)).toContainText(words.rows[0]);

    const question = walk.locator('form');
    await expect(question).toContainText(words.ask);
    await page.keyboard.press('ArrowRight');
    await expect(captionOf(page)).toContainText('6∕9');

    const field = question.getByRole('textbox');
    await field.fill('4');
    await field.press('Enter');
    await expect(question).toContainText(
      `1, 0, 0, ${MINUS}1`.replaceAll(', ', locale === 'en' ? ', ' : '、'),
    );
    await expect(question).not.toContainText(`= ${MINUS}4`);
    await field.fill('-4');
    await field.press('Enter');
    await expect(question).toContainText(`6·(${MINUS}1) = ${MINUS}4`);
    await question.getByRole('button').last().press('Enter');

    await expect(captionOf(page)).toContainText(words.rows[1]);
    await page.keyboard.press('ArrowRight');
    await expect(captionOf(page)).toContainText(words.rows[2]);
    await page.keyboard.press('End');
    await expect(captionOf(page)).toContainText(words.fold);
    expect(await numbersOf(cellsOf(page, 'Y'))).toEqual(Array(4).fill(`${MINUS}4`));
    await page.keyboard.press('Home');
    await expect(captionOf(page)).toContainText('1∕9');
    expect(bad).toEqual([]);
  });

  test(`${locale}: axe, 360 px without sideways scroll`, async ({ page }) => {
    await open(page, locale, '?step=8');
    await expect(captionOf(page)).toContainText('8∕9');
    await expectAccessible(page, '#walk');
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}

test('the sliding window goes in step with the rows', async ({ page }) => {
  await open(page, 'en', '?step=7');
  await expect(captionOf(page)).toContainText('7∕9');
  const outputs = slidingGrid(page, /^Y/).getByRole('gridcell');
  expect(await numbersOf(outputs)).toEqual([`${MINUS}4`, `${MINUS}4`]);
  expect(await numbersOf(cellsOf(page, 'U w'))).toEqual([`${MINUS}4`, `${MINUS}4`]);
});

test('an edit of the input changes every number downstream, and no other', async ({ page }) => {
  await open(page, 'en', '?step=9');
  await expect(captionOf(page)).toContainText('9∕9');
  await editCell(slidingGrid(page, /^X/).getByRole('gridcell').nth(4), '10');
  // Windows (1 2 4 10), (2 3 10 6), (4 10 7 8), (10 6 8 9), each first minus last.
  const expected = [`${MINUS}9`, `${MINUS}4`, `${MINUS}4`, '1'];
  await expect.poll(() => numbersOf(cellsOf(page, 'Y'))).toEqual(expected);
  expect(await numbersOf(slidingGrid(page, /^Y/).getByRole('gridcell'))).toEqual(expected);
  await walkOf(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(() => numbersOf(cellsOf(page, 'U')))
    .toEqual('1 2 4 10 2 3 10 6 4 10 7 8 10 6 8 9'.split(' '));
  expect(await numbersOf(cellsOf(page, 'U w'))).toEqual(expected);
});

test('a weight can be changed in the kernel and in its column', async ({ page }) => {
  await open(page, 'en', '?step=8');
  await expect(captionOf(page)).toContainText('8∕9');
  await editCell(slidingGrid(page, /^K/).getByRole('gridcell').nth(1), '1');
  await expect.poll(() => numbersOf(cellsOf(page, 'w'))).toEqual(['1', '1', '0', `${MINUS}1`]);
  await expect.poll(() => numbersOf(cellsOf(page, 'U w'))).toEqual([`${MINUS}2`, `${MINUS}1`, '1', '2']);
  await editCell(cellsOf(page, 'w').nth(3), '0');
  expect(await numbersOf(slidingGrid(page, /^K/).getByRole('gridcell'))).toEqual(['1', '1', '0', '0']);
  await expect.poll(() => numbersOf(cellsOf(page, 'U w'))).toEqual(['3', '5', '9', '11']);
});

test('the knobs change shapes, formula, cost and the walk', async ({ page }) => {
  await open(page);
  await turn(page, 0, 5);
  await turn(page, 1, 3);
  await turn(page, 2, 2);
  await turn(page, 3, 1);
  const settings = settingsOf(page);
  // ⌊(5 + 2 − 2 − 1) ÷ 2⌋ + 1 = 3
  await expect(settings.getByTestId('shapes')).toContainText('U is 9×9');
  await expect(settings.locator('[data-slot="out"]').first()).toHaveText('3');
  await expect(page.getByTestId('cost')).toContainText('81 multiply-adds either way');
  await turn(page, 6, 2);
  await expect(settings.getByTestId('shapes')).toContainText('W is 9×2');
  await turn(page, 5, 2);
  await expect(settings.getByTestId('shapes')).toContainText('U is 9×18, W is 18×2');
  await expect(captionOf(page)).toContainText('X holds 50 numbers');
  await settings.getByRole('button').click();
  await expect(settings.getByTestId('shapes')).toContainText('U is 4×4');
});

test('a second kernel and a second channel of the toy: W is 4×2, U is 4×8', async ({ page }) => {
  await open(page);
  await turn(page, 6, 2);
  await expect(settingsOf(page).getByTestId('shapes')).toContainText('W is 4×2');
  await turn(page, 5, 2);
  await expect(settingsOf(page).getByTestId('shapes')).toContainText('U is 4×8');
});

test('what is impossible is answered with a sentence, and the figure stays', async ({ page }) => {
  await open(page);
  await turn(page, 1, 4);
  await expect(page.getByTestId('impossible')).toContainText('spans 4 cells');
  await expect(settingsOf(page).getByTestId('shapes')).toContainText('U is 4×4');
  await turn(page, 3, 1);
  await expect(page.getByTestId('impossible')).toHaveCount(0);
  await expect(settingsOf(page).getByTestId('shapes')).toContainText('U is 4×16');
});

test('what is not a number gets a sentence, on Enter and on leaving, and the cell keeps its own', async ({
  page,
}) => {
  await open(page);
  const centre = slidingGrid(page, /^X/).getByRole('gridcell').nth(4);
  await centre.focus();
  await centre.press('Enter');
  await centre.getByRole('textbox').fill('five');
  await centre.getByRole('textbox').press('Enter');
  const sentence = walkOf(page).getByRole('alert');
  await expect(sentence).toHaveText('“five” is not a number, so the cell still holds 5.');
  // A new text takes the sentence away; leaving the field says it again.
  await centre.getByRole('textbox').fill('1,5x');
  await expect(sentence).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(sentence).toHaveText('“1,5x” is not a number, so the cell still holds 5.');
  await expect(centre).toHaveText('5');
});

test('the largest U is drawn: 81 windows of 32 numbers', async ({ page }) => {
  await open(page, 'en', '?step=8');
  await expect(captionOf(page)).toContainText('8∕9');
  await turn(page, 0, 8);
  await turn(page, 1, 4);
  await turn(page, 3, 2);
  await turn(page, 5, 2);
  await expect(settingsOf(page).getByTestId('shapes')).toContainText('U is 81×32');
  const u = walkOf(page).getByRole('grid', { name: 'U, 81 by 32' });
  await expect(u.locator('canvas')).toBeVisible();
  // Its cells are read one by one, with the keys.
  await u.getByRole('gridcell').focus();
  await page.keyboard.press('ArrowRight');
  await expect(walkOf(page).getByTestId('provenance')).toContainText('U, row 1, column 2: 0');
});

test('a step has its address', async ({ page }) => {
  await open(page, 'en', '?step=7&keep=1');
  await expect(captionOf(page)).toContainText('7∕9');
  await walkOf(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?step=8&keep=1$/);
});

test('fold’s other sense counts the windows of each cell', async ({ page }) => {
  await open(page);
  const counts = page.getByRole('grid', { name: /^c,/ }).getByRole('gridcell');
  expect(await numbersOf(counts)).toEqual('1 2 1 2 4 2 1 2 1'.split(' '));
  await counts.nth(4).focus();
  await expect(page.getByTestId('overlap')).toHaveText('5 × 4 = 20');
});

test('a wrong answer is told why', async ({ page }) => {
  await open(page);
  const why = page.locator('section', { has: page.getByRole('heading', { name: /Why always/ }) });
  await why.getByLabel('The weights of the kernel add up to zero.').check();
  await why.getByRole('button').click();
  await expect(why).toContainText('does not make four windows agree');
});

test('at 390 px by touch: the sources and the result are on screen together', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await open(page, 'en', '?step=8');
  await expect(captionOf(page)).toContainText('8∕9');
  await walkOf(page).evaluate((figure) => figure.scrollIntoView({ block: 'start' }));
  for (const tensor of ['U', 'w', 'U w']) {
    await expect(cellsOf(page, tensor).first()).toBeInViewport();
    await expect(cellsOf(page, tensor).last()).toBeInViewport();
  }
  await slidingGrid(page, /^Y/).getByRole('gridcell').first().tap();
  await expect(walkOf(page).getByTestId('provenance')).toContainText(`Y, row 1, column 1`);
  await context.close();
});

test('without JavaScript there are the prose and the first frame', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/en${PATH}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await numbersOf(cellsOf(page, 'X'))).toEqual('1 2 3 4 5 6 7 8 9'.split(' '));
  await expect(page.getByTestId('cost')).toContainText('16 multiply-adds');
  await context.close();
});

test('on paper the figure stands at its last step, and afterwards where it was', async ({ page }) => {
  await open(page);
  const shown = page.getByText(/^\d∕9/).first();
  await expect(shown).toContainText('1∕9');
  // What the browser itself sends before and after it lays out paper.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(shown).toContainText('9∕9');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(shown).toContainText('1∕9');
});
