import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { relativeChange } from '@/components/lab/field/poke/change';
import { attentionUnder, type Square } from '@/components/lab/field/poke/square';
import { attentionRow } from '@/lib/attention/row';
import { formatNumber, formatPercent } from '@/lib/i18n/format';
import type { FieldQuestion, Poke } from '@/lib/inference/protocol';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { AS_TRAINED, type Modes } from '@/lib/mobilevit/spec/modes';
import { attentionTap, tapTable } from '@/lib/mobilevit/spec/taps';
import { tokenCount, tokenOfCell } from '@/lib/mobilevit/spec/unfold-index';
import { HEADS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { massRadii, shareInside } from '@/lib/receptive-field/effective';
import { fieldBox, theoreticalField, unitCentre } from '@/lib/receptive-field/theoretical';
import { openLab, troubles } from './support/lab';

const SIZE = 256;
const image = { height: SIZE, width: SIZE };
const ALL_IDENTITY: Modes = { 3: 'identity', 4: 'identity', 5: 'identity' };

/** Waits until every probe that was asked for is there. */
const measured = (page: Page) =>
  expect(page.getByTestId('field')).toHaveAttribute('data-status', 'done', { timeout: 60_000 });

/** A row of the table of numbers, one value a setting. */
const numbers = (page: Page, row: string): Promise<number[]> =>
  page
    .getByTestId('field-numbers')
    .locator(`[data-row="${row}"] td`)
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.value)));

/** What the engine itself measures. */
async function fieldOf(page: Page, question: FieldQuestion) {
  const rms = await page.evaluate(
    async (asked) => [...((await globalThis.mobilevit?.field(asked))?.rms ?? [])],
    question,
  );
  return { values: Float32Array.from(rms), ...image };
}

const pokeOf = (page: Page, question: Poke) =>
  page.evaluate(
    async (asked) =>
      ((await globalThis.mobilevit?.poke(asked)) ?? []).map(({ vector, logits }) => ({
        vector: [...vector],
        logits: [...logits],
      })),
    question,
  );

test('a field’s numbers are the engine’s gradients, with attention and without', async ({ page }) => {
  test.slow();
  const bad = troubles(page);
  await openLab(page, '/en/lab/?panel=field&block=4&at=0.450,0.500');
  await measured(page);
  const cell = { row: 8, column: 7 };
  await expect(page.getByTestId('unit')).toContainText('row 8, column 7 of a 16 × 16 map');
  const theory = theoreticalField(VARIANTS.xxs, 'stages.3.1', image);
  const tap = tapTable(VARIANTS.xxs, image).find(({ name }) => name === 'stages.3.1');
  if (!theory || !tap) throw new Error('no such tap');
  const centre = unitCentre(tap, theory, cell, image);
  const box = fieldBox(tap, { ...theory, global: false }, cell, image);
  for (const [i, modes] of [AS_TRAINED, ALL_IDENTITY].entries()) {
    const field = await fieldOf(page, { tap: 'stages.3.1', cell, probes: 8, seed: i + 1, modes });
    const [half = 0, most = 0] = massRadii(field, centre, [0.5, 0.95]);
    expect((await numbers(page, 'half'))[i]).toBeCloseTo(half, 6);
    expect((await numbers(page, 'most'))[i]).toBeCloseTo(most, 6);
    expect((await numbers(page, 'inside'))[i]).toBeCloseTo(shareInside(field, box), 6);
    await expect(page.getByTestId('finding')).toContainText(`${formatNumber('en', half, 1)} px`);
  }
  // Without attention nothing gets past the convolutions; with it, something does.
  const [inside = 1, without] = await numbers(page, 'inside');
  expect(inside).toBeLessThan(0.999);
  expect(without).toBeCloseTo(1, 6);
  await expect(page.locator('[data-row="reach"]')).toContainText('whole picture');
  await expect(page.locator('[data-row="reach"]')).toContainText('147 × 147 px');
  expect(await numbers(page, 'probes')).toEqual([8, 8]);
  const rings = page.getByTestId('field').locator('[data-condition="set"] circle[data-ring="half"]');
  await expect(rings.last()).toHaveAttribute('r', String((await numbers(page, 'half'))[0]));

  await page.getByRole('button', { name: '8 more probes' }).click();
  await expect.poll(() => numbers(page, 'probes'), { timeout: 60_000 }).toEqual([16, 16]);
  await measured(page);

  // A unit that no attention comes before: one field, as wide as its kernels say.
  await page.getByLabel('Unit of').selectOption('stages.1.2');
  await expect(page.locator('[data-row="reach"]')).toContainText('27 × 27 px');
  await measured(page);
  expect(await numbers(page, 'inside')).toEqual([expect.closeTo(1, 6)]);
  await expect(page.getByTestId('field')).toContainText('No attention lies before this unit');
  expect(bad).toEqual([]);
});

