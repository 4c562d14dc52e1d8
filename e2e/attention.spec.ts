import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { START, traceOf, withCell } from '@/components/chapters/attention/toy';
import { formatNumber, formatSignificant } from '@/lib/i18n/format';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { troubles } from './support/lab';

const PATH = '/learn/attention/';
const MINUS = '−';

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

async function open(page: Page, locale = 'en', query = ''): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/${locale}${PATH}${query}`);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  // Before hydration a key would be lost.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('#walk') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
}

async function edit(cell: Locator, value: string): Promise<void> {
  await cell.focus();
  await cell.press('Enter');
  const field = cell.getByRole('textbox');
  await field.fill(value);
  await field.press('Enter');
}

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
    same: '4 個輸出全部相等，連最後一個位元都一樣',
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

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${locale} in ${colorScheme}: axe`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, locale, '?step=13');
      await expect(captionOf(page)).toContainText('13∕16');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual(
        [],
      );
    });
  }

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
      await edit(a.nth(4 * row + row), '0');
      await edit(a.nth(4 * row + ((row + 1) % 4)), '1');
    }
    expect(await numbersOf(puzzle, 'A V')).toEqual([`${MINUS}1`, '7', '5', '0']);
    await check.click();
    await expect(puzzle.locator('[data-solved]')).toHaveAttribute('data-solved', 'true');
    await expect(puzzle.locator('[data-solved]')).toContainText(words.solved);
  });
}

test('an edit of X in the walk changes every number downstream as the maths says', async ({ page }) => {
  await open(page);
  await edit(cellsOf(walkOf(page), 'X').nth(8), '3');
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

test('Wq, Wk, w and the temperature move the outputs, and all goes back to the start', async ({ page }) => {
  await open(page);
  const figure = page.getByTestId('lambda');
  await edit(cellsOf(figure, 'Wq').nth(0), '2');
  const wq = withCell(START.wq, { row: 0, column: 0 }, 2);
  await expect
    .poll(() => numbersOf(figure, 'A'))
    .toEqual(shown(matrixOf(traceOf({ ...START, wq }), 'A').flat()));
  await edit(cellsOf(figure, 'w').nth(0), '4');
  const w = withCell(START.w, { row: 0, column: 0 }, 4);
  await expect
    .poll(() => numbersOf(figure, 'A U w'))
    .toEqual(shown(matrixOf(traceOf({ ...START, wq, w }), 'AV').flat()));
  const temperature = figure.getByRole('slider').nth(1);
  await temperature.focus();
  await page.keyboard.press('End');
  await expect
    .poll(() => numbersOf(figure, 'Y'))
    .toEqual(shown(matrixOf(traceOf({ ...START, wq, w }, { temperature: 32 }), 'Y').flat()));
  await figure.getByRole('button', { name: 'Back to the start' }).click();
  expect(await numbersOf(figure, 'Y')).toEqual(['0.57', '0.36', '5.5', '4.9']);
});

test('under a changed far corner T stays and A T moves', async ({ page }) => {
  await open(page);
  const figure = page.getByTestId('operators');
  const t = await numbersOf(figure, 'T');
  const at = await numbersOf(figure, 'A T');
  await figure.getByRole('button', { name: 'Change the far corner' }).click();
  await expect(page.getByTestId('operators-say')).toContainText('0 of 36 entries of T differ');
  await expect(page.getByTestId('operators-say')).toContainText('36 of 36 entries of A T');
  await expect(page.getByTestId('operators-say')).toContainText('from 0 to 0, attention’s from 0.57 to 3.45');
  expect(await numbersOf(figure, 'T')).toEqual(t);
  expect(await numbersOf(figure, 'A T')).not.toEqual(at);
});

test('influence: 4 cells against 9, support and derivative, both paths apart', async ({ page }) => {
  await open(page);
  const figure = page.getByTestId('influence');
  const convolution = page.getByTestId('influence-convolution');
  const attention = page.getByTestId('influence-attention');
  await expect(convolution).toContainText('4 of 9 cells');
  await expect(attention).toContainText('9 of 9 cells');
  await expect(figure).toContainText('the weakest of the 9 derivatives is 0.19');
  const choose = (name: string) => figure.getByRole('radio', { name, exact: true }).check({ force: true });
  await choose('scores');
  await expect(convolution).toContainText('0 of 9 cells');
  await choose('can reach');
  await expect(convolution.getByRole('img')).toHaveAccessibleName('0 of 9 cells can reach it');
  await choose('values');
  await expect(convolution.getByRole('img')).toHaveAccessibleName('4 of 9 cells can reach it');
  await expect(attention.getByRole('img')).toHaveAccessibleName('9 of 9 cells can reach it');
});

test('nine shifts are fixed; A is not', async ({ page }) => {
  await open(page);
  const figure = page.getByTestId('shifts');
  const says = page.getByTestId('shifts-say');
  await expect(figure.getByRole('button', { pressed: true })).toHaveCount(1);
  await figure.getByRole('button', { name: 'Offset: 0 rows, 0 columns, weight 4' }).click();
  await expect(says).toContainText('9 of 9 rows have one here');
  await expect(says).toContainText('greatest difference 0.');
  await expect(says).toContainText('0 of 81 entries of A differ');
  await edit(cellsOf(figure, 'X').nth(8), '5');
  // The three rows of A whose pixel is 0 ask for nothing: their scores stay 0 and their weights uniform.
  await expect(says).toContainText('54 of 81 entries of A differ');
  await expect(says).toContainText('greatest difference 0.');
});

test('the puzzles are judged', async ({ page }) => {
  await open(page);
  const verdict = (id: string) => page.getByTestId(`puzzle-${id}`).locator('[data-solved]');
  const press = (id: string, name: string) =>
    page.getByTestId(`puzzle-${id}`).getByRole('button', { name }).click();
  await press('mean', 'Check');
  await expect(verdict('mean')).toContainText('Row 1 does not weigh all the windows alike');
  await press('pair', 'Check');
  await expect(verdict('pair')).toContainText('Window 1 gives most to window 1; its look-alike is window 2.');
  for (const id of ['shift', 'mean', 'pair']) {
    await press(id, 'Show an answer');
    await expect(verdict(id)).toHaveAttribute('data-solved', 'true');
  }
  await press('mean', 'Start over');
  await expect(verdict('mean')).toHaveCount(0);

  const shift = page.getByTestId('puzzle-shift');
  await expect(page.getByTestId('kernel-try')).toContainText('10 lie outside the window');
  await shift.getByRole('radio', { name: 'No', exact: true }).check();
  await expect(shift).toContainText('The next window holds cells that this window does not');
  const plane = page.getByTestId('puzzle-plane');
  await plane.getByRole('radio').nth(1).check();
  await expect(plane).toContainText('a linear function has its greatest value at an end');
});

test('what it costs is what the network’s own shapes give', async ({ page }) => {
  await open(page);
  await expect(page.getByTestId('ratio')).toHaveText(['1.33', '0.62', '0.48']);
  await expect(page.getByTestId('cost')).toContainText('403 million');
  const side = page.getByTestId('cost').getByRole('slider').first();
  await side.focus();
  await page.keyboard.press('Home');
  await expect(page.getByTestId('cost-says')).toContainText('N = 1, d = 64');
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

test('ships neither tfjs nor KaTeX', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push(await response.text());
  });
  await page.goto(`/en${PATH}`, { waitUntil: 'networkidle' });
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) {
    expect(script).not.toContain('tfjs-backend');
    expect(script).not.toContain('KaTeX parse error');
  }
});
