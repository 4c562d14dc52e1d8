import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { attentionRow } from '@/lib/attention/row';
import { officialOf } from '@/lib/checkpoint/official';
import { formatBytes } from '@/lib/i18n/format';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { attentionTap, type TapName } from '@/lib/mobilevit/spec/taps';
import { tokenOfCell } from '@/lib/mobilevit/spec/unfold-index';
import { pngSize, readNpy, saved } from './support/downloads';
import { test } from './support/hub';
import { choosePicture, logitsOf, openLab, resultOf, troubles } from './support/lab';
import { png } from './support/png';

const out = (page: Page) => page.getByTestId('out');
const saveShown = (page: Page, name: RegExp, format: string) =>
  saved(
    page,
    out(page)
      .getByRole('button', { name })
      .and(page.locator(`[data-format="${format}"]`)),
  );
const linkOf = (page: Page) => page.getByTestId('link').getByRole('textbox').inputValue();

/** A tap as the engine itself holds it. */
async function tapOf(page: Page, tap: TapName): Promise<{ shape: number[]; values: number[] }> {
  return page.evaluate(async (name) => {
    const engine = globalThis.mobilevit;
    await engine?.require([name], 'test');
    const { shape, values } = (await engine?.read(name)) ?? { shape: [], values: [] };
    await engine?.require([], 'test');
    return { shape: [...shape], values: [...values] };
  }, tap);
}

/** What an SVG says and holds, by the browser's own reader. */
const readSvg = (page: Page, bytes: Buffer) =>
  page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    return {
      wrong: all('parsererror').length,
      words: all('text')
        .map((line) => line.textContent)
        .join(' '),
      images: all('image').map((image) => image.getAttribute('href')?.slice(0, 22)),
      dots: Math.max(0, ...all('path').map((path) => (path.getAttribute('d')?.match(/M/g) ?? []).length)),
      classes: all('[class]').length,
    };
  }, bytes.toString('utf8'));

test.beforeEach(({ hub }) => {
  hub.mood = 'well';
  hub.asked.length = 0;
});

test('what is saved is what the engine holds: NPY, CSV, PNG, SVG', async ({ page }) => {
  const bad = troubles(page);
  await openLab(page, '/en/lab/?sample=church&block=5&layer=2&head=3&at=0.400,0.600&pins=0.2,0.3');

  // A tensor that no run keeps for itself.
  const tap = 'stages.4.1.transformer.0.attn.v';
  const saver = page.getByTestId('tap-saver');
  await saver.getByLabel('Part of the network').selectOption('stage5');
  await saver.getByLabel(/^Tensor/).selectOption(tap);
  await expect(saver).toContainText('slot × token × channel');
  const npy = await saved(page, saver.getByRole('button', { name: `Save as NPY: ${tap}` }));
  expect(npy.name).toBe('mobilevit-church-stages-4-1-transformer-0-attn-v.npy');
  const tensor = readNpy(npy.bytes);
  const held = await tapOf(page, tap);
  expect(tensor.shape).toEqual(held.shape);
  expect([...tensor.values]).toEqual(held.values);
  expect(new Set(held.values).size).toBeGreaterThan(100);
  await expect(saver).toContainText(formatBytes('en', npy.bytes.length));
  await expect(saver.getByRole('status')).toContainText(npy.name);

  const csv = await saved(page, saver.getByRole('button', { name: `Save as CSV: ${tap}` }));
  const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n');
  expect(lines[0]).toBe('slot,token,channel,value');
  expect(lines).toHaveLength(1 + held.values.length);
  expect(lines.slice(1).map((line) => Math.fround(Number(line.split(',').at(-1))))).toEqual(held.values);

  // The query's row, as the engine's own tensor has it.
  const row = await saveShown(page, /Attention of the query/, 'npy');
  const { values } = await tapOf(page, attentionTap(5, 1));
  const { slot, token } = tokenOfCell(mapSizes({ height: 256, width: 256 }).unfolded[5], {
    row: 4,
    column: 3,
  });
  const layer = { values: Float32Array.from(values), heads: 4, tokens: 16 };
  expect([...readNpy(row.bytes).values]).toEqual([...attentionRow(layer, slot, 2, token)]);

  const caption = (await page.getByTestId('caption').textContent()) ?? '';
  const svg = await saveShown(page, /Attention of the query/, 'svg');
  const read = await readSvg(page, svg.bytes);
  expect(read).toMatchObject({ wrong: 0, images: ['data:image/png;base64,'], dots: 16, classes: 0 });
  for (const words of [
    caption,
    'even share, 1/16',
    'MobileViT-XXS (the checkpoint that ships with the site); attention as trained.',
    'Picture: Church. Credit:',
  ]) {
    expect(read.words).toContain(words);
  }
  const picture = await saveShown(page, /Attention of the query/, 'png');
  expect(picture.name).toBe(`mobilevit-church-stage-5-layer-2-head-3-slot-${slot + 1}-patch-${token}.png`);
  const { width, height } = pngSize(picture.bytes);
  expect(width).toBe(2 * 688);
  expect(height).toBeGreaterThan(width);

  // A map's scale has its true ends.
  await page.getByTestId('strip').getByRole('radio', { name: 'their mean' }).check({ force: true });
  const scale = page.getByTestId('strip').getByTestId('map-scale');
  const ends = [await scale.getAttribute('data-min'), await scale.getAttribute('data-max')].map(Number);
  const map = await readSvg(page, (await saveShown(page, /^Save as SVG: stage 5/, 'svg')).bytes);
  expect(map.images).toHaveLength(2);
  for (const end of ends) {
    expect(map.words).toContain(
      Intl.NumberFormat('en', { maximumSignificantDigits: 4 }).format(end).replace('-', '−'),
    );
  }
  expect(bad).toEqual([]);
});

