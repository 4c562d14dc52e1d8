import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { writeSafetensors } from '@/lib/checkpoint/write-safetensors';
import { channelOrder } from '@/lib/features/channel-order';
import { channelStatistics } from '@/lib/features/channel-statistics';
import { channelPlane, type FeatureMap, featureMap, valueAt } from '@/lib/features/feature-map';
import { rangeOf } from '@/lib/features/ranges';
import { stageTap } from '@/lib/features/stages';
import { formatSignificant } from '@/lib/i18n/format';
import { seededStateDict } from '@/lib/mobilevit/spec/seeded-weights';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { STAGE_IDS, type StageId } from '@/lib/session/view';
import { openCheckpoint, openLab, resultOf, troubles } from './support/lab';

/** What the engine itself holds of a stage. */
async function mapOf(page: Page, stage: StageId): Promise<FeatureMap> {
  const { shape, values } = await page.evaluate(async (tap) => {
    const read = await globalThis.mobilevit?.read(tap);
    return { shape: [...(read?.shape ?? [])], values: [...(read?.values ?? [])] };
  }, stageTap(stage));
  return featureMap(shape, Float32Array.from(values));
}

/** Waits until the panels show the engine's newest result. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const state = globalThis.mobilevit?.getState();
    const shown = document.querySelector<HTMLElement>('[data-testid="strip"]')?.dataset.epoch;
    return state?.result && !state.working && shown === String(state.result.epoch);
  });
}

async function openChannels(page: Page, path = '/en/lab/?panel=channels'): Promise<void> {
  await openLab(page, path);
  await settled(page);
}

const number = (x: number) => formatSignificant('en', x, 3);
const thumb = (page: Page, stage: StageId) => page.locator(`[data-stage="${stage}"]`);
const scale = async (page: Page, within = 'channels') => {
  const { min, max } = await page
    .getByTestId(within)
    .getByTestId('map-scale')
    .first()
    .evaluate((element) => ({ min: Number(element.dataset.min), max: Number(element.dataset.max) }));
  return { min, max };
};

/** What a stage's picture in the strip looks like: its pixels, as text. */
const pixels = (page: Page, stage: StageId) =>
  thumb(page, stage)
    .locator('canvas')
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));

test('the strip has a picture of every stage, and opens each by mouse and by keyboard', async ({ page }) => {
  const bad = troubles(page);
  await openLab(page);
  await settled(page);
  for (const stage of STAGE_IDS) {
    const { height, width, channels } = await mapOf(page, stage);
    await thumb(page, stage).click();
    await expect(thumb(page, stage)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByTestId('channels')).toContainText(`${height}×${width}×${channels}`);
    await expect(thumb(page, stage)).toHaveAccessibleName(new RegExp(`${channels} channels`));
    await expect(page.getByTestId('strip-caption')).toContainText(/hold \d+% of the variance/);
  }
  const coloured = await pixels(page, 4);
  await page.getByRole('radio', { name: 'their mean' }).check({ force: true });
  await expect.poll(() => pixels(page, 4)).not.toBe(coloured);
  await page.getByRole('radio', { name: 'colours (PCA)' }).check({ force: true });
  // Nothing is left to chance: the same map gives the same picture.
  await expect.poll(() => pixels(page, 4)).toBe(coloured);

  await thumb(page, 'stem').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('channels')).toContainText('128×128×16');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(thumb(page, 1)).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/open=1&panel=channels/);
  expect(bad).toEqual([]);
});

