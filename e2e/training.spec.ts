import { expect, type Page, test } from '@playwright/test';
import { drawEpoch, ONE_SIZE_BATCHES, STEPS } from '@/components/chapters/training/sampler-walk';
import { ourLog } from '@/lib/figures/our-run';
import { formatNumber } from '@/lib/i18n/format';
import { expectAccessible, expectContrast } from './support/axe';
import { troubles } from './support/lab';
import { captionOf, openWalk, walkOf } from './support/walk';

const PATH = '/learn/training/';
const open = (page: Page, locale = 'en', query = '') => openWalk(page, `${PATH}${query}`, locale);
const TOTAL = STEPS.length;
const stepOf = (kind: (typeof STEPS)[number]) => STEPS.indexOf(kind) + 1;

const WORDS = {
  en: {
    ask: 'At 160 px, how many pictures cost the same as 82 at 320 px?',
    byLength: 'That is 2 times 82',
    right: 'area 4 times smaller',
    release: 'never goes below 128: 328, 224, 128, 128, 128',
    published: '375 thousand updates became 232 thousand',
    restarted: 'schedule restarted',
  },
  'zh-Hant': {
    ask: '邊長 160 px 時，幾張圖的代價等於 320 px 的 82 張？',
    byLength: '這是 82 的 2 倍',
    right: '面積就差 4 倍',
    release: '最初公開的程式從不低於 128：328、224、128、128、128',
    published: '更新從 375 千次減為 232 千次',
    restarted: '學習率重啟',
  },
} as const;

for (const locale of ['en', 'zh-Hant'] as const) {
  const words = WORDS[locale];

  test(`${locale}: the sampler by keyboard, with its question, and every chart by its keys`, async ({
    page,
  }) => {
    const bad = troubles(page);
    await open(page, locale);
    await walkOf(page).focus();
    await page.keyboard.press('End');
    await expect(captionOf(page)).toContainText(`${stepOf('budget')}∕${TOTAL}`);
    const question = walkOf(page).locator('form');
    await expect(question).toContainText(words.ask);
    // Nothing gives the answer away.
    await expect(walkOf(page).locator('[data-row="160"]').getByTestId('pictures')).toHaveText('·');
    const field = question.getByRole('textbox');
    await field.fill('164');
    await field.press('Enter');
    await expect(question).toContainText(words.byLength);
    await field.fill('328');
    await field.press('Enter');
    await expect(question).toContainText(words.right);
    await question.getByRole('button').last().press('Enter');
    await expect(walkOf(page).locator('[data-row="160"]').getByTestId('pictures')).toHaveText('328');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(captionOf(page)).toContainText(words.release);
    await page.keyboard.press('End');
    await expect(captionOf(page)).toContainText(words.published);
    const epoch = drawEpoch(1);
    await expect(walkOf(page).getByTestId('strip')).toHaveAttribute('data-drawn', String(epoch.length));
    await expect(walkOf(page).getByTestId('strip').locator('rect')).toHaveCount(
      epoch.length + ONE_SIZE_BATCHES,
    );

    // The log, read point by point: the three charts go together.
    const run = page.getByTestId('run');
    await expect(run).toContainText(words.restarted);
    await run.getByRole('slider').first().focus();
    await page.keyboard.press('Home');
    const first = ourLog[0];
    await expect(run.getByTestId('reading').nth(1)).toContainText(
      formatNumber(locale, first?.loss ?? Number.NaN),
    );
    await page.keyboard.press('ArrowRight');
    await expect(run.getByRole('slider').nth(1)).toHaveValue('1');
    await expect(run.getByTestId('reading').nth(1)).toContainText(
      formatNumber(locale, ourLog[1]?.loss ?? Number.NaN),
    );
    await run.locator('summary').nth(1).click();
    await expect(run.getByRole('table').first().getByRole('row')).toHaveCount(ourLog.length + 1);
    expect(bad).toEqual([]);
  });

  test(`${locale}: axe at the question, contrast in the dark, nothing sideways at 360 px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, locale, `?step=${stepOf('budget')}`);
    await expect(walkOf(page).locator('form')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    for (const summary of await page.getByTestId('chart').locator('summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
  });
}

test('the constants are the reader’s: warm-up, ε, momentum', async ({ page }) => {
  await open(page);
  const says = page.getByTestId('rate-says');
  await expect(says).toContainText('1.53% of the peak');
  await page.getByTestId('rate').getByRole('button', { name: 'As in the paper' }).click();
  await expect(says).toContainText('after 3.9 epochs');
  await expect(says).not.toContainText('1.53%');

  const smoothing = page.getByTestId('smoothing');
  await smoothing.getByRole('slider').first().focus();
  await page.keyboard.press('Home');
  await expect(page.getByTestId('smoothing-says')).toContainText('never done');

  const average = page.getByTestId('average');
  await average.getByRole('slider').first().focus();
  await page.keyboard.press('End');
  await expect(page.getByTestId('average-says')).toContainText('nothing is averaged');
  await average.getByRole('button').click();
  await expect(page.getByTestId('average-says')).toContainText('after 1,386 iterations');
});

test('a draw of one’s own, a link to a step, a pointer on a chart, sources that open', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'first released' }).click();
  await expect(captionOf(page)).toContainText(`${stepOf('release')}∕${TOTAL}`);
  await walkOf(page).getByRole('button', { name: 'Draw another epoch' }).click();
  await expect(page.getByTestId('draw')).toContainText(`Draw 2: ${drawEpoch(2).length} updates`);

  const decay = page.getByTestId('decay');
  await expect(decay.getByTestId('reading')).toContainText('78.4');
  const box = await decay.locator('svg').first().boundingBox();
  if (!box) throw new Error('the chart is not on the page');
  await decay.scrollIntoViewIfNeeded();
  await decay
    .locator('svg')
    .first()
    .hover({ position: { x: box.width - 20, y: box.height / 2 } });
  await expect(decay.getByTestId('reading')).toContainText('76.5');

  for (const figure of ['recipe', 'decay', 'rate', 'ablation', 'average', 'sampler-facts']) {
    await expect(page.getByTestId(figure).locator('a[href^="https://"]').first()).toBeVisible();
  }
});

test('without JavaScript: prose, tables and the first frame', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/en${PATH}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('The setup');
  await expect(page.getByTestId('recipe')).toContainText('3,000 with the checkpoints, 20,000 later');
  await expect(page.getByTestId('sampler-facts')).toContainText('232');
  await page.getByTestId('run').locator('summary').first().click();
  await expect(page.getByTestId('run').getByRole('table').first()).toBeVisible();
  await context.close();
});
