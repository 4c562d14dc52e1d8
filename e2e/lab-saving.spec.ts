/** Every picture of the lab can be saved where the reader looks at it. */
import { expect, type Page, test } from '@playwright/test';
import { formatSignificant } from '@/lib/i18n/format';
import { expectAccessible } from './support/axe';
import { pngSize, readNpy, type Saved, saved } from './support/downloads';
import { logitsOf, openLab, troubles } from './support/lab';

/** Opens a panel's line and saves what its first row offers. */
async function saveHere(page: Page, panel: string, format: string, row = 0): Promise<Saved> {
  const here = page.getByTestId(`save-${panel}`);
  if (!(await here.evaluate((element) => element.hasAttribute('open'))))
    await here.locator('summary').click();
  const button = here.getByRole('listitem').nth(row).locator(`[data-format="${format}"]`);
  return saved(page, button);
}

/** Shapes and texts of an SVG, by the browser's own reader; and whether it can be drawn. */
const readSvg = (page: Page, { bytes }: Saved) =>
  page.evaluate(async (text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    const count = (selector: string) => document.querySelectorAll(selector).length;
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    await image.decode();
    return {
      wrong: count('parsererror'),
      styled: count('[class]'),
      shapes: count('circle, rect, path, line'),
      images: count('image'),
      patterns: count('pattern'),
      faded: count('g[opacity]'),
      unscaled: count('[vector-effect]'),
      framed: count('rect[fill="none"][stroke-width="1"]'),
      hatched: [...document.querySelectorAll('[fill^="url(#"]')].filter((shape) =>
        document.getElementById(shape.getAttribute('fill')?.slice(5, -1) ?? ''),
      ).length,
      words: [...document.querySelectorAll('text')].map((line) => line.textContent).join(' '),
      width: image.naturalWidth,
    };
  }, bytes.toString('utf8'));

test('strip, heads and the picture’s attention, each where it stands', async ({ page }) => {
  const bad = troubles(page);
  await openLab(page);
  // All heads are known once the page was idle for a while.
  const heads = await saveHere(page, 'heads', 'svg');
  expect(heads.name).toBe('mobilevit-church-heads.svg');
  const map = await readSvg(page, heads);
  // Lines grow with the file, as does all else.
  expect(map).toMatchObject({ wrong: 0, styled: 0, unscaled: 0, width: 688 });
  // 36 glyphs of a square, a disc, a ring and a tick; and their legend.
  expect(map.shapes).toBeGreaterThanOrEqual(36 * 4);
  expect(map.words).toContain('How far all heads look');
  expect(map.words).toContain('Stage 3');
  const reach = readNpy((await saveHere(page, 'heads', 'npy', 1)).bytes);
  expect(reach.shape).toEqual([9, 4, 3]);
  expect(new Set(reach.values).size).toBeGreaterThan(50);
  const { width, height } = pngSize((await saveHere(page, 'heads', 'png')).bytes);
  expect(width).toBe(2 * 688);
  expect(height).toBeGreaterThan(400);

  expect(await readSvg(page, await saveHere(page, 'attention', 'svg'))).toMatchObject({
    wrong: 0,
    images: 1,
  });
  expect(await readSvg(page, await saveHere(page, 'strip', 'svg'))).toMatchObject({ wrong: 0, images: 1 });

  const answer = await readSvg(page, await saveHere(page, 'answer', 'svg'));
  expect(answer).toMatchObject({ wrong: 0, styled: 0 });
  for (const line of await page.getByTestId('top-five').getByRole('listitem').allInnerTexts()) {
    for (const words of line.split('\n')) expect(answer.words).toContain(words);
  }
  expect([...readNpy((await saveHere(page, 'answer', 'npy', 1)).bytes).values]).toEqual(
    (await logitsOf(page)).map(Math.fround),
  );
  await expectAccessible(page, '[data-testid="save-heads"]');
  expect(bad).toEqual([]);
});