test('values, order and ranges are the engine’s own', async ({ page }) => {
  await openChannels(page, '/en/lab/?panel=channels&open=5');
  const map = await mapOf(page, 5);
  const statistics = channelStatistics(map);
  const atlas = page.getByTestId('atlas');
  const reading = page.getByTestId('reading');

  // The middle of a cell of the first square: the square is as large as its own element.
  // The mouse goes where it is sent, in view or not.
  await atlas.getByRole('button').scrollIntoViewIfNeeded();
  const square = await atlas.getByRole('button').boundingBox();
  if (!square) throw new Error('no square');
  for (const [row, column] of [
    [0, 0],
    [6, 2],
  ] as const) {
    await page.mouse.move(
      square.x + ((column + 0.5) * square.width) / map.width,
      square.y + ((row + 0.5) * square.height) / map.height,
    );
    await expect(reading).toHaveText(
      `Channel 1, row ${row}, column ${column}: ${number(valueAt(map, 0, row, column))}`,
    );
  }
  expect(await scale(page)).toEqual(rangeOf(channelPlane(map, 0)));

  for (const by of ['mean', 'variance'] as const) {
    await page.getByRole('radio', { name: by, exact: true }).check({ force: true });
    const order = channelOrder(statistics, by);
    await atlas.getByRole('button').focus();
    await page.keyboard.press('Control+Home');
    await expect(atlas.getByRole('button')).toHaveAccessibleName(
      new RegExp(`^Channel ${(order[0] ?? 0) + 1}:`),
    );
    await page.keyboard.press('ArrowRight');
    await expect(atlas.getByRole('button')).toBeFocused();
    await expect(atlas.getByRole('button')).toHaveAccessibleName(
      new RegExp(`^Channel ${(order[1] ?? 0) + 1}:`),
    );
    await expect(reading).toContainText('at the query');
  }

  await page.getByRole('radio', { name: 'stage', exact: true }).check({ force: true });
  await expect.poll(() => scale(page)).toEqual(rangeOf(map.values));
  await page.getByRole('radio', { name: 'all', exact: true }).check({ force: true });
  const all = (await Promise.all(STAGE_IDS.map((stage) => mapOf(page, stage)))).flatMap(({ values }) => {
    const { min, max } = rangeOf(values);
    return [min, max];
  });
  await expect.poll(() => scale(page)).toEqual(rangeOf(all));
  await page.getByRole('radio', { name: 'colour', exact: true }).check({ force: true });
});

