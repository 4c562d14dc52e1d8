import { expect, test } from '@playwright/test';
import { choose, numbersOf, open, WORDS } from './support/patches';

for (const locale of ['en', 'zh-Hant'] as const) {
  const words = WORDS[locale];

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
}

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
