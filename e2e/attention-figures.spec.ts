import { expect, type Locator, type Page, test } from '@playwright/test';
import { START, traceOf, withCell } from '@/components/chapters/attention/toy';
import { formatSignificant } from '@/lib/i18n/format';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { cellsOf, editCell, openWalk } from './support/walk';

const numbersOf = (within: Locator, name: string) => cellsOf(within, name).allInnerTexts();
const shown = (values: readonly number[]) => values.map((value) => formatSignificant('en', value));
const open = (page: Page) => openWalk(page, '/learn/attention/');

test('Wq, Wk, w and the temperature move the outputs, and all goes back to the start', async ({ page }) => {
  await open(page);
  const figure = page.getByTestId('lambda');
  await editCell(cellsOf(figure, 'Wq').nth(0), '2');
  const wq = withCell(START.wq, { row: 0, column: 0 }, 2);
  await expect
    .poll(() => numbersOf(figure, 'A'))
    .toEqual(shown(matrixOf(traceOf({ ...START, wq }), 'A').flat()));
  await editCell(cellsOf(figure, 'w').nth(0), '4');
  const w = withCell(START.w, { row: 0, column: 0 }, 4);
  await expect
    .poll(() => numbersOf(figure, 'A U w'))
    .toEqual(shown(matrixOf(traceOf({ ...START, wq, w }), 'AV').flat()));
  const temperature = figure.getByRole('slider').nth(1);
  await temperature.focus();
  await page.keyboard.press('End');
  await expect
    .poll(() => numbersOf(figure, 'Y'))
    .toEqual(shown(matrixOf(traceOf({ ...START, wq, w }, { temperature: 32 }), 'Y').flat()));
  await figure.getByRole('button', { name: 'Reset all' }).click();
  expect(await numbersOf(figure, 'Y')).toEqual(['0.57', '0.36', '5.5', '4.9']);
});

test('under a changed far corner T stays and A T moves', async ({ page }) => {
  await open(page);
  const figure = page.getByTestId('operators');
  const t = await numbersOf(figure, 'T');
  const at = await numbersOf(figure, 'A T');
  await figure.getByRole('button', { name: 'Change the far corner' }).click();
  await expect(page.getByTestId('operators-say')).toContainText('0 of 36 entries of T differ');
  await expect(page.getByTestId('operators-say')).toContainText('36 of 36 entries of A T');
  await expect(page.getByTestId('operators-say')).toContainText('from 0 to 0, attention’s from 0.57 to 3.45');
  expect(await numbersOf(figure, 'T')).toEqual(t);
  expect(await numbersOf(figure, 'A T')).not.toEqual(at);
});

test('influence: 4 cells against 9, support and derivative, both paths apart', async ({ page }) => {
  await open(page);
  const figure = page.getByTestId('influence');
  const convolution = page.getByTestId('influence-convolution');
  const attention = page.getByTestId('influence-attention');
  await expect(convolution).toContainText('4 of 9 cells');
  await expect(attention).toContainText('9 of 9 cells');
  await expect(figure).toContainText('the weakest of the 9 derivatives is 0.19');
  const choose = (name: string) => figure.getByRole('radio', { name, exact: true }).check({ force: true });
  await choose('scores');
  await expect(convolution).toContainText('0 of 9 cells');
  await choose('can reach');
  await expect(convolution.getByRole('img')).toHaveAccessibleName('0 of 9 cells can reach it');
  await choose('values');
  await expect(convolution.getByRole('img')).toHaveAccessibleName('4 of 9 cells can reach it');
  await expect(attention.getByRole('img')).toHaveAccessibleName('9 of 9 cells can reach it');
});

test('nine shifts are fixed; A is not', async ({ page }) => {
  await open(page);
  const figure = page.getByTestId('shifts');
  const says = page.getByTestId('shifts-say');
  await expect(figure.getByRole('button', { pressed: true })).toHaveCount(1);
  await figure.getByRole('button', { name: 'Offset: 0 rows, 0 columns, weight 4' }).click();
  await expect(says).toContainText('9 of 9 rows have one here');
  await expect(says).toContainText('greatest difference 0.');
  await expect(says).toContainText('0 of 81 entries of A differ');
  await editCell(cellsOf(figure, 'X').nth(8), '5');
  // The three rows of A whose pixel is 0 ask for nothing: their scores stay 0 and their weights uniform.
  await expect(says).toContainText('54 of 81 entries of A differ');
  await expect(says).toContainText('greatest difference 0.');
});

test('the puzzles are judged', async ({ page }) => {
  await open(page);
  const verdict = (id: string) => page.getByTestId(`puzzle-${id}`).locator('[data-solved]');
  const press = (id: string, name: string) =>
    page.getByTestId(`puzzle-${id}`).getByRole('button', { name }).click();
  await press('mean', 'Check');
  await expect(verdict('mean')).toContainText('Row 1 does not weigh all the windows alike');
  await press('pair', 'Check');
  await expect(verdict('pair')).toContainText('Window 1 gives most to window 1; its look-alike is window 2.');
  for (const id of ['shift', 'mean', 'pair']) {
    await press(id, 'Show an answer');
    await expect(verdict(id)).toHaveAttribute('data-solved', 'true');
  }
  await press('mean', 'Start over');
  await expect(verdict('mean')).toHaveCount(0);

  const shift = page.getByTestId('puzzle-shift');
  await expect(page.getByTestId('kernel-try')).toContainText('10 lie outside the window');
  await shift.getByRole('radio', { name: 'No', exact: true }).check();
  await expect(shift).toContainText('The next window holds cells that this window does not');
  const plane = page.getByTestId('puzzle-plane');
  await plane.getByRole('radio').nth(1).check();
  await expect(plane).toContainText('a linear function has its greatest value at an end');
});

test('what it costs is what the network’s own shapes give', async ({ page }) => {
  await open(page);
  await expect(page.getByTestId('ratio')).toHaveText(['1.33', '0.62', '0.48']);
  await expect(page.getByTestId('cost')).toContainText('403 million');
  const side = page.getByTestId('cost').getByRole('slider').first();
  await side.focus();
  await page.keyboard.press('Home');
  await expect(page.getByTestId('cost-says')).toContainText('N = 1, d = 64');
});
