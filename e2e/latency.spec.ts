import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { STEPS } from '@/components/chapters/latency/latency-walk';
import { ROUNDS } from '@/components/chapters/latency/sizes';
import { latencyTableFact } from '@/lib/figures/latency-facts';
import { contenderOf } from '@/lib/latency/contenders';
import { median } from '@/lib/latency/statistics';
import { expectAccessible, expectContrast } from './support/axe';
import { troubles } from './support/lab';
import { captionOf, openWalk, walkOf } from './support/walk';

const PATH = '/learn/latency/';
const open = (page: Page, locale = 'en', query = '') => openWalk(page, `${PATH}${query}`, locale);
const TOTAL = STEPS.length;
const stepOf = (kind: (typeof STEPS)[number]) => STEPS.indexOf(kind) + 1;
const bench = (page: Page) => page.getByTestId('bench');
const FEW = String(ROUNDS[0]);
const MANY = String(ROUNDS[2]);

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
    random: 'Both run on random weights',
    ratio: 'On this device MobileViT-XXS takes',
    paused: 'The tab is hidden.',
    hidden: 'The tab was hidden during 1 of the rounds.',
    stopped: /Stopped (after \d+ whole rounds|before a round was whole)/,
    crashed: 'The engine stopped in the middle of the run (out of memory).',
    unavailable: 'The WebAssembly backend does not start in this browser',
    round: /Round \d+ of/,
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
    random: '兩者都用隨機權重',
    ratio: '在這個裝置上，MobileViT-XXS 的時間是',
    paused: '分頁被隱藏了。',
    hidden: '有 1 輪的期間分頁被隱藏。',
    stopped: /在 \d+ 個完整的輪次之後停止|還沒有跑完一整輪就停了/,
    crashed: '引擎在評測途中停了（out of memory）。',
    unavailable: 'WebAssembly 後端在這個瀏覽器裡啟動不了',
    round: /第 \d+ 輪，共/,
  },
} as const;

/** Chooses a size and a number of rounds, and presses the button. */
async function measure(page: Page, { size = 'XXS', rounds = FEW } = {}): Promise<void> {
  const radio = (name: string) => bench(page).getByRole('radio', { name, exact: true });
  await radio(size).check({ force: true });
  await radio(rounds).check({ force: true });
  await page.getByTestId('measure').click();
}

const finished = (page: Page) =>
  expect(bench(page)).toHaveAttribute('data-step', 'done', { timeout: 60_000 });

/** As a browser tells a page that its tab was hidden, or is seen again. */
const show = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

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

  test(`${locale}: the benchmark, and the file that it saves`, async ({ page }) => {
    const bad = troubles(page);
    await open(page, locale);
    await expect(page.getByTestId('peers')).toContainText(words.random);
    await measure(page);
    await finished(page);
    await expect(page.getByTestId('ratio-xxs')).toContainText(words.ratio);
    await expect(page.getByTestId('bench-result')).toHaveAttribute('data-rounds', FEW);
    await expect(page.getByTestId('parts-xxs').locator('tbody tr')).toHaveCount(
      contenderOf('mobilevit-xxs').parts.length,
    );

    const download = page.waitForEvent('download');
    await bench(page).locator('[data-format="csv"]').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('mobilevit-latency-xxs.csv');
    const lines = (await readFile(await file.path(), 'utf8'))
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    const passesOf = (network: string) =>
      lines.filter(([what, name]) => what === 'pass' && name === network).map((line) => Number(line[5]));
    const [ours, peer] = [passesOf('MobileViT'), passesOf('MV2 only')];
    expect(ours).toHaveLength(Number(FEW));
    expect(peer).toHaveLength(Number(FEW));
    const shown = (id: string) =>
      page
        .getByTestId('bench-table')
        .locator(`[data-network="${id}"] [data-median]`)
        .getAttribute('data-median');
    expect(Number(await shown('mobilevit-xxs'))).toBeCloseTo(median(ours), 9);
    expect(Number(await shown('peer-xxs'))).toBeCloseTo(median(peer), 9);
    const ratio = Number(await page.getByTestId('ratio-xxs').getAttribute('data-ratio'));
    expect(ratio).toBeCloseTo(median(ours.map((ms, i) => ms / (peer[i] ?? Number.NaN))), 9);

    const picture = page.waitForEvent('download');
    await bench(page).locator('[data-format="svg"]').click();
    const svg = await readFile(await (await picture).path(), 'utf8');
    expect(svg).toContain('MobileViT-XXS');
    expect(bad).toEqual([]);
    await expectAccessible(page, '[data-testid="bench"]');
  });

  test(`${locale}: a hidden tab is waited for, and told; Stop stops`, async ({ page }) => {
    await open(page, locale);
    await measure(page, { rounds: MANY });
    await expect(bench(page)).toContainText(words.round);
    await show(page, 'hidden');
    await expect(bench(page)).toContainText(words.paused);
    await show(page, 'visible');
    await expect(bench(page)).not.toContainText(words.paused);
    await page.getByTestId('stop').click();
    await finished(page);
    await expect(bench(page)).toContainText(words.stopped);

    await measure(page, { rounds: MANY });
    await expect(bench(page)).toContainText(words.round);
    await show(page, 'hidden');
    await expect(bench(page)).toContainText(words.paused);
    await show(page, 'visible');
    await finished(page);
    await expect(bench(page)).toContainText(words.hidden);
    // What was thrown away was run again.
    await expect(page.getByTestId('bench-result')).toHaveAttribute('data-rounds', MANY);
  });

  test(`${locale}: without the engine’s files there is a sentence`, async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await open(page, locale);
    await measure(page);
    await expect(bench(page).getByRole('alert')).toContainText(words.unavailable);
    await page.unroute('**/*.wasm');
    await page.getByTestId('measure').click();
    await finished(page);
    await expect(page.getByTestId('ratio-xxs')).toContainText(words.ratio);
  });

  test(`${locale}: a worker that is lost in the middle of a run is told`, async ({ page }) => {
    // The page's worker within reach, so that it can be lost.
    await page.addInitScript(() => {
      globalThis.Worker = class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          if (options?.name === 'timing') {
            addEventListener('lose', () =>
              this.onerror?.(new ErrorEvent('error', { message: 'out of memory' })),
            );
          }
        }
      };
    });
    await open(page, locale);
    await measure(page, { rounds: MANY });
    await expect(bench(page)).toContainText(words.round);
    await page.evaluate(() => dispatchEvent(new Event('lose')));
    await expect(bench(page).getByRole('alert')).toContainText(words.crashed);
    await measure(page);
    await finished(page);
    await expect(page.getByTestId('ratio-xxs')).toContainText(words.ratio);
  });

  test(`${locale}: axe with everything open, and no sideways scroll at 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, locale, `?step=${stepOf('flops')}`);
    await expect(walkOf(page).locator('form')).toBeVisible();
    await measure(page);
    await finished(page);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
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

test('nothing of the engine is fetched before the button', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  await page.getByTestId('bench').scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.endsWith('.wasm'))).toEqual([]);
  await measure(page);
  await finished(page);
  expect(asked.some((url) => url.endsWith('.wasm'))).toBe(true);
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
