import { expect, type Page, test } from '@playwright/test';
import { ASKED_AT, type ClaimStep, STEPS, stepIndex } from '@/components/chapters/results/claims-walk';
import { networks } from '@/lib/figures/results-facts';
import { expectAccessible, expectContrast } from './support/axe';
import { troubles } from './support/lab';
import { captionOf, MINUS, openWalk, walkOf } from './support/walk';

const PATH = '/learn/results/';
const open = (page: Page, locale = 'en', query = '') => openWalk(page, `${PATH}${query}`, locale);
const TOTAL = STEPS.length;
const at = (kind: ClaimStep) => `${stepIndex(kind) + 1}∕${TOTAL}`;

/** Every claim's sum, as it is written out beside the chart. */
const SUMS: readonly (readonly [ClaimStep, string])[] = [
  ['mnv2', `74.8 MobileViT-XS ${MINUS} 69.8 MobileNetv2 = 5.0`],
  ['shuffle', `74.8 MobileViT-XS ${MINUS} 69.4 ShuffleNetv2 = 5.4`],
  ['mnv3', `74.8 MobileViT-XS ${MINUS} 67.4 MobileNetv3 = 7.4`],
  ['b0', `78.4 MobileViT-S ${MINUS} 76.3 EfficientNet-B0 = 2.1`],
  ['augmentation', `72.2 DeiT {advanced} ${MINUS} 68.7 DeiT {basic} = 3.5`],
  ['deit', `74.8 MobileViT-XS ${MINUS} 72.2 DeiT = 2.6`],
  ['smaller', '5.7 DeiT ÷ 2.3 MobileViT-XS = 2.5'],
];

const WORDS = {
  en: {
    ask: 'DeiT has 68.7% with basic augmentation',
    more: 'more than that',
    right: '3.5 points for the recipe alone',
    light: 'Light-weight CNNs (5)',
    unprinted: 'CaiT and DeepViT, named in the text, have no printed number',
    alike: 'Retrained by MobileViT’s authors',
    version: 'Version of EfficientNet-B0',
    behind: 'MobileViT behind by 0.2 points',
    strong: 'MobileNetv1 and EfficientNet-B0: trained again, +3.0 and +2.3 points',
    pair: 'MobileViT-XS with MNASNet',
    advanced: 'advanced augmentation',
    basic: 'basic augmentation',
  },
  'zh-Hant': {
    ask: 'DeiT 用基本資料擴增訓練，準確率是 68.7%',
    more: '不只這麼多',
    right: '光是換配方就多了 3.5 個百分點',
    light: '輕量卷積網路（5）',
    unprinted: '內文提到的 CaiT 和 DeepViT 沒有印出數字',
    alike: 'MobileViT 作者重新訓練的版本',
    version: 'EfficientNet-B0 用哪個版本',
    behind: 'MobileViT 落後 0.2 個百分點',
    strong: 'MobileNetv1 和 EfficientNet-B0，重新訓練後是 +3.0、+2.3 個百分點',
    pair: 'MobileViT-XS 與 MNASNet',
    advanced: '進階資料擴增',
    basic: '基本資料擴增',
  },
} as const;

/** The sum without what only screen readers hear. */
const sumOf = async (page: Page) =>
  (await walkOf(page).getByTestId('arithmetic').innerText())
    .replace(/minus|divided by|減|除以/g, '')
    .replace(/\s+/g, ' ')
    .trim();

