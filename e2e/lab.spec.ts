import { expect, test } from '@playwright/test';
import { firstOfFive, logitsOf, openLab, resultOf, troubles, withoutTrial } from './support/lab';
import { png } from './support/png';

for (const locale of ['en', 'zh-Hant'] as const) {
  test(`${locale}: a first visit ends with a live top five and an attention picture`, async ({
    page,
    baseURL,
  }) => {
    const bad = troubles(page);
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (url.startsWith('http') && !url.startsWith(`${baseURL}/`)) elsewhere.push(url);
    });
    await withoutTrial(page);
    await page.goto(`/${locale}/lab/`);
    // Computed beforehand, there before the engine.
    await expect(page.getByTestId('top-five').getByRole('listitem')).toHaveCount(5);
    await expect(page.getByTestId('dots')).toHaveAttribute('d', /^M/);

    await resultOf(page, /.*/);
    await expect(page.getByTestId('ran')).toContainText('WebAssembly');
    const [sampleButton] = await page
      .getByRole('list', { name: /Sample|範例/ })
      .getByRole('button')
      .all();
    const before = await logitsOf(page);
    const samples = page.getByRole('list', { name: /Sample|範例/ }).getByRole('button');
    expect(await samples.count()).toBeGreaterThanOrEqual(8);
    await samples.nth(1).click();
    await expect(samples.nth(1)).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => logitsOf(page)).not.toEqual(before);
    expect(sampleButton).toBeDefined();
    await expect(page.getByTestId('caption')).toContainText(/\d+ (px|像素)/);
    expect(bad).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
}

test('what is computed beforehand is what the engine then says', async ({ page }) => {
  await withoutTrial(page);
  await page.goto('/en/lab/');
  const rows = page.getByTestId('top-five').getByRole('listitem');
  const before = await rows.allTextContents();
  const dots = await page.getByTestId('dots').getAttribute('d');
  await resultOf(page, /.*/);
  await expect(page.getByTestId('ran')).toBeVisible();
  expect(await rows.allTextContents()).toEqual(before);
  await expect(page.getByTestId('dots')).toHaveAttribute('d', dots ?? '');
});

test('an uploaded, a dropped and a pasted picture each take the place of the one before', async ({
  page,
}) => {
  await openLab(page);
  const picture = (red: number) => png({ width: 40, height: 30, pixel: (x, y) => [red, x * 6, y * 8] });
  await page
    .getByTestId('picture-file')
    .setInputFiles({ name: 'uploaded.png', mimeType: 'image/png', buffer: picture(0) });
  await resultOf(page, /^uploaded\.png$/);
  const uploaded = await logitsOf(page);

  for (const [kind, red] of [
    ['drop', 120],
    ['paste', 255],
  ] as const) {
    await page.evaluate(
      ({ kind, bytes }) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], `${kind}.png`, { type: 'image/png' }));
        const event =
          kind === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      },
      { kind, bytes: [...picture(red)] },
    );
    await resultOf(page, new RegExp(`^${kind}\\.png$`));
    expect(await logitsOf(page)).not.toEqual(uploaded);
  }
  await expect(page.getByTestId('surface').getByRole('img')).toHaveAttribute('src', /^blob:/);
});

test('of five pictures dropped at once the last one wins, and the others leave nothing behind', async ({
  page,
}) => {
  await openLab(page);
  const files = [0, 60, 120, 180, 240].map((red) => [
    ...png({ width: 64, height: 64, pixel: (x, y) => [red, x * 4, y * 4] }),
  ]);
  const memory = () =>
    page.evaluate(() => globalThis.mobilevit?.station?.connection.request({ op: 'memory' }, { epoch: 0 }));
  const before = await memory();
  await page.evaluate((pictures) => {
    pictures.forEach((bytes, n) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], `at-once-${n}.png`, { type: 'image/png' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    });
  }, files);
  await resultOf(page, /^at-once-4\.png$/);
  await expect.poll(memory).toEqual(before);
});

test('the query goes by keyboard alone, and says where it is', async ({ page }) => {
  await openLab(page);
  const surface = page.getByTestId('surface');
  await surface.focus();
  const dots = page.getByTestId('dots');
  const first = await dots.getAttribute('d');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('caption')).toContainText('slot ■');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('caption')).toContainText('slot ◆');
  await expect(page.getByTestId('spoken')).toContainText('slot ◆');
  expect(await dots.getAttribute('d')).not.toBe(first);
  const patch = async () =>
    Number(/patch (\d+)/.exec((await page.getByTestId('caption').textContent()) ?? '')?.[1]);
  const here = await patch();
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await patch()).toBe(here - 1);
  // To the edge and no further.
  for (let n = 0; n < 20; n++) await page.keyboard.press('ArrowUp');
  await expect(page.getByTestId('caption')).toContainText('row 0');
  // Block, layer and head by keyboard too.
  await page.getByLabel('Block').selectOption('5');
  await expect(page.getByTestId('caption')).toContainText(/patch \d+/);
  await page.getByRole('group', { name: 'Head' }).getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/head=1/);
});

