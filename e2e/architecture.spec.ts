import { expect, type Page, test } from '@playwright/test';
import { networkWith } from '@/lib/architecture/early-attention';
import { summarise } from '@/lib/architecture/summary';
import { formatNumber } from '@/lib/i18n/format';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { expectAccessible, expectContrast } from './support/axe';
import { generatedImages } from './support/generated-images';
import { troubles, withoutTrial } from './support/lab';

const PATH = '/learn/architecture/';
const IMAGE = { height: 256, width: 256 };
const STEPS = 11;

const networkFigure = (page: Page) => page.locator('#network');
const captionOf = (page: Page) => networkFigure(page).getByTestId('caption');
const partOf = (page: Page, part: string) => networkFigure(page).locator(`[data-part="${part}"]`);
const pictures = (page: Page) => page.getByTestId('strip-pictures');

async function open(page: Page, locale = 'en', query = ''): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/${locale}${PATH}${query}`);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  // Before hydration a key would be lost.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('#network') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
}

const WORDS = {
  en: {
    whole: 'Of its 1,272,024 parameters stage 5 holds most, 34%.',
    wrong: 'Stage 5 holds most weights, but each is used once per cell, and its map has 64 cells.',
    right: 'Stage 3: 211.7 of 407.4 million, 52%.',
    steps: [
      ['407.4 million multiply-adds, 52% of them in stage 3', 2],
      ['a cell for every 2×2 pixels', 3],
      ['the input is added to the output', 4],
      ['The first halves the side to 64', 5],
      ['256 tokens in each of 4 slots', 6],
      ['64 tokens in each of 4 slots', 7],
      ['16 tokens in each of 4 slots', 8],
      ['80 channels become 320', 9],
      ['25% of the parameters, 0.1% of the multiply-adds', 10],
      ['hold 69% of the parameters', 11],
    ],
    shortcut: 'No shortcut: stride 2 halves the map and 16 channels become 24',
    bridge: ['0.8 million multiply-adds, 43 times fewer', '6.8 times less work'],
  },
  'zh-Hant': {
    whole: '它共有 1,272,024 個參數，其中第 5 階段最多，占 34%。',
    wrong: '而它的特徵圖只有 64 格。',
    right: '階段 3：407.4 百萬次裡占了 211.7 百萬次，52%。',
    steps: [
      ['總共 407.4 百萬次乘加，第 3 階段占了 52%', 2],
      ['每 2×2 個像素變成一格', 3],
      ['輸入可以加到輸出上', 4],
      ['第一個把邊長減半，變成 64', 5],
      ['4 個槽位各有 256 個 token', 6],
      ['4 個槽位各有 64 個 token', 7],
      ['4 個槽位各有 16 個 token', 8],
      ['80 個通道變成 320 個', 9],
      ['用掉 25% 的參數，卻只做 0.1% 的乘加', 10],
      ['三個區塊合起來有 69% 的參數', 11],
    ],
    shortcut: '沒有捷徑：步幅 2 讓特徵圖減半，16 個通道又變成 24 個',
    bridge: [
      '只要 0.8 百萬次乘加，約是串聯的 43 分之一',
      'MobileViT-S 的計算量是 Mobile-Former-294M 的 6.8 倍',
    ],
  },
} as const;

for (const locale of ['en', 'zh-Hant'] as const) {
  const words = WORDS[locale];

  test(`${locale}: both walks by keyboard to the end, with the question on the way`, async ({ page }) => {
    const bad = troubles(page);
    await open(page, locale);
    await expect(captionOf(page)).toContainText(words.whole);
    await expect(page.getByTestId('bars-multiplyAdds')).not.toContainText('212');
    await networkFigure(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(captionOf(page)).toContainText(`1∕${STEPS}`);
    const question = page.getByTestId('predict');
    await expect(question).toBeFocused();
    await partOf(page, 'stage5').press('Enter');
    await expect(question).toContainText(words.wrong);
    await expect(question).not.toContainText('211.7');
    await partOf(page, 'stage3').press('Enter');
    await expect(question).toContainText(words.right);
    await question.getByRole('button').last().press('Enter');
    for (const [sentence, step] of words.steps) {
      await expect(captionOf(page)).toContainText(`${step}∕${STEPS}`);
      await expect(captionOf(page)).toContainText(sentence);
      await page.keyboard.press('ArrowRight');
    }
    await expect(page.getByTestId('bars-multiplyAdds')).toContainText('407,364,096');
    await page.keyboard.press('Home');
    await expect(captionOf(page)).toContainText(`1∕${STEPS}`);

    const bridge = page.locator('#bridge');
    await bridge.focus();
    for (let step = 1; step < 5; step++) await page.keyboard.press('ArrowRight');
    await expect(bridge.getByTestId('caption')).toContainText(words.bridge[0]);
    await expect(bridge.locator('[data-working="true"]')).toHaveAttribute('data-node', 'toTokens');
    await page.keyboard.press('End');
    await expect(bridge.getByTestId('caption')).toContainText(words.bridge[1]);
    expect(bad).toEqual([]);
  });

  test(`${locale}: axe, open MV2 and block, light and dark, and 360 px`, async ({ page }) => {
    await open(page, locale, '?step=5&bridge=8');
    await expect(pictures(page)).toHaveAttribute('data-source', 'example');
    await networkFigure(page).locator('[data-unit="stages.1.0"]').click();
    await expect(page.getByTestId('mv2')).toContainText(words.shortcut);
    await networkFigure(page).locator('[data-unit="stages.1.1"]').click();
    await expect(page.locator('[data-shortcut="same-shape"]')).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await networkFigure(page).focus();
    for (let step = 5; step <= STEPS; step++) {
      await expect(captionOf(page)).toContainText(`${step}∕${STEPS}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.keyboard.press('ArrowRight');
    }
  });
}

