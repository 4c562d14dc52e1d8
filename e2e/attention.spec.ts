import { expect, type Locator, type Page, test } from '@playwright/test';
import { START, traceOf, withCell } from '@/components/chapters/attention/toy';
import { formatNumber, formatSignificant } from '@/lib/i18n/format';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { expectAccessible, expectContrast } from './support/axe';
import { troubles } from './support/lab';
import {
  captionOf,
  cellsOf,
  dragTimeline,
  editCell,
  gridOf,
  MINUS,
  openWalk,
  timelineOf,
  walkOf,
} from './support/walk';

const PATH = '/learn/attention/';

const numbersOf = (within: Locator, name: string) => cellsOf(within, name).allInnerTexts();
const shown = (values: readonly number[]) => values.map((value) => formatSignificant('en', value));
const open = (page: Page, locale = 'en', query = '') => openWalk(page, `${PATH}${query}`, locale);

const WORDS = {
  en: {
    steps: [
      ['Row 1 holds 0, 1, 2, 2.', 2],
      ['With key 1 it scores most: 0·0 + 1·1 + 2·2 + 2·2 = 9.', 5],
      ['9 ÷ 2 = 4.5', 8],
      ['Token 1 gives most to token 1, 0.52, and 1 in all.', 9],
      [`times the kernel: 0, ${MINUS}1, 7, 5.`, 12],
      [`0.523·0 + 0.317·(${MINUS}1) + 0.0429·7 + 0.117·5 ≈ 0.567`, 13],
    ],
    ask: `The value of token 2 is ${MINUS}1`,
    fold: `0.57, 0.36, 5.51, 4.85. The convolution alone gave 0, ${MINUS}1, 7, 5.`,
    same: 'all 4 outputs are equal to it, to the last bit',
    solved: 'Solved.',
    right: 'Right.',
  },
  'zh-Hant': {
    steps: [
      ['第 1 列是 0、1、2、2。', 2],
      ['分數最高的是鍵 1：0·0 + 1·1 + 2·2 + 2·2 = 9。', 5],
      ['9 ÷ 2 = 4.5', 8],
      ['token 1 分給 token 1 最多，是 0.52；整列加起來是 1。', 9],
      [`乘上卷積核：0、${MINUS}1、7、5。`, 12],
      [`0.523·0 + 0.317·(${MINUS}1) + 0.0429·7 + 0.117·5 ≈ 0.567`, 13],
    ],
    ask: `token 2 的值是 ${MINUS}1`,
    fold: `0.57、0.36、5.51、4.85。只做卷積的話，得到的是 0、${MINUS}1、7、5。`,
    same: '4 個輸出都和卷積的相等，連最後一個位元都一樣',
    solved: '解開了。',
    right: undefined,
  },
} as const;