test('pointing shows, leaving goes back, clicking holds', async ({ page }) => {
  await openLab(page);
  const surface = page.getByTestId('surface');
  const caption = page.getByTestId('caption');
  const held = await caption.textContent();
  await surface.hover({ position: { x: 20, y: 20 } });
  await expect(caption).toContainText('patch 0 ');
  await page.mouse.move(0, 0);
  await expect(caption).toHaveText(held ?? '');
  await surface.click({ position: { x: 20, y: 20 } });
  await page.mouse.move(0, 0);
  await expect(caption).toContainText('patch 0 ');
  await expect(page).toHaveURL(/at=0\.0/);
});

test('every block, layer and head has attention that can be seen', async ({ page }) => {
  await openLab(page);
  const seen = new Set<string>();
  for (const [stage, layers] of [
    [3, 2],
    [4, 4],
    [5, 3],
  ] as const) {
    await page.getByLabel('Block').selectOption(String(stage));
    for (let layer = 1; layer <= layers; layer++) {
      const group = page.getByRole('group', { name: 'Layer' });
      await group.getByRole('radio', { name: String(layer), exact: true }).click({ force: true });
      const heads = page.getByRole('group', { name: 'Head' }).getByRole('radio');
      await expect(heads).toHaveCount(6);
      for (const head of await heads.all()) {
        await head.click({ force: true });
        await expect(head).toBeChecked();
        await expect(page.getByTestId('dots')).toHaveAttribute('d', /^M/);
      }
      // The dots of the layer before stay until this one's are read.
      const dots = async () => (await page.getByTestId('dots').getAttribute('d')) ?? '';
      await expect.poll(async () => seen.has(await dots())).toBe(false);
      seen.add(await dots());
    }
  }
  expect(seen.size).toBe(9);
});

test('an address restores the view', async ({ page }) => {
  await withoutTrial(page);
  await page.goto('/en/lab/?sample=coffee&block=5&layer=2&head=3&at=0.100,0.900');
  await resultOf(page, /coffee/i);
  await expect(page.getByLabel('Block')).toHaveValue('5');
  await expect(page.getByTestId('caption')).toContainText('(row 3, column 0)');
  await expect(page.getByRole('radio', { name: /Head 3/ })).toBeChecked();
});

test('language and theme change; picture and view stay', async ({ page }) => {
  await openLab(page);
  const buffer = png({ width: 50, height: 50, pixel: (x, y) => [x * 5, y * 5, 99] });
  await page.getByTestId('picture-file').setInputFiles({ name: 'mine.png', mimeType: 'image/png', buffer });
  await resultOf(page, /^mine\.png$/);
  await page.getByLabel('Block').selectOption('3');
  await page.getByTestId('surface').click({ position: { x: 30, y: 200 } });
  await page.mouse.move(0, 0);
  const dots = await page.getByTestId('dots').getAttribute('d');
  const logits = await logitsOf(page);

  await page.getByRole('link', { name: '繁體中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('實驗室');
  await expect(page.getByTestId('dots')).toHaveAttribute('d', dots ?? '');
  await expect(page.getByLabel('區塊')).toHaveValue('3');
  expect(await logitsOf(page)).toEqual(logits);
  await expect(page.getByTestId('surface').getByRole('img')).toHaveAttribute('src', /^blob:/);

  await page.getByRole('radio', { name: '深色' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByTestId('dots')).toHaveAttribute('d', dots ?? '');
  expect(await logitsOf(page)).toEqual(logits);
});

test('without JavaScript the lab shows its opening', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/lab/');
  await expect(page.getByTestId('top-five').getByRole('listitem')).toHaveCount(5);
  await expect(page.getByTestId('caption')).toContainText(/within \d+ px/);
  await context.close();
});

test('opening the lab twice on a phone never scrolls sideways', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await openLab(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByTestId('surface').tap({ position: { x: 40, y: 40 } });
  await expect(page.getByTestId('caption')).toContainText(/row 0|row 1/);
  expect(await firstOfFive(page).textContent()).toBeTruthy();
  await context.close();
});