test('every size adds up, and every layer’s number is made of its shapes', async ({ page }) => {
  await open(page, 'en', '?step=6');
  const figure = networkFigure(page);
  for (const [name, id] of [
    ['S', 's'],
    ['XS', 'xs'],
    ['XXS', 'xxs'],
  ] as const) {
    await figure.getByRole('radio', { name, exact: true }).check({ force: true });
    const { parameters, multiplyAdds, sections } = summarise(VARIANTS[id], IMAGE);
    await expect(page.getByTestId('bars-parameters')).toContainText(formatNumber('en', parameters));
    await expect(page.getByTestId('bars-multiplyAdds')).toContainText(formatNumber('en', multiplyAdds));
    const foot = figure.locator('tfoot');
    await expect(foot).toContainText(formatNumber('en', sections[3]?.multiplyAdds ?? 0));
    // Maps are of the open checkpoint's size only; for the others the lab is named, where one can be opened.
    const other = page.getByTestId('other-size');
    if (id === 'xxs') await expect(other).toHaveCount(0);
    else await expect(other.getByRole('link')).toHaveAttribute('href', /\/en\/lab\/?$/);
    await expect(page.getByTestId('strip-pictures')).toHaveCount(id === 'xxs' ? 1 : 0);
  }
  await figure.locator('[data-unit="stages.2.1"]').click();
  await figure.locator('[data-layer="stages.2.1.transformer.0.attn"]').focus();
  const formula = page.getByTestId('layer-formula');
  const slot = (name: string) => formula.locator(`[data-slot="${name}"]`);
  await expect(slot('tokens')).toHaveText('256');
  await expect(slot('result')).toHaveText('33,554,432');
  await expect(formula).toContainText('2 times');
  await expect(figure.locator('tr', { hasText: 'QKᵀ and AV' })).toContainText('67,108,864');
  await expect(page).toHaveURL(/step=6/);
});

test('attention moved forward, and a larger image', async ({ page }) => {
  await open(page);
  const figure = page.getByTestId('move');
  const total = page.getByTestId('move-total');
  await expect(total).toContainText('the published network');
  await figure.locator('[data-stage="2"] input').check();
  const moved = networkWith(VARIANTS.xxs, 256, new Set([2, 3, 4, 5]));
  await expect(total).toContainText(`${formatNumber('en', moved.total / 1e6, 0)} million`);
  await expect(page.getByTestId('move-formula')).toContainText('67.1 MB');
  await figure.locator('[data-stage="1"] input').check();
  await expect(page.getByTestId('move-formula')).toContainText('1.1 GB');
  await figure.getByRole('button', { name: 'As in the paper' }).click();
  await expect(total).toContainText('the published network');
  await figure.getByRole('slider').focus();
  await page.keyboard.press('End');
  const large = networkWith(VARIANTS.xxs, 512, new Set([3, 4, 5]));
  await expect(figure.locator('[data-stage="3"]')).toContainText('N = 1,024');
  await expect(total).toContainText(`${formatNumber('en', large.total / 1e6, 0)} million`);
});

test('a picture of one’s own along the strip, and back to the example', async ({ page }) => {
  test.setTimeout(180_000);
  await withoutTrial(page);
  await open(page, 'en', '?step=3');
  await expect(pictures(page)).toHaveAttribute('data-picture', 'Church');
  const first = pictures(page).getByRole('img', { name: /^Stage 1/ });
  const pixels = () => first.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await pixels();
  const png = generatedImages()[1]?.png ?? new Uint8Array();
  await networkFigure(page)
    .getByTestId('source-file')
    .setInputFiles({ name: 'mine.png', mimeType: 'image/png', buffer: Buffer.from(png) });
  await expect(pictures(page)).toHaveAttribute('data-source', 'engine', { timeout: 120_000 });
  await expect(pictures(page)).toHaveAttribute('data-picture', 'mine.png');
  await expect.poll(pixels).not.toBe(before);
  await page.getByRole('button', { name: 'Back to the example' }).click();
  await expect(pictures(page)).toHaveAttribute('data-source', 'example');
  await expect.poll(pixels).toBe(before);
});

test('links of the prose, reasons, the first picture without JavaScript; no tfjs, no KaTeX', async ({
  page,
  browser,
}) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push(await response.text());
  });
  await open(page);
  await page.getByRole('link', { name: 'Stage 1', exact: true }).click();
  await expect(captionOf(page)).toContainText(`4∕${STEPS} Stage 1`);
  const question = page.locator('form', { hasText: '512×512' });
  await question.getByRole('radio', { name: '4 times' }).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question).toContainText('they go with the number of cells');
  await page.waitForLoadState('networkidle');
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) {
    expect(script).not.toContain('tfjs-backend');
    expect(script).not.toContain('KaTeX parse error');
  }

  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`/en${PATH}`);
  await expect(still.getByTestId('part-table').locator('tfoot')).toContainText('1,272,024');
  await expect(still.getByTestId('trouble')).toContainText('10.99');
  await expect(still.getByTestId('share')).toContainText('80%');
  await context.close();
});
