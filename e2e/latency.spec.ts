import { expect, type Page, test } from '@playwright/test';
import { STEPS } from '@/components/chapters/latency/latency-walk';
import { latencyTableFact } from '@/lib/figures/latency-facts';
import { troubles } from './support/lab';
import { captionOf, openWalk, walkOf } from './support/walk';

const PATH = '/learn/latency/';
const open = (page: Page, locale = 'en', query = '') => openWalk(page, `${PATH}${query}`, locale);
const TOTAL = STEPS.length;
const stepOf = (kind: (typeof STEPS)[number]) => STEPS.indexOf(kind) + 1;

const WORDS = {
  en: {
    ask: 'how many milliseconds would MobileViT-XS take for 700 million?',
    printed: 'That is what was printed.',
    right: '700 ÷ 300 times 0.92 ms is 2.15 ms',
    gpu: 'MobileViT is the slowest of the four: 0.62 ms',
    ratios: '7.9× on the neural engine, 2.4× on the CPU, 2.0× on the V100',
    kernels: 'MobileViT calls 429 kernels',
    kernelsAll: 'MobileViT calls 185 kernels',
    folded: '185 operations, the 32 batch norms gone into their convolutions; 21 LayerNorms stay.',
  },
  'zh-Hant': {
    ask: '那麼 MobileViT-XS 的 700 百萬次要幾毫秒？',
    printed: '那是論文印出來的數字。',
    right: '700 ÷ 300 乘以 0.92 ms，就是 2.15 ms',
    gpu: 'MobileViT 成了四者之中最慢的：每張圖 0.62 ms',
    ratios: '神經網路引擎上 7.9 倍，CPU 上 2.4 倍，V100 上 2.0 倍',
    kernels: 'MobileViT 呼叫 429 次',
    kernelsAll: 'MobileViT 呼叫 185 次',
    folded: '185 個運算，32 個批次正規化都併進了各自的卷積；21 個層正規化還在。',
  },
} as const;

for (const locale of ['en', 'zh-Hant'] as const) {
  const words = WORDS[locale];

  test(`${locale}: the walk by keyboard, with its question; every chart by its keys`, async ({ page }) => {
    const bad = troubles(page);
    await open(page, locale);
    const walk = walkOf(page);
    await walk.focus();
    await page.keyboard.press('End');
    await expect(captionOf(page)).toContainText(`${stepOf('flops')}∕${TOTAL}`);
    const question = walk.locator('form');
    await expect(question).toContainText(words.ask);
    // Nothing gives the answer away.
    const table = walk.getByTestId('paper-table');
    await expect(table).not.toContainText('7.28');
    const field = question.getByRole('textbox');
    await field.fill('7.28');
    await field.press('Enter');
    await expect(question).toContainText(words.printed);
    await field.fill('2.15');
    await field.press('Enter');
    await expect(question).toContainText(words.right);
    await question.getByRole('button').last().press('Enter');
    await expect(captionOf(page)).toContainText(`${stepOf('proportion')}∕${TOTAL}`);
    for (let step = stepOf('proportion'); step < stepOf('gpu'); step++)
      await page.keyboard.press('ArrowRight');
    await expect(captionOf(page)).toContainText(words.gpu);
    await page.keyboard.press('End');
    await expect(captionOf(page)).toContainText(words.ratios);
    for (const { ms } of latencyTableFact.rows) await expect(table).toContainText(String(ms.neural));

    const plot = walk.getByRole('slider').first();
    await plot.focus();
    await page.keyboard.press('Home');
    await expect(walk.getByTestId('reading')).toContainText('MobileNetv2');
    await page.keyboard.press('End');
    await expect(walk.getByTestId('reading')).toContainText('7.28');

    const traffic = page.getByTestId('traffic');
    await traffic.getByRole('slider').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(traffic.getByRole('slider')).toHaveAttribute('aria-valuetext', /0%$/);
    expect(bad).toEqual([]);
  });

  test(`${locale}: kernels given, batch norms folded`, async ({ page }) => {
    await open(page, locale);
    const kernels = page.getByTestId('kernels');
    await expect(page.getByTestId('kernels-says')).toContainText(words.kernels);
    for (const box of await kernels.getByRole('checkbox').all()) await box.press(' ');
    await expect(page.getByTestId('kernels-says')).toContainText(words.kernelsAll);
    const folding = page.getByTestId('folding');
    await folding.getByRole('radio').last().check({ force: true });
    await expect(folding.getByTestId('strip-says').first()).toHaveText(words.folded);
  });
}

test('the device in two numbers is the reader’s', async ({ page }) => {
  await open(page);
  const says = page.getByTestId('lanes-says');
  await expect(says).toContainText('takes 4.9 times as long, and XXS keeps 100%');
  const lanes = page.getByTestId('lanes').getByRole('slider').first();
  await lanes.focus();
  await page.keyboard.press('End');
  await expect(says).toContainText('takes 2.2 times as long, and XXS keeps 3%');
  await page.keyboard.press('Home');
  await expect(says).toContainText('XXS keeps 100%');
});

test('links to steps, sources that open', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'the slowest of the four' }).click();
  await expect(captionOf(page)).toContainText(`${stepOf('gpu')}∕${TOTAL}`);
  for (const figure of ['kernels', 'folding', 'lanes', 'traffic', 'elsewhere', 'phones']) {
    await expect(page.getByTestId(figure).locator('a[href^="https://"]').first()).toBeVisible();
  }
});

test('without JavaScript: prose, tables and the first frame', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/en${PATH}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    'A kernel is an operation that somebody made fast',
  );
  await expect(walkOf(page).getByTestId('paper-table')).toContainText('1,300');
  await expect(page.getByTestId('phones')).toContainText('79.9');
  await expect(page.getByTestId('kernels-says')).toContainText('429');
  await page.getByTestId('elsewhere').locator('summary').click();
  await expect(page.getByTestId('elsewhere').getByRole('table')).toContainText('40.7');
  await context.close();
});
