import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { answerTrace } from '@/components/chapters/block/question';
import { operationOf } from '@/lib/block/plan';
import { getDictionary } from '@/lib/i18n/dictionary';
import { format, formatBytes, formatNumber } from '@/lib/i18n/format';
import { locales } from '@/lib/i18n/locales';
import { exampleFile } from '@/lib/source/example-files';
import { numberAt } from '@/lib/walkthrough/read-trace';
import { canvasOf, captionOf, open, operation, PATH, plan, sourceOf, steps, walkOf } from './support/block';
import { troubles } from './support/lab';

for (const locale of locales) {
  const { block, source, walk } = getDictionary(locale);
  const words = block.figure;

  test(`${locale}: by keyboard to the end, and an operation opened`, async ({ page }) => {
    const bad = troubles(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, locale);
    // What a reader who only reads has to fetch: the example, and no model.
    expect(asked.filter((url) => /\.wasm|\/models\/.*(safetensors|packed)/.test(url))).toEqual([]);
    console.log(`${exampleFile('block')?.file}: ${exampleFile('block')?.bytes} bytes`);
    await expect(captionOf(page)).toContainText(`1∕${steps}`);

    await walkOf(page).focus();
    for (const kind of ['local', 'widen', 'unfold', 'norm1', 'qkv'] as const) {
      await page.keyboard.press('ArrowRight');
      await expect(captionOf(page)).toContainText(words.operations[kind]);
    }
    await expect(canvasOf(page)).toHaveAttribute('data-open', '0.qkv');
    // What would give the answer away is not there yet.
    await expect(page.getByTestId('score-zoom')).toHaveCount(0);

    // The walk waits for an answer.
    const question = walkOf(page).locator('form');
    await page.keyboard.press('End');
    await expect(captionOf(page)).toContainText(`6∕${steps}`);
    const field = question.getByRole('textbox');
    await field.fill('64');
    await field.press('Enter');
    await expect(question).toContainText(format(words.predict.wrongAll, { cells: 64 }));
    await field.fill(String(numberAt(answerTrace(plan.tokens), { tensor: 'N', index: 0 })));
    await field.press('Enter');
    await expect(question).toContainText(walk.predict.right);
    await question.getByRole('button').last().press('Enter');
    await expect(captionOf(page)).toContainText(words.operations.scores);
    await expect(page.getByTestId('score-result')).toContainText('√24');

    await page.keyboard.press('End');
    await expect(captionOf(page)).toContainText(`${steps}∕${steps}`);
    await expect(captionOf(page)).toContainText(
      formatNumber(
        locale,
        plan.operations.reduce((sum, { parameters }) => sum + parameters, 0),
      ),
    );

    // An operation that the walk does not stop at.
    await operation(page, '2.mix').press('Enter');
    await expect(page.getByTestId('inspector')).toContainText(
      format(words.inLayer, { layer: 3, name: words.operations.mix }),
    );
    await expect(page.getByTestId('multiply-adds')).toContainText(
      formatNumber(locale, operationOf(plan, '2.mix').multiplyAdds),
    );
    await operation(page, '2.mix').press('ArrowUp');
    await expect(canvasOf(page)).toHaveAttribute('data-open', '2.softmax');
    // What the example does not hold.
    await operation(page, '0.expand').press('Enter');
    await expect(page.getByTestId('inspector')).toContainText(source.needsModel);
    await operation(page, 'unfold').press('Enter');
    await expect(page.getByTestId('difference')).toHaveText(format(words.change.moved, { greatest: '0' }));
    expect(bad).toEqual([]);
  });
}