test('channels, a field and the places that were covered', async ({ page }) => {
  test.slow();
  await openLab(page, '/en/lab/?panel=channels&block=5&field=60');
  expect((await saveHere(page, 'channels', 'png')).name).toBe('mobilevit-church-stage-5-channels.png');

  await page.getByRole('button', { name: 'See channel 1 large' }).click();
  const drawn = await saveHere(page, 'histogram', 'svg');
  expect(drawn.name).toBe('mobilevit-church-stage-5-channel-1-histogram.svg');
  const histogram = await readSvg(page, drawn);
  expect(histogram).toMatchObject({ wrong: 0, styled: 0, unscaled: 0 });
  expect(histogram.words).toContain('stage 5: its values');
  for (const end of ['min', 'max']) {
    const value = Number(await page.locator(`[data-fact="${end}"]`).getAttribute('data-value'));
    expect(histogram.words).toContain(formatSignificant('en', value, 3));
  }
  const counts = ((await page.getByTestId('histogram').getAttribute('data-counts')) ?? '')
    .split(' ')
    .map(Number);
  const bins = readNpy((await saveHere(page, 'histogram', 'npy', 1)).bytes);
  expect(bins.shape).toEqual([32, 3]);
  expect([...bins.values].filter((_, n) => n % 3 === 2)).toEqual(counts);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(64);

  await page.getByRole('tab', { name: 'Receptive field' }).click();
  await expect(page.getByTestId('field')).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  await expect(page.getByTestId('field').getByRole('slider')).toHaveValue('0.6');
  expect(await readSvg(page, await saveHere(page, 'field', 'svg'))).toMatchObject({ wrong: 0 });
  await page.getByRole('radio', { name: 'covering a piece' }).check({ force: true });
  const places = readNpy((await saveHere(page, 'influence', 'npy', 1)).bytes);
  expect(places.shape).toEqual([1, 6]);
  const change = Number(await page.getByTestId('change-set').getAttribute('data-value'));
  expect(places.values[4]).toBeCloseTo(change, 6);

  // The answers to the covered picture: the bars of both panes, and the shares of all classes behind them.
  const answers = await saveHere(page, 'poke', 'svg');
  expect(answers.name).toBe('mobilevit-church-poke-answers.svg');
  const bars = await readSvg(page, answers);
  expect(bars).toMatchObject({ wrong: 0, styled: 0 });
  expect(bars.words).toMatch(/grey square of \d+ px at row \d+, column \d+/);
  const panes = [page.getByTestId('answer-set'), page.getByTestId('answer-identity')];
  const shares = readNpy((await saveHere(page, 'poke', 'npy', 1)).bytes);
  const classes = (await logitsOf(page)).length;
  expect(shares.shape).toEqual([2, classes, 2]);
  for (const [setting, pane] of panes.entries()) {
    const rows = pane.locator('[data-class]');
    await expect(rows).toHaveCount(5);
    for (const text of await rows.allInnerTexts())
      for (const words of text.split('\n')) expect(bars.words).toContain(words);
    const [at, before, after] = await Promise.all(
      ['data-class', 'data-before', 'data-after'].map((name) => rows.first().getAttribute(name)),
    );
    const first = 2 * (setting * classes + Number(at));
    expect(shares.values[first]).toBe(Math.fround(Number(before)));
    expect(shares.values[first + 1]).toBe(Math.fround(Number(after)));
  }
  expect(pngSize((await saveHere(page, 'poke', 'png')).bytes).width).toBe(2 * 688);
  expect((await saveHere(page, 'poke', 'csv', 1)).bytes.toString('utf8').split('\r\n')[0]).toBe(
    'setting,class,covered,value',
  );
});