for (const locale of ['en', 'zh-Hant'] as const) {
  const words = WORDS[locale];

  test(`${locale}: the claims by keyboard to the end, each as its sum`, async ({ page }) => {
    const bad = troubles(page);
    await open(page, locale);
    const between = walkOf(page).locator('[data-between]');
    await walkOf(page).focus();
    for (const { kind, claim } of STEPS) {
      await expect(captionOf(page)).toContainText(at(kind));
      await expect(between).toHaveCount(claim ? 1 : 0);
      const sum = SUMS.find(([of]) => of === kind)?.[1]
        .replace('{advanced}', words.advanced)
        .replace('{basic}', words.basic);
      if (sum) {
        await expect.poll(() => sumOf(page)).toContain(sum);
        await expect(between).toHaveAttribute('data-between', claim?.kind ?? '');
        const result = sum.slice(sum.indexOf('=') + 2);
        await expect(between.locator('text')).toHaveText(new RegExp(`= ${result.replace('.', '\\.')}$`));
      }
      if (kind === STEPS[ASKED_AT]?.kind) {
        const question = walkOf(page).locator('form');
        await expect(question).toContainText(words.ask);
        await page.keyboard.press('ArrowRight');
        await expect(captionOf(page)).toContainText(at(kind));
        const field = question.getByRole('textbox');
        await field.fill('1');
        await field.press('Enter');
        await expect(question).toContainText(words.more);
        await field.fill('3.2');
        await field.press('Enter');
        await expect(question).toContainText(words.right);
        await question.getByRole('button').last().press('Enter');
      } else await page.keyboard.press('ArrowRight');
    }
    await expect(captionOf(page)).toContainText(at('all'));
    await expect(walkOf(page).locator('[data-mark]')).toHaveCount(networks.length);
    await page.goto(`/${locale}${PATH}?step=${stepIndex('advanced') + 1}`);
    await expect(captionOf(page)).toContainText(words.unprinted);
    expect(bad).toEqual([]);
  });

  test(`${locale}: groups, marks by key and by pointer, the table`, async ({ page }) => {
    await open(page, locale);
    const marks = walkOf(page).locator('[data-mark]');
    await expect(marks).toHaveCount(8);
    const filter = walkOf(page).getByTestId('filter');
    await filter.getByRole('checkbox', { name: words.light }).press('Space');
    await expect(marks).toHaveCount(3);
    await filter.getByRole('button').last().click();
    await expect(marks).toHaveCount(8);
    await filter.getByRole('button').first().click();
    await expect(marks).toHaveCount(networks.length);

    // From left to right: MobileViT-XXS is the smallest of all.
    const keys = walkOf(page).getByTestId('scatter').getByRole('slider');
    const reading = walkOf(page).getByTestId('reading');
    await keys.focus();
    await expect(reading).toContainText('MobileViT-XXS');
    await expect(keys).toHaveAttribute('aria-valuetext', /MobileViT-XXS.*69\.0/);
    await page.keyboard.press('End');
    await expect(reading).toContainText('ResNet-101-SE');
    await expect(reading).toContainText('77.6');
    await expect(reading.getByRole('link')).toHaveAttribute('href', /arxiv\.org/);
    await expect(captionOf(page)).toContainText(at('light'));
    await walkOf(page).locator('[data-mark="mobile-former-26m"]').hover({ force: true });
    await expect(reading).toContainText('Mobile-Former-26M');
    await expect(reading.getByRole('link')).toHaveAttribute('href', /MobileFormer/);

    await walkOf(page).locator('summary').click();
    const rows = walkOf(page).getByRole('table').getByRole('row');
    await expect(rows).toHaveCount(networks.length + 1);
    await expect(walkOf(page).getByRole('table').getByRole('link')).toHaveCount(networks.length);
  });

  test(`${locale}: retrained selves in the places of the old ones`, async ({ page }) => {
    await open(page, locale);
    const swap = page.getByTestId('swap');
    const gap = (id: string) => swap.locator(`[data-baseline="${id}"]`).getByTestId('gap');
    for (const [id, lead] of [
      ['v1-narrow', '6.4'],
      ['v2-narrow', '5.0'],
      ['v3-small', '7.4'],
      ['b0', '2.1'],
    ] as const) {
      await expect(gap(id)).toContainText(lead);
    }
    await swap.getByRole('button', { name: words.alike }).press('Enter');
    await expect(gap('v1-narrow')).toContainText('3.4');
    await expect(gap('v2-narrow')).toContainText('4.4');
    await expect(gap('v3-small')).toContainText('8.2');
    // They never trained this one again.
    await expect(gap('b0')).toContainText('2.1');
    const select = swap.getByRole('combobox', { name: words.version });
    await select.selectOption({ index: 5 });
    await expect(gap('b0')).toContainText(words.behind);
    await expect(gap('b0')).toContainText('2.1');
    await expect(swap.locator('[data-baseline="b0"]').getByRole('link')).toHaveAttribute(
      'href',
      /pytorch-image-models/,
    );
    const verdicts = swap.getByTestId('verdicts');
    await expect(verdicts.locator('[data-verdict="strong"]')).toContainText(words.strong);
    await expect(verdicts.locator('[data-verdict="mild"]')).toContainText('MobileNetv2');
    await expect(verdicts.locator('[data-verdict="none"]')).toContainText('MobileNetv3');
  });

  test(`${locale}: axe with everything open at 1280 and 390 px, nothing sideways at 360 px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, locale, `?step=${ASKED_AT + 1}`);
    await expect(walkOf(page).locator('form')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const summary of await page.getByTestId('scatter').locator('summary').all()) await summary.click();
    await page.getByTestId('detection').getByRole('radio', { name: words.pair }).check({ force: true });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}

test('detection and segmentation: two pairs each, a lead and a ratio', async ({ page }) => {
  await open(page);
  const detection = page.getByTestId('detection');
  await expect(detection.locator('[data-between]')).toHaveCount(0);
  await detection.getByRole('radio', { name: 'MobileViT-XS with MNASNet' }).check({ force: true });
  await expect(detection.locator('[data-between]')).toHaveCount(2);
  await expect(detection.getByTestId('arithmetic')).toContainText(/24\.8.*23\.0.*1\.8/s);
  await expect(detection.getByTestId('arithmetic')).toContainText(/4\.9.*2\.7.*1\.8/s);
  const segmentation = page.getByTestId('segmentation');
  await segmentation.getByRole('radio', { name: 'MobileViT-S with ResNet-101' }).check({ force: true });
  await expect(segmentation.getByTestId('arithmetic')).toContainText(`${MINUS}1.4`);
  await expect(segmentation.getByTestId('arithmetic')).toContainText('9.1');
});

test('a link in the prose goes to its step; with reduced motion nothing is under way', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'DeiT is compared with itself' }).click();
  await expect(captionOf(page)).toContainText(at('augmentation'));
  await expect(walkOf(page).locator('[data-between] text')).toHaveText(`72.2 ${MINUS} 68.7 = 3.5`);
  for (const figure of ['swap', 'count', 'newer', 'transfer', 'parts']) {
    await expect(page.getByTestId(figure).locator('a[href^="https://"]').last()).toBeVisible();
  }
  await expect(page.getByTestId('newer')).toContainText('87.0');
  await expect(page.getByTestId('parts')).toContainText('14.69');
});

test('without JavaScript: prose, the first frame, every table and its sources', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/en${PATH}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('One picture, claim by claim');
  await expect(walkOf(page).locator('[data-mark]')).toHaveCount(8);
  await walkOf(page).locator('summary').click();
  await expect(walkOf(page).getByRole('table').getByRole('row')).toHaveCount(networks.length + 1);
  await expect(page.getByTestId('swap')).toContainText('6.4 points');
  await expect(page.getByTestId('count')).toContainText('1,050');
  await context.close();
});