test('the view: zoomed, moved, followed; a cell followed by pointer and by keys', async ({ page }) => {
  await open(page, 'en');
  const scale = async () => Number(await canvasOf(page).getAttribute('data-scale'));
  const start = await scale();
  await operation(page, 'local').focus();
  await page.keyboard.press('+');
  await expect.poll(scale).toBeGreaterThan(start);
  await expect(canvasOf(page)).toHaveAttribute('data-free', 'true');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('0');
  await expect.poll(scale).toBe(start);
  await expect(canvasOf(page)).toHaveAttribute('data-free', 'false');
  // Ctrl and the wheel, far in: until numbers can be read.
  const box = await canvasOf(page).boundingBox();
  if (!box) throw new Error('no canvas');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(scale).toBeGreaterThan(26);
  await page.getByRole('button', { name: getDictionary('en').block.figure.view.follow }).click();
  await expect.poll(scale).toBe(start);

  const says = page.getByTestId('cell-says');
  const first = await says.innerText();
  await page.getByTestId('cell-picker').focus();
  await page.keyboard.press('ArrowRight');
  await expect(says).not.toHaveText(first);
  await expect(captionOf(page)).toContainText(`1∕${steps}`);
  await page.keyboard.press('ArrowLeft');
  await expect(says).toHaveText(first);
  // A click on a sheet follows that row: in the scores, head and key as well.
  await page.goto(`/en${PATH}?step=8`);
  await expect(walkOf(page)).toHaveAttribute('data-source', 'example');
  await canvasOf(page).scrollIntoViewIfNeeded();
  const node = await operation(page, '0.softmax').boundingBox();
  if (!node) throw new Error('no operation');
  const before = await says.innerText();
  // Right of the operation stands the sheet of weights; its upper part is slot 0.
  await page.mouse.click(node.x + node.width + 50 * (await scale()), node.y - 25 * (await scale()));
  await expect(says).not.toHaveText(before);
  await expect(says).toContainText('slot 0');
});

test('another picture changes the lower row only', async ({ page }) => {
  await open(page, 'en');
  const figure = page.getByTestId('shifts');
  await expect(figure.locator('[data-picture]')).toHaveAttribute('data-picture', 'Church');
  const pixels = () =>
    figure
      .locator('canvas')
      .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));
  const church = await pixels();
  expect(church).toHaveLength(13);
  await figure.getByRole('button', { name: 'Cat' }).click();
  await expect(figure.locator('[data-picture]')).toHaveAttribute('data-picture', 'Cat');
  await expect(page.getByTestId('shifts-says')).toContainText('of 4,096 weights');
  await expect.poll(async () => (await pixels()).filter((image, i) => image !== church[i]).length).toBe(4);
  expect((await pixels()).slice(0, 9)).toEqual(church.slice(0, 9));
});

test('an example that does not come: a sentence, and a way on', async ({ page }) => {
  const { source } = getDictionary('en');
  let broken = true;
  await page.route('**/examples/block.*', async (route) => {
    if (!broken) return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.body()).subarray(0, 5_000) });
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/en${PATH}`);
  const alert = sourceOf(page).getByRole('alert');
  await expect(alert).toContainText(`5 kB of ${formatBytes('en', exampleFile('block')?.bytes ?? 0)}`);
  await expect(alert).toContainText(source.example.title);
  broken = false;
  await alert.getByRole('button', { name: getDictionary('en').failures.retry }).click();
  await expect(walkOf(page)).toHaveAttribute('data-source', 'example');
  await expect(alert).toHaveCount(0);
});

for (const [locale, scheme, width] of [
  ['en', 'light', 1280],
  ['zh-Hant', 'dark', 360],
] as const) {
  test(`${locale}, ${scheme}, ${width} px: axe and no overflow`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, locale, '?step=7');
    await expect(page.getByTestId('score-zoom')).toBeVisible();
    // Every number, and a sketch.
    for (const stage of ['5', '3']) {
      const choice = page.getByTestId('stage-choice');
      await choice.getByRole('radio', { name: stage, exact: true }).check({ force: true });
      await expect(choice).toHaveAttribute('data-stage', stage);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      const found = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        found.violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]),
      ).toEqual([]);
    }
  });
}
