import { expect, type Page, test } from '@playwright/test';
import { overlap } from '@/lib/attention/compare';
import { headReach } from '@/lib/attention/distance';
import { keyGeometry } from '@/lib/attention/key-geometry';
import { rolloutRow } from '@/lib/attention/rollout';
import { attentionRow, type HeadChoice, type Probabilities } from '@/lib/attention/row';
import { greatest } from '@/lib/attention/softmax';
import { formatNumber, formatPercent } from '@/lib/i18n/format';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { attentionTap } from '@/lib/mobilevit/spec/taps';
import { tokenCount, tokenOfCell } from '@/lib/mobilevit/spec/unfold-index';
import { type BlockStage, HEADS } from '@/lib/mobilevit/spec/variants';
import { MAX_PINS, type Place } from '@/lib/session/view';
import { expectAccessible } from './support/axe';
import { openLab, troubles } from './support/lab';

const SIZE = 256;
const { unfolded } = mapSizes({ height: SIZE, width: SIZE });

/** A layer's probabilities as the engine itself holds them. Stage 5 is the smallest, and what is read here. */
async function layerOf(page: Page, stage: BlockStage, layer: number): Promise<Probabilities> {
  const values = await page.evaluate(
    async (tap) => [...((await globalThis.mobilevit?.read(tap))?.values ?? [])],
    attentionTap(stage, layer),
  );
  return { values: Float32Array.from(values), heads: HEADS, tokens: tokenCount(unfolded[stage]) };
}

const placeOf = (stage: BlockStage, { x, y }: Place) =>
  tokenOfCell(unfolded[stage], {
    row: Math.floor(y * unfolded[stage].height),
    column: Math.floor(x * unfolded[stage].width),
  });

/** The row that the lib cuts from the engine's tensors. */
async function rowOf(page: Page, stage: BlockStage, layer: number, head: HeadChoice, at: Place) {
  const { slot, token } = placeOf(stage, at);
  if (head !== 'rollout') return attentionRow(await layerOf(page, stage, layer), slot, head, token);
  const layers = [];
  for (let n = 0; n <= layer; n++) layers.push(await layerOf(page, stage, n));
  return rolloutRow(layers, slot, token);
}

/** The list of keys: token and weight of each line. */
const listed = (page: Page): Promise<{ token: number; weight: number }[]> =>
  page
    .getByTestId('keys')
    .locator('tr[data-token]')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        token: Number(row.dataset.token),
        weight: Number(row.querySelector<HTMLElement>('[data-weight]')?.dataset.weight),
      })),
    );

async function expectListed(page: Page, row: Float32Array, count: number): Promise<void> {
  await expect
    .poll(() => listed(page))
    .toEqual(greatest(row, count).map((token) => ({ token, weight: expect.closeTo(row[token] ?? 0, 6) })));
}

const mapDone = (page: Page) =>
  expect(page.getByTestId('head-map').getByRole('button', { name: /being worked out|計算中/ })).toHaveCount(
    0,
  );

test('the keys are the engine’s row by weight; a key rings its dot and takes the query', async ({ page }) => {
  const at = { x: 0.4, y: 0.6 };
  await openLab(page, '/en/lab/?block=5&layer=2&head=3&at=0.400,0.600');
  const row = await rowOf(page, 5, 1, 2, at);
  await expectListed(page, row, 8);
  const eight = greatest(row, 8).reduce((sum, token) => sum + (row[token] ?? 0), 0);
  await expect(page.getByTestId('keys-sum')).toContainText(formatPercent('en', eight, 1));
  // Another head is another row: the list does not just look right.
  expect([...(await rowOf(page, 5, 1, 0, at))]).not.toEqual([...row]);

  await page.getByRole('button', { name: 'Show all 16' }).click();
  await expectListed(page, row, 16);
  await expect(page.getByTestId('keys-sum')).toContainText('All 16 keys hold 100%');

  const keys = page.getByTestId('keys').locator('tbody').getByRole('button');
  const order = greatest(row, 16);
  await page.getByTestId('keys').locator('tr[data-token]').nth(3).hover();
  await expect(page.getByTestId('marked')).toHaveAttribute('data-key', String(order[3]));
  await page.mouse.move(0, 0);
  await expect(page.getByTestId('marked')).toHaveCount(0);
  await keys.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('marked')).toHaveAttribute('data-key', String(order[1]));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('caption')).toContainText(`patch ${order[1]} `);
});

