import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { STEPS } from '@/components/chapters/latency/latency-walk';
import { ROUNDS } from '@/components/chapters/latency/sizes';
import { contenderOf } from '@/lib/latency/contenders';
import { median } from '@/lib/latency/statistics';
import { expectAccessible, expectContrast } from './support/axe';
import { troubles } from './support/lab';
import { openWalk, walkOf } from './support/walk';

const PATH = '/learn/latency/';
const open = (page: Page, locale = 'en', query = '') => openWalk(page, `${PATH}${query}`, locale);
const bench = (page: Page) => page.getByTestId('bench');
const FEW = String(ROUNDS[0]);
const MANY = String(ROUNDS[2]);
/** Where the walk asks: everything is open there. */
const ASKED = STEPS.indexOf('flops') + 1;

const WORDS = {
  en: {
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
    // A file's milliseconds end at the nanosecond.
    expect(Number(await shown('mobilevit-xxs'))).toBeCloseTo(median(ours), 5);
    expect(Number(await shown('peer-xxs'))).toBeCloseTo(median(peer), 5);
    const ratio = Number(await page.getByTestId('ratio-xxs').getAttribute('data-ratio'));
    expect(ratio).toBeCloseTo(median(ours.map((ms, i) => ms / (peer[i] ?? Number.NaN))), 5);

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
    await open(page, locale, `?step=${ASKED}`);
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