test('what a setting of the attention changes: the bars and all shares', async ({ page }) => {
  const bad = troubles(page);
  await openLab(page, '/en/lab/?modes=identity,identity,identity');
  await page.waitForFunction(() => globalThis.mobilevit?.getState().result?.modes[5] === 'identity');
  const bars = await saveHere(page, 'ablation', 'svg');
  expect(bars.name).toBe('mobilevit-church-ablation.svg');
  const read = await readSvg(page, bars);
  expect(read).toMatchObject({ wrong: 0, styled: 0 });
  const rows = page.getByTestId('changes').locator('[data-class]');
  await expect(rows).toHaveCount(5);
  for (const row of await rows.allInnerTexts()) {
    for (const words of row.split('\n')) expect(read.words).toContain(words);
  }
  expect(read.words).toContain('attention changed in stage 3 (identity');
  const shares = readNpy((await saveHere(page, 'ablation', 'npy', 1)).bytes);
  expect(shares.shape).toEqual([(await logitsOf(page)).length, 2]);
  const [at, before, after] = await Promise.all(
    ['data-class', 'data-before', 'data-after'].map((name) => rows.first().getAttribute(name)),
  );
  expect(shares.values[2 * Number(at)]).toBe(Math.fround(Number(before)));
  expect(shares.values[2 * Number(at) + 1]).toBe(Math.fround(Number(after)));
  await expectAccessible(page, '[data-testid="save-ablation"]');
  expect(bad).toEqual([]);
});

test('the x-ray’s stations: what is drawn, and every number', async ({ page }) => {
  const bad = troubles(page);
  await openLab(page, '/zh-Hant/lab/?panel=xray&block=5&layer=1&head=2&look=key:4');
  await expect(page.getByTestId('xray')).toHaveAttribute('data-current', 'true');
  const score = await saveHere(page, 'xray-3', 'svg');
  expect(score.name).toBe('mobilevit-church-xray-3.svg');
  const read = await readSvg(page, score);
  expect(read).toMatchObject({ wrong: 0, styled: 0 });
  expect(read.words).toContain('透視第 3 站');
  expect(read.words).toContain((await page.getByTestId('xray-score').textContent()) ?? '?');
  // What is negative is hatched in the file as on the page.
  const hatched = await page
    .locator('[data-station="1"] [role=gridcell]')
    .evaluateAll(
      (cells) => cells.filter((cell) => /repeating/.test(getComputedStyle(cell).backgroundImage)).length,
    );
  expect(hatched).toBeGreaterThan(2);
  const local = await readSvg(page, await saveHere(page, 'xray-1', 'svg'));
  // So are the hairlines between the cells: nine of the cell's surroundings, nine weights, nine sums.
  expect(local).toMatchObject({ wrong: 0, patterns: hatched, hatched, framed: 27 });
  // A patch's other three slots stand back in the file as they do on the page.
  expect(await readSvg(page, await saveHere(page, 'xray-2', 'svg'))).toMatchObject({ wrong: 0, faded: 3 });
  // What only helps on the page stays there.
  await expect(page.locator('[data-station="1"] [data-on-page]')).toHaveText('指向任一位置即可對照。');
  expect(local.words).not.toContain('指向');
  // q, k, their products, and the scores of all keys: the row that softmax makes weights of.
  const vectors: number[][] = [];
  for (const row of [1, 2, 3])
    vectors.push([...readNpy((await saveHere(page, 'xray-3', 'npy', row)).bytes).values]);
  const [query, key, product] = vectors;
  query?.forEach((x, i) => {
    expect(product?.[i]).toBeCloseTo(x * (key?.[i] ?? Number.NaN), 5);
  });
  const weights = readNpy((await saveHere(page, 'xray-4', 'npy', 2)).bytes);
  expect(weights.shape).toEqual([16]);
  expect(weights.values.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
  // What is looked at is in the address, counted from 1.
  await expect(page.getByTestId('link').getByRole('textbox')).toHaveValue(/look=key:4$/);
  expect(bad).toEqual([]);
});