for (const locale of ['en', 'zh-Hant'] as const) {
  const words = WORDS[locale];

  test(`${locale}: by keyboard to the end, with one question on the way`, async ({ page }) => {
    const bad = troubles(page);
    await open(page, locale);
    await page.locator('#walk').focus();
    let at = 1;
    for (const [sentence, step] of words.steps) {
      for (; at < step; at++) await page.keyboard.press('ArrowRight');
      await expect(captionOf(page)).toContainText(`${step}∕16`);
      await expect(captionOf(page)).toContainText(sentence);
    }

    const question = walkOf(page).locator('form');
    await expect(question).toContainText(words.ask);
    await page.keyboard.press('ArrowRight');
    await expect(captionOf(page)).toContainText('13∕16');
    const field = question.getByRole('textbox');
    await field.fill('-1');
    await field.press('Enter');
    await expect(question).not.toContainText('0.361');
    await field.fill('0.5');
    await field.press('Enter');
    await expect(question).toContainText('≈ 0.361');
    await question.getByRole('button').last().press('Enter');
    await expect(captionOf(page)).toContainText('14∕16');
    await page.keyboard.press('End');
    await expect(captionOf(page)).toContainText(words.fold);
    expect(await numbersOf(walkOf(page), 'Y')).toEqual(['0.57', '0.36', '5.5', '4.9']);
    await page.keyboard.press('Home');
    await expect(captionOf(page)).toContainText('1∕16');
    expect(bad).toEqual([]);
  });

  test(`${locale}: λ to 0 is the convolution, to the last bit, and says so`, async ({ page }) => {
    await open(page, locale);
    const figure = page.getByTestId('lambda');
    await expect(page.getByTestId('lambda-says')).toContainText('1.49');
    const lambda = figure.getByRole('slider').first();
    await lambda.focus();
    await page.keyboard.press('Home');
    await expect(page.getByTestId('lambda-says')).toContainText(words.same);
    expect(await numbersOf(figure, 'Y')).toEqual(['0', `${MINUS}1`, '7', '5']);
    expect(await numbersOf(figure, 'fold U w')).toEqual(['0', `${MINUS}1`, '7', '5']);
    await page.keyboard.press('End');
    expect(await numbersOf(figure, 'Y')).toEqual(['0.57', '0.36', '5.5', '4.9']);
  });

  test(`${locale}: axe at a question`, async ({ page }) => {
    await open(page, locale, '?step=13');
    await expect(captionOf(page)).toContainText('13∕16');
    await expectAccessible(page, '#walk');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page, '#walk');
  });

  test(`${locale}: no step scrolls sideways at 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, locale);
    await page.locator('#walk').focus();
    for (let step = 1; step <= 13; step++) {
      await expect(captionOf(page)).toContainText(`${step}∕16`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.keyboard.press('ArrowRight');
    }
  });

  test(`${locale}: the shift is solved by typing it`, async ({ page }) => {
    await open(page, locale);
    const puzzle = page.getByTestId('puzzle-shift');
    const check = puzzle.getByRole('button').first();
    await check.click();
    await expect(puzzle.locator('[data-solved]')).toHaveAttribute('data-solved', 'false');
    const a = cellsOf(puzzle, 'A');
    for (let row = 0; row < 4; row++) {
      await editCell(a.nth(4 * row + row), '0');
      await editCell(a.nth(4 * row + ((row + 1) % 4)), '1');
    }
    expect(await numbersOf(puzzle, 'A V')).toEqual([`${MINUS}1`, '7', '5', '0']);
    await check.click();
    await expect(puzzle.locator('[data-solved]')).toHaveAttribute('data-solved', 'true');
    await expect(puzzle.locator('[data-solved]')).toContainText(words.solved);
  });
}

test('an edit of X in the walk changes every number downstream as the maths says', async ({ page }) => {
  await open(page);
  await editCell(cellsOf(walkOf(page), 'X').nth(8), '3');
  const trace = traceOf({ ...START, x: withCell(START.x, { row: 2, column: 2 }, 3) });
  await page.locator('#walk').focus();
  await page.keyboard.press('ArrowRight');
  expect(await numbersOf(walkOf(page), 'U')).toEqual(shown(matrixOf(trace, 'U').flat()));
  for (let step = 2; step < 13; step++) await page.keyboard.press('ArrowRight');
  await walkOf(page).locator('form').getByRole('button').last().click();
  await page.locator('#walk').focus();
  await page.keyboard.press('End');
  await expect(captionOf(page)).toContainText('16∕16');
  expect(await numbersOf(walkOf(page), 'Y')).toEqual(shown(matrixOf(trace, 'Y').flat()));
  await expect(captionOf(page)).toContainText(
    matrixOf(trace, 'Y')
      .flat()
      .map((value) => formatNumber('en', value))
      .join(', '),
  );
});

test('a link leads to its step, and prose links to steps', async ({ page }) => {
  await open(page, 'en', '?step=9');
  await expect(captionOf(page)).toContainText('9∕16 softmax 1');
  await page.getByRole('link', { name: 'score', exact: true }).click();
  await expect(captionOf(page)).toContainText('5∕16 scores 1');
});

test('check yourself answers with reasons', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Uniform attention' }).check();
  const first = page.locator('form', { hasText: 'λ stands at 0' });
  await first.getByRole('button', { name: 'Check' }).click();
  await expect(first).toContainText('That is the hot end of the temperature');
});

test('by touch at 390 px', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await open(page);
  const next = walkOf(page).getByRole('button', { name: 'Next step' });
  for (let step = 1; step < 5; step++) await next.tap();
  await expect(captionOf(page)).toContainText('5∕16');
  await cellsOf(walkOf(page), 'S').first().tap();
  await expect(walkOf(page).getByTestId('provenance')).toContainText('9 = 0·0 + 1·1 + 2·2 + 2·2');
  // Sources and result are on the screen together.
  await walkOf(page).scrollIntoViewIfNeeded();
  const boxes = await Promise.all(
    ['Q', 'K', 'S'].map((name) => gridOf(walkOf(page), name).first().boundingBox()),
  );
  const top = Math.min(...boxes.map((box) => box?.y ?? Number.NaN));
  const bottom = Math.max(...boxes.map((box) => (box ? box.y + box.height : Number.NaN)));
  expect(bottom - top).toBeLessThan(844);
  await context.close();
});

test('without JavaScript: prose, the first frame, the reasons', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/en${PATH}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Rows become tokens');
  expect(await numbersOf(walkOf(page), 'X')).toEqual(['0', '1', '0', '2', '2', '2', '0', '1', '1']);
  expect(await numbersOf(page.getByTestId('lambda'), 'Y')).toEqual(['0.57', '0.36', '5.5', '4.9']);
  await page.getByText('All answers and their reasons').first().click();
  await expect(page.getByText('That is the hot end of the temperature').first()).toBeVisible();
  await context.close();
});

test('a hand on the timeline: the grids follow at once, the sentence when it rests', async ({ page }) => {
  await open(page);
  await dragTimeline(page, 0.49);
  // The handle is still held.
  await expect(captionOf(page)).toContainText('8∕16');
  await expect(timelineOf(page)).toHaveValue(/^7\.[5-9]|^8/);
  await page.mouse.up();
  await expect(captionOf(page)).toContainText('9 ÷ 2 = 4.5');
});