test('one channel large: its numbers, its histogram, its place in the address', async ({ page }) => {
  await openChannels(page);
  const map = await mapOf(page, 4);
  await page.getByTestId('atlas').getByRole('button').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const one = page.getByTestId('one-channel');
  await expect(one.getByRole('heading')).toHaveText('Channel 2 of 64, stage 4');
  await expect(one.getByRole('heading')).toBeFocused();
  const facts = async () =>
    Object.fromEntries(
      await page
        .getByTestId('facts')
        .locator('[data-fact]')
        .evaluateAll((all) =>
          all.map((element) => [
            element.getAttribute('data-fact'),
            Number(element.getAttribute('data-value')),
          ]),
        ),
    );
  for (const channel of [1, 2]) {
    const plane = channelPlane(map, channel);
    const [about] = channelStatistics({ ...map, channels: 1, values: plane });
    await expect.poll(facts).toEqual({
      min: about?.min,
      max: about?.max,
      mean: about?.mean,
      deviation: Math.sqrt(about?.variance ?? Number.NaN),
    });
    const counts = await page.getByTestId('histogram').getAttribute('data-counts');
    expect(counts?.split(' ').reduce((sum, n) => sum + Number(n), 0)).toBe(plane.length);
    if (channel === 1) await page.getByRole('button', { name: 'Next channel' }).click();
  }

  // By arrow keys, from corner to corner.
  const cell = page.getByTestId('channel-map').getByRole('button');
  await cell.focus();
  await page.keyboard.press('Control+Home');
  await expect(cell).toHaveAccessibleName(`Row 0, column 0: ${number(valueAt(map, 2, 0, 0))}`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(page.getByTestId('channel-reading')).toHaveAttribute(
    'data-value',
    String(valueAt(map, 2, 1, 15)),
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/at=0\.969,0\.094.*panel=channels&channel=3/);

  await openChannels(page, new URL(page.url()).pathname + new URL(page.url()).search);
  await expect(page.getByTestId('one-channel').getByRole('heading')).toHaveText('Channel 3 of 64, stage 4');
  await page.getByRole('button', { name: 'All channels' }).click();
  await expect(page.getByTestId('atlas')).toBeVisible();
});

test('two pictures and two settings side by side, and no difference of different shapes', async ({
  page,
}) => {
  await openChannels(page, '/en/lab/?sample=church&panel=channels&channel=7');
  const church = await mapOf(page, 4);
  await page.getByRole('button', { name: 'Keep this to compare' }).click();
  const compare = page.getByTestId('compare');
  await expect(compare.getByRole('status')).toContainText('A is kept: Church');

  const expectDifference = async (other: FeatureMap) => {
    const [a, b] = [channelPlane(church, 6), channelPlane(other, 6)];
    const most = rangeOf(a.map((x, i) => Math.abs(Math.fround((b[i] ?? 0) - x)))).max;
    await expect
      .poll(() => compare.getByTestId('map-scale').last().getAttribute('data-max'))
      .toBe(String(most));
    const cell = compare.getByTestId('side-2').getByRole('button');
    await cell.focus();
    await page.keyboard.press('Control+End');
    await expect(page.getByTestId('compare-reading')).toHaveText(
      `Row 15, column 15: A ${number(valueAt(church, 6, 15, 15))}, B ${number(valueAt(other, 6, 15, 15))}, ` +
        `B − A ${number(Math.fround(valueAt(other, 6, 15, 15) - valueAt(church, 6, 15, 15)))}`,
    );
  };

  await page.getByRole('list', { name: 'Sample' }).getByRole('button').nth(1).click();
  await resultOf(page, /Parachute/);
  await settled(page);
  await expectDifference(await mapOf(page, 4));
  await expect(compare.getByTestId('side-1')).toContainText(
    /Parachute; MobileViT-XXS; attention as trained/i,
  );

  await page.getByRole('list', { name: 'Sample' }).getByRole('button').first().click();
  await resultOf(page, /Church/);
  await settled(page);
  await expect(compare).toContainText('equal here, to the last bit');
  await page.evaluate(() => globalThis.mobilevit?.setModes({ 3: 'trained', 4: 'identity', 5: 'trained' }));
  await settled(page);
  await expectDifference(await mapOf(page, 4));
  await expect(compare.getByTestId('side-1')).toContainText('stage 4 (identity, A = I)');
  await expect(compare.getByTestId('side-0')).toContainText('attention as trained');

  const xs = Buffer.from(writeSafetensors(seededStateDict(VARIANTS.xs, 4, 1)));
  await openCheckpoint(page, 'xs.safetensors', xs);
  await expect(compare.getByRole('status')).toContainText('A is 16×16×64 (MobileViT-XXS)');
  await expect(compare.getByRole('status')).toContainText('B is 16×16×80 (MobileViT-XS)');
  await compare.getByRole('button', { name: 'Keep B instead' }).click();
  await compare.getByRole('button', { name: 'Let go of A' }).click();
  await expect(compare.getByRole('button', { name: 'Keep this to compare' })).toBeVisible();
});

test('in Chinese, on a phone: reads by touch, never scrolls sideways, axe finds nothing', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const bad = troubles(page);
  await openChannels(page, '/zh-Hant/lab/?panel=channels&open=final');
  const accessible = async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const { violations } = await new AxeBuilder({ page })
      .include('[data-testid="strip"]')
      .include('[data-testid="channels"]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(', ')}`)).toEqual([]);
  };
  await expect(page.getByRole('heading', { name: '最後的 1×1：所有通道' })).toBeVisible();
  await accessible();
  // The first tap reads a channel, the second opens it.
  const place = { position: { x: 100, y: 10 } };
  await page.getByTestId('atlas').tap(place);
  await expect(page.getByTestId('reading')).toContainText('通道 4');
  await page.getByTestId('atlas').tap(place);
  await expect(page.getByTestId('one-channel').getByRole('heading')).toContainText('通道 4／320');
  await page.getByRole('button', { name: '留下來比較' }).click();
  await page.getByRole('list', { name: /範例/ }).getByRole('button').nth(2).click();
  await expect(page.getByTestId('compare-reading')).toContainText('B − A');
  await accessible();
  expect(bad).toEqual([]);
  await context.close();
});
