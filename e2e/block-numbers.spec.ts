import { expect, test } from '@playwright/test';
import { stopsOf } from '@/lib/block/camera';
import { blockPlan, operationOf } from '@/lib/block/plan';
import { getDictionary } from '@/lib/i18n/dictionary';
import { format, formatNumber } from '@/lib/i18n/format';
import { locales } from '@/lib/i18n/locales';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import {
  canvasOf,
  captionOf,
  open,
  operation,
  ownPicture,
  PICTURE,
  sourceOf,
  steps,
  walkOf,
} from './support/block';
import { troubles } from './support/lab';

for (const locale of locales) {
  const { block, failures, source } = getDictionary(locale);
  const words = block.figure;

  test(`${locale}: a picture of one’s own, and one that is none`, async ({ page }) => {
    test.setTimeout(180_000);
    const bad = troubles(page);
    await open(page, locale, '?step=7');
    const before = await captionOf(page).innerText();
    const shown = page.getByTestId('shifts').locator('[data-picture]');
    await expect(shown).toHaveAttribute('data-picture', /./);

    await ownPicture(page, 'not-a-picture.png', Buffer.from('no picture at all'));
    await expect(sourceOf(page).getByRole('alert')).toContainText(failures.picture['not-an-image']);
    await expect(sourceOf(page).getByRole('alert')).toContainText(source.stays);
    expect(await captionOf(page).innerText()).toBe(before);
    await expect(sourceOf(page)).toHaveAttribute('data-source', 'example');

    await ownPicture(page, 'mine.png');
    await expect(walkOf(page)).toHaveAttribute('data-source', 'engine', { timeout: 120_000 });
    await expect(sourceOf(page)).toContainText(format(source.shown, { name: 'mine.png' }));
    await expect(sourceOf(page)).toContainText(source.live);
    await expect(captionOf(page)).toContainText(`7∕${steps}`);
    expect(await captionOf(page).innerText()).not.toBe(before);
    await expect(shown).toHaveAttribute('data-picture', 'mine.png');
    // Only the model has the hidden layer.
    await operation(page, '0.expand').press('Enter');
    await expect(page.getByTestId('inspector')).not.toContainText(source.needsModel);

    await sourceOf(page).getByRole('button', { name: source.back }).click();
    await expect(walkOf(page)).toHaveAttribute('data-source', 'example');
    await operation(page, '0.scores').press('Enter');
    await expect(captionOf(page)).toHaveText(before);
    expect(bad).toEqual([]);
  });

  test(`${locale}: another stage, as pictures and one cell; the model shows all of it`, async ({ page }) => {
    test.setTimeout(180_000);
    const bad = troubles(page);
    await open(page, locale, '?step=8');
    const choice = page.getByTestId('stage-choice');
    const stage = async (value: string) => {
      await choice.getByRole('radio', { name: value, exact: true }).check({ force: true });
      await expect(choice).toHaveAttribute('data-stage', value);
    };
    await stage('3');
    const plan3 = blockPlan(VARIANTS.xxs, 3, 256);
    await expect(captionOf(page)).toContainText(`8∕${stopsOf(plan3).length}`);
    await expect(page.getByTestId('sketch')).toContainText(
      format(words.sketch.says, { row: 10, column: 18 }),
    );
    // The numbers of operations follow the stage.
    await operation(page, '0.scores').press('Enter');
    await expect(page.getByTestId('multiply-adds')).toContainText(
      formatNumber(locale, operationOf(plan3, '0.scores').multiplyAdds),
    );
    await expect(page.getByTestId('score-result')).toContainText('√16');
    await expect(page.getByTestId('score-zoom')).toContainText(
      format(words.sketch.keys, { count: 9, tokens: 256 }),
    );
    await expect(page.getByTestId('difference')).toHaveText(words.change.scores);

    // Another cell: pictures, and a way back to the one that has numbers.
    await page.getByTestId('cell-picker').focus();
    await page.keyboard.press('ArrowRight');
    const elsewhere = format(words.sketch.elsewhere, { row: 10, column: 18 });
    await expect(page.getByTestId('score-zoom')).toContainText(elsewhere);
    await expect(captionOf(page)).toContainText(elsewhere);
    await page
      .getByTestId('sketch')
      .getByRole('button', { name: format(words.sketch.follow, { row: 10, column: 18 }) })
      .click();
    await expect(page.getByTestId('score-result')).toBeVisible();

    // A stop that both have, at another number; a layer that only one has.
    await operation(page, 'fold').press('Enter');
    await expect(page.getByTestId('difference')).toHaveText(words.sketch.difference);
    await stage('5');
    await expect(canvasOf(page)).toHaveAttribute('data-open', 'fold');
    await expect(page.getByTestId('sketch')).toHaveCount(0);
    await stage('4');
    await expect(canvasOf(page)).toHaveAttribute('data-open', 'fold');
    // The prose leads into the block on show.
    const plan4 = blockPlan(VARIANTS.xxs, 4, 256);
    const foldStep = stopsOf(plan4).findIndex(({ id }) => id === 'fold') + 1;
    await page.locator(`a[href="?step=${foldStep}#walk"]`).first().click();
    await expect(canvasOf(page)).toHaveAttribute('data-open', 'fold');

    await stage('3');
    await operation(page, '0.scores').press('Enter');
    await page
      .getByTestId('stage-file')
      .setInputFiles({ name: 'mine.png', mimeType: 'image/png', buffer: PICTURE });
    await expect(walkOf(page)).toHaveAttribute('data-source', 'engine', { timeout: 120_000 });
    await expect(choice).toHaveAttribute('data-stage', '3');
    await expect(page.getByTestId('sketch')).toHaveCount(0);
    await page.getByTestId('cell-picker').focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByTestId('score-result')).toContainText('√16');
    await operation(page, '1.expand').press('Enter');
    await expect(page.getByTestId('inspector')).not.toContainText(source.needsModel);
    await stage('4');
    await expect(walkOf(page)).toHaveAttribute('data-source', 'engine');
    await operation(page, 'fold').press('Enter');
    await expect(page.getByTestId('difference')).toHaveText(format(words.change.moved, { greatest: '0' }));
    expect(bad).toEqual([]);
  });

  test(`${locale}: another stage whose example does not come`, async ({ page }) => {
    let broken = true;
    await page.route('**/examples/block-3.*', (route) => (broken ? route.abort() : route.continue()));
    await open(page, locale);
    const choice = page.getByTestId('stage-choice');
    await choice.getByRole('radio', { name: '3', exact: true }).check({ force: true });
    const alert = walkOf(page).getByRole('alert');
    await expect(alert).toContainText(source.example.title);
    await expect(choice).toHaveAttribute('data-stage', '5');
    broken = false;
    await alert.getByRole('button', { name: failures.retry }).click();
    await expect(choice).toHaveAttribute('data-stage', '3');
    await expect(alert).toHaveCount(0);
  });
}