test('measuring stops, goes on and follows the query; modes come with the address', async ({ page }) => {
  test.slow();
  await openLab(page, '/en/lab/?panel=field&block=4&at=0.450,0.500&modes=identity,identity,trained');
  const field = page.getByTestId('field');
  // Both blocks before this unit are set to the identity: there is nothing to compare.
  await expect(field).toContainText('All attention before this unit is set to A = I');
  await expect(page.locator('[data-row="reach"] td')).toHaveText(['147 × 147 px']);
  await page.getByRole('button', { name: 'All as trained' }).click();
  await expect(page.locator('[data-row="reach"] td')).toHaveText(['whole picture', '147 × 147 px']);

  await page.getByTestId('surface').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('unit')).toContainText('row 9, column 7');
  await expect(field).toHaveAttribute('data-status', 'running');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(field).toHaveAttribute('data-status', 'stopped');
  const before = await numbers(page, 'probes');
  expect(before.reduce((sum, n) => sum + n, 0)).toBeLessThan(16);
  await page.getByRole('button', { name: 'Go on' }).click();
  await measured(page);
  expect(await numbers(page, 'probes')).toEqual([8, 8]);
  await expect(page).toHaveURL(/panel=field/);
});

test('a grey square changes unit and answer as the engine says; places are scanned', async ({ page }) => {
  test.slow();
  await openLab(page, '/en/lab/?panel=field&block=4&layer=2&head=3&at=0.450,0.500');
  await page.getByRole('radio', { name: 'covering a piece' }).check({ force: true });
  const poke = page.getByTestId('poke');
  const current = () => expect(poke).toHaveAttribute('data-current', 'true', { timeout: 30_000 });
  await current();
  const surface = page.getByTestId('poke-surface');
  const shown = async (id: string) => Number(await page.getByTestId(id).getAttribute('data-value'));
  const first = await shown('change-set');

  await surface.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowUp');
  await current();
  expect(await shown('change-set')).not.toBe(first);
  const square: Square = await surface.locator('[data-square]').evaluate((element: HTMLElement) => ({
    x: Number(element.dataset.x),
    y: Number(element.dataset.y),
    side: 32,
  }));
  expect(square).toEqual({ x: 99 + 32, y: 112 - 8, side: 32 });

  const question = {
    tap: 'stages.3.1',
    cell: { row: 8, column: 7 },
    conditions: [AS_TRAINED, ALL_IDENTITY],
  };
  const whole = await pokeOf(page, { ...question, square: undefined });
  const covered = await pokeOf(page, { ...question, square });
  for (const [i, id] of ['change-set', 'change-identity'].entries()) {
    const change = relativeChange(whole[i]?.vector ?? [], covered[i]?.vector ?? []);
    expect(change).toBeGreaterThan(0);
    expect(await shown(id)).toBeCloseTo(change, 6);
  }
  await expect(page.getByTestId('answer-set').getByRole('listitem')).toHaveCount(5);
  await expect(page.getByTestId('answer-identity').getByRole('listitem')).toHaveCount(5);

  // The attention under the square is that of the open layer and head, by area.
  const { unfolded } = mapSizes(image);
  const values = await page.evaluate(
    async (tap) => [...((await globalThis.mobilevit?.read(tap))?.values ?? [])],
    attentionTap(4, 1),
  );
  const layer = { values: Float32Array.from(values), heads: HEADS, tokens: tokenCount(unfolded[4]) };
  const { slot, token } = tokenOfCell(unfolded[4], question.cell);
  const under = attentionUnder(attentionRow(layer, slot, 2, token), unfolded[4], square, SIZE);
  expect(await shown('under')).toBeCloseTo(under, 6);
  await expect(page.getByTestId('under')).toContainText(formatPercent('en', under, 1));

  // A drag ends where the pointer does.
  const box = await surface.boundingBox();
  if (!box) throw new Error('no surface');
  await page.mouse.move(box.x + 0.1 * box.width, box.y + 0.1 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.98 * box.width, box.y + 0.5 * box.height, { steps: 8 });
  await page.mouse.up();
  await current();
  await expect(surface.locator('[data-square]')).toHaveAttribute('data-x', String(SIZE - 32));

  const found = page.getByTestId('correlation');
  await page.getByRole('button', { name: 'Cover 64 places' }).click();
  await expect(page.getByTestId('scan-maps').getByRole('img')).toHaveCount(3);
  await expect.poll(() => page.getByTestId('scatter').locator('circle').count()).toBeGreaterThan(40);
  await page.getByTestId('influence').getByRole('button', { name: 'Stop' }).click();
  await expect(found).toContainText('rank correlation');
  for (const of of ['data-set', 'data-identity']) {
    expect(Math.abs(Number(await found.getAttribute(of)))).toBeLessThanOrEqual(1);
  }
  await expect(page.getByTestId('influence')).toContainText('Attention weight is not influence');

  // Another size of square begins anew: its numbers are of another kind.
  await page.getByRole('radio', { name: '16 px' }).check({ force: true });
  await current();
  await expect(found).toContainText('now there are 1');
});