test('queries are pinned by key and button, outlined, compared and kept in the address', async ({ page }) => {
  await openLab(page, '/en/lab/?block=5&layer=1&head=2&at=0.300,0.300');
  const surface = page.getByTestId('surface');
  const marks = page.getByTestId('pin');
  await surface.focus();
  await page.keyboard.press('p');
  await expect(marks).toHaveCount(1);
  await expect(page.getByTestId('pinned')).toHaveText('Pinned as pin 1.');
  await expect(page.getByTestId('outlines')).toHaveAttribute('d', /^M/);
  // The same cell again is no second pin.
  await page.keyboard.press('p');
  await expect(page.getByTestId('pinned')).toContainText('already');
  await expect(marks).toHaveCount(1);

  await surface.click({ position: { x: 320, y: 320 } });
  await page.getByRole('button', { name: 'Pin this query' }).click();
  await surface.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  const pins = page.getByTestId('pins');
  await expect(pins.getByRole('listitem')).toHaveCount(2);
  await expect(page).toHaveURL(/pins=0\.300,0\.300;/);

  // What the table says is the overlap of the engine's own rows.
  const url = new URL(page.url());
  const [first, second] = (url.searchParams.get('pins') ?? '').split(';').map((pin) => {
    const [x = 0, y = 0] = pin.split(',').map(Number);
    return { x, y };
  });
  if (!first || !second) throw new Error(url.search);
  const common = overlap(await rowOf(page, 5, 0, 1, first), await rowOf(page, 5, 0, 1, second));
  await expect(page.getByTestId('overlap').getByRole('row', { name: /^Pin 2/ })).toContainText(
    formatPercent('en', common, 0),
  );

  const outlines = await page.getByTestId('outlines').getAttribute('d');
  await pins.getByRole('radio', { name: 'Pin 1' }).check({ force: true });
  await expect(page.getByTestId('outlines')).not.toHaveAttribute('d', outlines ?? '');
  await pins.getByRole('radio', { name: 'none' }).check({ force: true });
  await expect(page.getByTestId('outlines')).toHaveCount(0);

  await surface.focus();
  await page.keyboard.press('p');
  await expect(marks).toHaveCount(MAX_PINS);
  await expect(page.getByRole('button', { name: 'Pin this query' })).toBeDisabled();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('p');
  await expect(page.getByTestId('pinned')).toContainText('Remove one');
  await expect(marks).toHaveCount(MAX_PINS);

  await pins.getByRole('button', { name: 'Remove pin 1' }).click();
  await expect(marks).toHaveCount(2);
  await pins.getByRole('button', { name: 'Put the query at pin 1' }).click();
  const { token } = placeOf(5, second);
  await expect(page.getByTestId('caption')).toContainText(`patch ${token} `);
});

test('the map of all heads says what the tensors say, and opens a head by keyboard', async ({ page }) => {
  await openLab(page, '/en/lab/?block=4&layer=2&head=1&at=0.500,0.500');
  const map = page.getByTestId('head-map');
  await expect(map.getByRole('button')).toHaveCount(36);
  await mapDone(page);
  const geometry = keyGeometry(unfolded[5], SIZE);
  const layer = await layerOf(page, 5, 2);
  for (let head = 0; head < HEADS; head++) {
    const { distance, radius, entropy } = headReach(layer, head, geometry);
    const name = map.locator(`[data-stage="5"][data-layer="2"][data-head="${head}"]`);
    await expect(name).toHaveAccessibleName(
      new RegExp(
        `^Stage 5, layer 3, head ${head + 1}: mean distance ${formatNumber('en', distance, 0)} px, half within ` +
          `${formatNumber('en', radius, 0)} px, entropy ${formatNumber('en', entropy, 2).replace('.', '\\.')} of 1`,
      ),
    );
  }

  const open = map.locator('[aria-pressed="true"]');
  await expect(open).toHaveAccessibleName(/^Stage 4, layer 2, head 1:/);
  // One stop for the Tab key; arrows go on from there, over the border of the block.
  expect(await map.locator('button[tabindex="0"]').count()).toBe(1);
  await open.focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await expect(page.getByTestId('head-readout')).toContainText('Stage 5, layer 3, head 1');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Block')).toHaveValue('5');
  await expect(page.getByRole('group', { name: 'Layer' }).getByRole('radio', { name: '3' })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^Head 1/ })).toBeChecked();
  await expect(open).toHaveAccessibleName(/^Stage 5, layer 3, head 1:/);
});