test('what the page computes is what the engine holds', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, 'en', '?step=7');
  await sourceOf(page).locator('[data-sample="cat"]').click();
  await expect(walkOf(page)).toHaveAttribute('data-source', 'engine', { timeout: 120_000 });
  const text = await page.getByTestId('score-zoom').innerText();
  const [, weight, computed] = /own weight is ([\d.]+).*computes ([\d.]+)\./.exec(text) ?? [];
  expect(Math.abs(Number(weight) - Number(computed))).toBeLessThan(1e-3);
  const parts = await page.getByTestId('score-result').innerText();
  const [, sum, score] = /q·k = (−?\d+\.?\d*), divided by √24: (−?\d+\.?\d*)\. /.exec(parts) ?? [];
  const number = (written: string | undefined) => Number(written?.replace('−', '-'));
  expect(number(sum) / Math.sqrt(24)).toBeCloseTo(number(score), 1);

  // Another page of the site keeps the picture; the chapter offers it.
  await page
    .getByTestId('source-file')
    .setInputFiles({ name: 'mine.png', mimeType: 'image/png', buffer: PICTURE });
  await expect(sourceOf(page)).toHaveAttribute('data-picture', 'mine.png', { timeout: 60_000 });
  await page.getByRole('navigation').getByRole('link', { name: /lab/i }).first().click();
  await expect(page.getByTestId('lab')).toBeVisible();
  await page.goBack();
  await expect(page.getByTestId('source-lab')).toContainText('mine.png');
  await page.getByTestId('source-lab').click();
  await expect(walkOf(page)).toHaveAttribute('data-source', 'engine', { timeout: 60_000 });
  await expect(sourceOf(page)).toHaveAttribute('data-picture', 'mine.png');
});
