import { expect, type Page, test } from '@playwright/test';
import { cosineSimilarity } from '@/lib/attention/cosine';
import { rankOf } from '@/lib/attention/rank';
import { attentionRow } from '@/lib/attention/row';
import { formatNumber } from '@/lib/i18n/format';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { attentionTap } from '@/lib/mobilevit/spec/taps';
import { tokenCount, tokenOfCell } from '@/lib/mobilevit/spec/unfold-index';
import { HEADS } from '@/lib/mobilevit/spec/variants';
import { expectAccessible } from './support/axe';
import { firstOfFive, logitsOf, openLab, resultOf, troubles } from './support/lab';

/** Waits for a result under these settings of the attention. */
const setTo = (page: Page, modes: string) =>
  page.waitForFunction((wanted) => {
    const state = globalThis.mobilevit?.getState();
    const set = state?.result && Object.values(state.result.modes).join();
    return set === wanted && state?.working === undefined;
  }, modes);

test('ablation by keyboard: the answer moves, says what that means, and comes back to the last bit', async ({
  page,
}) => {
  const bad = troubles(page);
  await openLab(page);
  const before = await logitsOf(page);
  const panel = page.getByTestId('ablation');
  await expect(panel).toContainText('All three blocks attend as trained.');
  await expect(panel).toContainText('depends on, not what attention is worth');

  const group = panel.getByRole('group', { name: 'Attention of stage 4' });
  await group.getByRole('radio', { name: 'as trained' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(group.getByRole('radio', { name: 'A = I' })).toBeChecked();
  await setTo(page, 'trained,identity,trained');
  const identity = await logitsOf(page);
  expect(identity).not.toEqual(before);
  await expect(panel.getByRole('status')).toContainText(/as trained/);
  // A = I is pointwise, never called a convolution.
  await expect(panel).toContainText('pointwise (1×1)');
  await expect(page).toHaveURL(/modes=trained,identity,trained/);

  await page.keyboard.press('ArrowRight');
  await setTo(page, 'trained,uniform,trained');
  expect(await logitsOf(page)).not.toEqual(identity);
  await expect(panel).toContainText('the mean of its slot’s values');
  const changed = await firstOfFive(page).textContent();

  await panel.getByRole('button', { name: 'All as trained' }).focus();
  await page.keyboard.press('Enter');
  await setTo(page, 'trained,trained,trained');
  expect(await logitsOf(page)).toEqual(before);
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(firstOfFive(page)).not.toHaveText(changed ?? '');
  await expect(page).not.toHaveURL(/modes=/);
  expect(bad).toEqual([]);
});

test('x-ray: the query moves the path by keyboard, and all ten steps agree with the engine', async ({
  page,
}) => {
  await openLab(page, '/en/lab/?block=4&layer=2&head=3&at=0.500,0.500');
  await page.getByRole('tab', { name: 'Attention' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'X-ray' })).toHaveAttribute('aria-selected', 'true');
  const xray = page.getByTestId('xray');
  const agrees = async () => {
    await expect(xray).toHaveAttribute('data-current', 'true');
    await expect(page.getByTestId('xray-agreement')).toContainText('10 of 10 steps agree');
    await expect(xray.locator('[data-agrees="true"]')).toHaveCount(10);
  };
  await agrees();
  await expect(xray).toContainText('row 8, column 8 of the 16 × 16 map');
  const numbers = () =>
    xray.locator('[data-check]').evaluateAll((lines) => lines.map((line) => Number(line.dataset.engine)));
  const here = await numbers();

  await page.getByTestId('surface').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(xray).toContainText('row 7, column 9 of the 16 × 16 map');
  await agrees();
  expect(await numbers()).not.toEqual(here);

  // Another block has another map; the strip opens it too.
  await xray.getByLabel('Block').selectOption('5');
  await expect(xray).toContainText('of the 8 × 8 map');
  await agrees();
});

test('attention: block and strip go together, the place pointed at is lit in the list, pins have a cosine', async ({
  page,
}) => {
  await openLab(page, '/en/lab/?block=5&layer=1&head=1&at=0.300,0.300&pins=0.8,0.8');
  const map = mapSizes({ height: 256, width: 256 }).unfolded[5];
  const values = await page.evaluate(
    async (tap) => [...((await globalThis.mobilevit?.read(tap))?.values ?? [])],
    attentionTap(5, 0),
  );
  const layer = { values: Float32Array.from(values), heads: HEADS, tokens: tokenCount(map) };
  const rowOf = (row: number, column: number) => {
    const { slot, token } = tokenOfCell(map, { row, column });
    return { token, row: attentionRow(layer, slot, 0, token) };
  };
  const [query, pin] = [rowOf(2, 2), rowOf(6, 6)];
  await expect(page.getByTestId('overlap').getByRole('row', { name: /^Pin 1/ })).toContainText(
    `cos ${formatNumber('en', cosineSimilarity(query.row, pin.row), 2)}`,
  );

  const own = page.getByTestId('own-key');
  await expect(own).toHaveAttribute('data-key', String(query.token));
  const surface = page.getByTestId('surface');
  const box = await surface.boundingBox();
  if (!box) throw new Error('no picture');
  // The cell at row 5, column 1 of 8.
  await surface.hover({ position: { x: (1.5 / 8) * box.width, y: (5.5 / 8) * box.height } });
  const pointed = rowOf(5, 1);
  await expect(own).toHaveAttribute('data-key', String(pointed.token));
  await expect(own.getByRole('cell').first()).toHaveText(String(rankOf(pointed.row, pointed.token)));
  await page.mouse.move(0, 0);
  await page.getByRole('button', { name: 'Show all 16' }).click();
  await expect(page.getByTestId('keys').locator('tr[data-own]')).toHaveAttribute(
    'data-token',
    String(query.token),
  );
  await surface.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByTestId('keys').locator('tr[data-own]')).toHaveAttribute(
    'data-token',
    String(query.token + 1),
  );

  await page.getByLabel('Block').selectOption('3');
  await expect(page.getByTestId('strip').getByRole('button', { pressed: true })).toContainText('stage 3');
});

test('an address comes back as it was written; each open panel passes axe; in Chinese nothing scrolls sideways', async ({
  browser,
}) => {
  test.slow();
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const search =
    'sample=cat&block=5&layer=2&head=3&at=0.100,0.900&pins=0.500,0.500;0.250,0.750&outline=none&open=4&modes=identity,trained,uniform&crop=0.500,0.250';
  await openLab(page, `/zh-Hant/lab/?${search}`);
  await resultOf(page, /貓/);
  await setTo(page, 'identity,trained,uniform');
  await expect(page.getByTestId('pin')).toHaveCount(2);
  await expect(page.getByTestId('outlines')).toHaveCount(0);
  await expect(page.getByTestId('link').getByRole('textbox')).toHaveValue(new RegExp(`\\?${search}$`));
  // The engine saw the square that the address names.
  expect(await page.evaluate(() => globalThis.mobilevit?.getState().result?.preprocessing.crop)).toEqual({
    x: 0.5,
    y: 0.25,
  });

  const tabs = page.getByRole('tablist').getByRole('tab');
  for (const tab of await tabs.all()) {
    const name = (await tab.textContent()) ?? '';
    await test.step(name, async () => {
      await tab.tap();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByRole('tabpanel').locator('[aria-busy="true"]')).toHaveCount(0);
      await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await expectAccessible(page, '[role="tabpanel"]');
    });
  }
  await context.close();
});