test('the link opens the same view in another page, is copied, or is left selected', async ({
  page,
  context,
  browserName,
}) => {
  if (browserName === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLab(
    page,
    '/en/lab/?sample=coffee&block=5&layer=3&head=rollout&at=0.300,0.700&pins=0.1,0.2;0.6,0.5&outline=2&open=3&panel=channels&channel=7&strip=mean&sort=variance&range=global&colours=perceptual&over=35&field=60&modes=trained,uniform,identity&crop=0.250,0.500',
  );
  await page.waitForFunction(() => globalThis.mobilevit?.getState().result?.modes[5] === 'identity');
  const link = await linkOf(page);
  for (const piece of [
    'sample=coffee',
    'head=rollout',
    'pins=0.100,0.200;0.600,0.500',
    'outline=2',
    'open=3',
    'panel=channels',
    'channel=7',
    'strip=mean',
    'sort=variance',
    'range=global',
    'colours=perceptual',
    'over=35',
    'field=60',
    'modes=trained,uniform,identity',
    'crop=0.250,0.500',
  ]) {
    expect(link).toContain(piece);
  }
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByTestId('link').getByRole('status')).toHaveText('The link is copied.');
  if (browserName === 'chromium') {
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  }

  const other = await context.newPage();
  await openLab(other, link);
  await other.waitForFunction(() => globalThis.mobilevit?.getState().result?.modes[5] === 'identity');
  expect(await linkOf(other)).toBe(link);
  expect(await logitsOf(other)).toEqual(await logitsOf(page));
  await expect(other.getByTestId('channels').getByRole('heading', { level: 2 })).toContainText('stage 3');
  await expect(other.getByTestId('pin')).toHaveCount(2);
  await expect(other.getByTestId('strip').getByTestId('map-scale')).toBeVisible();
  await expect(other.getByTestId('one-channel').getByRole('slider')).toHaveValue('0.35');
  await expect(other.getByTestId('one-channel').getByTestId('map-scale')).toContainText('All seven stages');
  await expect(other.getByRole('radio', { name: 'colour', exact: true })).toBeChecked();
  await other.getByRole('button', { name: 'All channels' }).click();
  await expect(other.getByRole('radio', { name: 'variance' })).toBeChecked();
  await other.getByRole('button', { name: 'See channel 7 large' }).click();
  const outlines = await other.getByTestId('outlines').getAttribute('d');
  await expect(page.getByTestId('outlines')).toHaveAttribute('d', outlines ?? '');
  await other.close();

  // Where a page may not copy, the reader can.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByTestId('link').getByRole('status')).toContainText('The link is selected');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
});