test('rollout is the product of the block’s layers, a slot moves the query inside its patch', async ({
  page,
}) => {
  const at = { x: 0.3, y: 0.7 };
  await openLab(page, '/en/lab/?block=5&layer=3&head=mean&at=0.300,0.700');
  await page.getByRole('radio', { name: /^Rollout to layer 3/ }).check({ force: true });
  await expectListed(page, await rowOf(page, 5, 2, 'rollout', at), 8);
  await expect(page.getByTestId('caption')).toContainText('layers 1 to 3 of this block');
  await expect(page).toHaveURL(/head=rollout/);
  await page.getByRole('group', { name: 'Layer' }).getByRole('radio', { name: '2' }).check({ force: true });
  await expectListed(page, await rowOf(page, 5, 1, 'rollout', at), 8);

  const patch = placeOf(5, at).token;
  const slots = page.getByRole('group', { name: 'Slot inside the patch' });
  for (const [n, mark] of ['●', '■', '▲', '◆'].entries()) {
    await slots.getByRole('radio').nth(n).check({ force: true });
    await expect(page.getByTestId('caption')).toContainText(`slot ${mark}`);
    await expect(page.getByTestId('caption')).toContainText(`patch ${patch} `);
  }
});

test('an identity shows one key and says that it was applied; pointing asks the worker nothing', async ({
  page,
}) => {
  const bad = troubles(page);
  await openLab(page, '/en/lab/?block=5&layer=1&head=1&at=0.300,0.700&modes=trained,trained,identity');
  await expect(page.getByTestId('applied')).toContainText('identity');
  await expect.poll(async () => (await listed(page))[0]?.weight).toBe(1);
  expect((await listed(page))[0]?.token).toBe(placeOf(5, { x: 0.3, y: 0.7 }).token);

  await mapDone(page);
  await page.evaluate(() => {
    Reflect.set(globalThis, 'posted', 0);
    Worker.prototype.postMessage = new Proxy(Worker.prototype.postMessage, {
      apply(post, worker, message) {
        Reflect.set(globalThis, 'posted', Reflect.get(globalThis, 'posted') + 1);
        return Reflect.apply(post, worker, message);
      },
    });
  });
  const posted = () => page.evaluate(() => Number(Reflect.get(globalThis, 'posted')));
  const seen = new Set<string | null>();
  for (let n = 1; n < 8; n++) {
    await page.getByTestId('surface').hover({ position: { x: 50 * n, y: 400 - 40 * n } });
    seen.add(await page.getByTestId('dots').getAttribute('d'));
  }
  expect(seen.size).toBeGreaterThan(3);
  expect(await posted()).toBe(0);
  // The count does count.
  await layerOf(page, 5, 0);
  expect(await posted()).toBe(1);
  expect(bad).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in Chinese, on a phone, in ${colorScheme}: never scrolls sideways, axe finds nothing`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      colorScheme,
    });
    const page = await context.newPage();
    await openLab(page, '/zh-Hant/lab/?block=3&layer=2&head=1&at=0.5,0.5&pins=0.2,0.3;0.8,0.7;0.4,0.9');
    await mapDone(page);
    await page.getByRole('button', { name: '列出全部 256 個' }).tap();
    await expect(page.getByTestId('keys').locator('tr[data-token]')).toHaveCount(256);
    for (const width of [390, 360]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await expect(page.getByTestId('caption')).toContainText('一半的注意力');
    await expectAccessible(page, '[role="tabpanel"]');
    await context.close();
  });
}