test('in Chinese, on a narrow screen, without barriers', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, '/zh-Hant/lab/?panel=field&block=5&at=0.300,0.700');
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const axe = () =>
    new AxeBuilder({ page })
      .include('[data-testid="field-panel"]')
      .analyze()
      .then((r) => r.violations);
  await measured(page);
  await expect(page.getByTestId('finding')).toContainText('一半的質量');
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await axe()).toEqual([]);
  await page.getByRole('radio', { name: '遮住一塊' }).check({ force: true });
  await expect(page.getByTestId('poke')).toHaveAttribute('data-current', 'true', { timeout: 30_000 });
  await page.getByTestId('poke-surface').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('poke').getByRole('status').last()).toContainText('方塊在第');
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await axe()).toEqual([]);
});

test('unit, way and square go into the address, and come back from it', async ({ page }) => {
  test.slow();
  await openLab(page, '/en/lab/?panel=field&block=4&at=0.450,0.500');
  await page.getByLabel('Unit of').selectOption('stages.2.1.conv_kxk');
  await page.getByRole('radio', { name: 'covering a piece' }).check({ force: true });
  await page.getByRole('radio', { name: '64 px' }).check({ force: true });
  const surface = page.getByRole('application', { name: /square/i });
  await surface.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('poke')).toHaveAttribute('data-current', 'true');
  const words = (await page.getByTestId('unit').textContent()) ?? '';
  const change = await page.getByTestId('change-set').getAttribute('data-value');
  await expect(page.getByTestId('link').getByRole('textbox')).toHaveValue(
    /&unit=stages\.2\.1\.conv_kxk&way=poke&cover=\d+,\d+,64$/,
  );
  const link = await page.getByTestId('link').getByRole('textbox').inputValue();

  const other = await page.context().newPage();
  await openLab(other, link);
  await expect(other.getByLabel('Unit of')).toHaveValue('stages.2.1.conv_kxk');
  await expect(other.getByTestId('unit')).toHaveText(words);
  await expect(other.getByRole('radio', { name: '64 px' })).toBeChecked();
  await expect(other.getByTestId('change-set')).toHaveAttribute('data-value', change ?? '');
  await expect(other.getByTestId('link').getByRole('textbox')).toHaveValue(link);
  // Another stage has other units: its own output is shown.
  await other
    .getByTestId('strip')
    .getByRole('button', { name: /stage 5/i })
    .click();
  await other.getByRole('tab', { name: 'Receptive field' }).click();
  await expect(other.getByLabel('Unit of')).toHaveValue('stages.4.1');
});

test('WebGL, where there is one, differentiates the last stage as wasm does', async ({ page }) => {
  // Software GL compiles the shaders of the backward pass for a while.
  test.setTimeout(300_000);
  await openLab(page);
  const question = { tap: 'stages.4.1', cell: { row: 4, column: 3 }, probes: 1, seed: 1, modes: AS_TRAINED };
  const wasm = await fieldOf(page, question);
  await page.getByRole('radio', { name: 'WebGL' }).press(' ');
  await page.waitForFunction(() => globalThis.mobilevit?.getState().result?.backend === 'webgl', undefined, {
    timeout: 120_000,
  });
  const from = Date.now();
  const webgl = await fieldOf(page, question);
  console.log(`a probe of stage 5 on WebGL, cold: ${Date.now() - from} ms`);
  const greatest = Math.max(...wasm.values);
  expect(greatest).toBeGreaterThan(0);
  const worst = Math.max(...webgl.values.map((x, i) => Math.abs(x - (wasm.values[i] ?? Number.NaN))));
  expect(worst).toBeLessThan(1e-3 * greatest);
});