test('of the reader’s own nothing leaves: no name in link, diagnostics and files; in Chinese, on a phone', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await openLab(page, '/zh-Hant/lab/');
  const buffer = png({ width: 60, height: 40, pixel: (x, y) => [x * 4, y * 6, 80] });
  await choosePicture(page, 'private-holiday.png', 'image/png', buffer);
  await resultOf(page, /^private-holiday\.png$/);
  await expect(page.getByTestId('link')).toContainText('連結裝不下你自己的圖片');
  expect(await linkOf(page)).not.toMatch(/sample=|holiday/);

  const { name, bytes } = await saveShown(page, /查詢的注意力/, 'svg');
  expect(name).toMatch(/^mobilevit-own-stage-\d-layer-\d-[\w-]+\.svg$/);
  const { words, wrong } = await readSvg(page, bytes);
  expect(wrong).toBe(0);
  expect(words).toContain('圖片：讀者自己的。');
  expect(words).not.toContain('holiday');

  await page.getByText('會複製的內容').tap();
  const preview = page.getByTestId('diagnostics').getByRole('textbox');
  await expect(preview).toHaveValue(/"picture": "own picture"/);
  const text = await preview.inputValue();
  expect(text).not.toMatch(/holiday|blob:/);
  const said = JSON.parse(text);
  expect(said.versions).toMatchObject({ site: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  expect(said.versions.tfjs['@tensorflow/tfjs-core']).toMatch(/^\d/);
  expect(said.result.msPerSection.stage3).toBeGreaterThan(0);
  expect(said.engine.backend).toBe('wasm');

  for (const width of [390, 360]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  const { violations } = await new AxeBuilder({ page })
    .include('[data-testid="out"]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations).toEqual([]);
  await context.close();
});

test('a link that names an official model offers it: nothing is asked of the hub unasked', async ({
  page,
  hub,
}) => {
  test.slow();
  await openLab(page, '/en/lab/?model=timm-xxs');
  const offer = page.getByTestId('model-offer');
  await expect(offer).toContainText('made with MobileViT-XXS of timm');
  await expect(offer).toContainText(formatBytes('en', officialOf('timm-xxs').aboutBytes));
  expect(hub.asked).toEqual([]);
  expect(await linkOf(page)).toContain('model=timm-xxs');

  hub.mood = 'not-found';
  await offer.getByRole('button', { name: 'Download' }).click();
  await expect(offer).toContainText('no model.safetensors');
  hub.mood = 'well';
  await offer.getByRole('button', { name: 'Download' }).press('Enter');
  await expect.poll(async () => (await logitsOf(page)).length).toBe(1000);
  await expect(offer).toBeEmpty();
  // The focus was on a button that is gone.
  await expect(offer).toBeFocused();
  expect(await linkOf(page)).toContain('model=timm-xxs');
  await expect(page).toHaveURL(/model=timm-xxs/);

  // Kept now: another visit opens it without the hub, or stays with the site's own.
  const asked = hub.asked.length;
  await page.reload();
  await resultOf(page, /.*/);
  await expect(offer).toContainText('kept in this browser already');
  await expect(offer.getByRole('button', { name: 'Open' })).toBeVisible();
  expect(hub.asked).toHaveLength(asked);
  await offer.getByRole('button', { name: 'Stay with the site’s own model' }).click();
  await expect(offer).toBeEmpty();
  await expect(page).not.toHaveURL(/model=/);
});
