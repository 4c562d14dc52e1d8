import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { getDictionary } from '@/lib/i18n/dictionary';
import { type Locale, locales } from '@/lib/i18n/locales';
import { troubles } from './support/lab';

/** What a test reads off the home figure. */
function figureOf(page: Page, locale: Locale) {
  const { home, figure } = getDictionary(locale);
  const words = home.figure;
  const grid = (name: string) => page.locator(`[data-ref^="${name}:"]`);
  const way = (title: string) => page.getByRole('region', { name: title });
  return {
    words,
    player: figure.player,
    root: page.getByRole('figure', { name: words.label }),
    caption: page.getByTestId('caption'),
    tick: (name: keyof typeof words.keyframes) =>
      page.getByRole('button', { name: words.keyframes[name], exact: true }),
    lambda: page.getByRole('slider', { name: words.lambda }),
    far: page.getByRole('slider', { name: words.far }),
    cell: (name: string, index: number) => page.locator(`[data-ref="${name}:${index}"]`),
    /** The numbers of a grid as they stand there. */
    numbers: (name: string) => grid(name).allInnerTexts(),
    /** The result that is read out under T or A T: its text, y₁ at first. */
    convolution: way(words.convolution),
    attention: way(words.attention),
    /** All numbers of an operator. */
    operator: (title: string) => way(title).getByRole('table').first().getByRole('cell').allInnerTexts(),
  };
}

async function open(page: Page, locale: Locale, search = '') {
  await page.goto(`/${locale}/${search}`);
  const figure = figureOf(page, locale);
  // The page answers: React is there.
  await expect(async () => {
    await figure.tick('unfold').click();
    await expect(figure.tick('unfold')).toHaveAttribute('aria-current', 'step', { timeout: 500 });
  }).toPass();
  return figure;
}

for (const locale of locales) {
  test.describe(locale, () => {
    test('the keyframes by keyboard, to the end and back', async ({ page }) => {
      const bad = troubles(page);
      const { player, caption, numbers } = await open(page, locale);
      await page.getByRole('button', { name: player.play, exact: true }).focus();
      await expect(caption).toContainText('1∕5');
      await expect.poll(() => numbers('U')).toHaveLength(16);
      expect((await numbers('y')).join('')).toBe('');

      await page.keyboard.press('ArrowRight');
      await expect(caption).toContainText('2∕5');
      await expect(caption).toContainText('0·1 + 1·2 + 2·(−2) + 2·1 = 0');
      await expect.poll(() => numbers('Y')).toEqual(['0', '−1', '7', '5']);
      expect((await numbers('A')).join('')).toBe('');

      await page.keyboard.press('ArrowRight');
      await expect(caption).toContainText('3∕5');
      await expect.poll(async () => (await numbers('A')).join('')).toBe('1000010000100001');
      expect(await numbers('Y')).toEqual(['0', '−1', '7', '5']);

      await page.keyboard.press('ArrowRight');
      await expect(caption).toContainText('4∕5');
      await expect(caption).toContainText('0.57');
      await expect.poll(() => numbers('Y')).toEqual(['0.57', '0.36', '5.5', '4.9']);

      await page.keyboard.press('ArrowRight');
      await expect(caption).toContainText('5∕5');
      await expect(caption).toContainText('3.45');
      await expect.poll(async () => (await numbers('X')).at(-1)).toBe('3');
      await expect(page.getByTestId('spoken')).toContainText('3.45');

      await page.keyboard.press('Home');
      await expect(caption).toContainText('1∕5');
      await page.keyboard.press('End');
      await expect(caption).toContainText('5∕5');
      expect(bad).toEqual([]);
    });

    test('λ goes from the convolution’s numbers to attention’s and back', async ({ page }) => {
      const { tick, lambda, numbers, cell, convolution, attention, words } = await open(page, locale);
      await tick('open').click();
      await expect(lambda).toHaveValue('1');
      await expect(attention).toContainText(/y₁ = 0\.57\D/);
      await expect(attention).toContainText(words.reach.replace('{count}', '9').replace('{total}', '9'));

      await lambda.focus();
      await page.keyboard.press('Home');
      await expect(lambda).toHaveValue('0');
      // The key is the slider's, not the player's.
      await expect(tick('open')).toHaveAttribute('aria-current', 'step');
      expect(await numbers('Y')).toEqual(['0', '−1', '7', '5']);
      await cell('Y', 2).click();
      await expect(cell('Y', 2)).toHaveText('7');
      expect(await convolution.innerText()).toContain('y₃ = 7');
      expect(await attention.innerText()).toContain('y₃ = 7');
      await expect(attention).toContainText(words.reach.replace('{count}', '4').replace('{total}', '9'));

      await lambda.focus();
      await page.keyboard.press('End');
      await expect.poll(() => numbers('Y')).toEqual(['0.57', '0.36', '5.5', '4.9']);
    });

    test('a far cell moves attention and not the convolution', async ({ page }) => {
      const { tick, cell, caption, operator, convolution, attention, words, far, lambda } = await open(
        page,
        locale,
      );
      await tick('open').click();
      await expect(attention).toContainText(/y₁ = 0\.57\D/);
      const before = {
        t: await operator(words.convolution),
        at: await operator(words.attention),
      };
      await cell('X', 0).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('3');
      await page.keyboard.press('Enter');
      await expect(attention).toContainText(/y₁ = 3\.45\D/);
      await expect(convolution).toContainText(/y₁ = 0\D/);
      expect(await operator(words.convolution)).toEqual(before.t);
      expect(await operator(words.attention)).not.toEqual(before.at);
      await expect(far).toHaveValue('3');
      await expect(cell('U', 15)).toHaveText('3');
      // The sentence speaks of the numbers that stand there.
      await expect(caption).toContainText('3.45');

      // At λ = 0 it reaches nothing but its own window.
      await lambda.focus();
      await page.keyboard.press('Home');
      await expect(attention).toContainText(/y₁ = 0\D/);
      await page.keyboard.press('End');

      await page.getByRole('button', { name: words.reset }).click();
      await expect(attention).toContainText(/y₁ = 0\.57\D/);
      expect(await operator(words.attention)).toEqual(before.at);
    });

    test('every keyframe passes axe, also with an output pointed at', async ({ page }) => {
      const { tick, cell } = await open(page, locale);
      for (const keyframe of ['multiply', 'insert', 'open', 'far'] as const) {
        await tick(keyframe).click();
        await expect(tick(keyframe)).toHaveAttribute('aria-current', 'step');
      }
      await cell('Y', 0).focus();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual(
        [],
      );
    });

    test('the claim and the whole figure are on the first screen', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      const { tick, root } = await open(page, locale);
      for (const keyframe of ['unfold', 'multiply', 'insert', 'open', 'far'] as const) {
        await tick(keyframe).click();
        await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
        const box = await root.boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? Number.NaN), keyframe).toBeLessThanOrEqual(800);
      }
    });

    test('without JavaScript the prose and the first frame are there', async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`/${locale}/`);
      const { numbers, caption } = figureOf(page, locale);
      const { home } = getDictionary(locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(home.title);
      expect((await numbers('U')).join(' ')).toBe('0 1 2 2 1 0 2 2 2 2 0 1 2 2 1 1');
      await expect(caption).toContainText('1∕5');
      await expect(page.getByText(home.reading.honest)).toBeVisible();
      for (const path of ['/learn/convolution/', '/learn/attention/', '/lab/']) {
        await expect(page.locator(`main a[href="/${locale}${path}"]`)).toBeVisible();
      }
      await context.close();
    });
  });
}

for (const width of [390, 360]) {
  test(`by touch at ${width} px: X and Y on one screen, no sideways scroll`, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    const { tick, cell, root, attention, lambda } = await open(page, 'en');
    await root.evaluate((figure) => figure.scrollIntoView());
    for (const keyframe of ['unfold', 'multiply', 'insert', 'open', 'far'] as const) {
      await tick(keyframe).tap();
      await expect(tick(keyframe)).toHaveAttribute('aria-current', 'step');
      for (const one of [cell('X', 0), cell('X', 8), cell('Y', 0), cell('Y', 3), lambda]) {
        await expect(one).toBeInViewport({ ratio: 1 });
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await cell('Y', 1).tap();
    await expect(attention).toContainText('y₂ = 3.33');
    const track = await lambda.boundingBox();
    if (!track) throw new Error('λ has no box');
    expect(track.height).toBeGreaterThanOrEqual(44);
    await page.touchscreen.tap(track.x + 2, track.y + track.height / 2);
    await expect(lambda).toHaveValue('0');
    await expect(attention).toContainText('y₂ = −1');
    await context.close();
  });
}

test('with reduced motion a keyframe is there at once', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const { player, lambda, numbers } = await open(page, 'en');
  const next = page.getByRole('button', { name: player.next });
  await next.click();
  expect(await numbers('Y')).toEqual(['0', '−1', '7', '5']);
  await next.click();
  await next.click();
  expect(await lambda.inputValue()).toBe('1');
  await context.close();
});

test('a link opens a keyframe, and λ leads to where it is', async ({ page }) => {
  await page.goto('/en/?step=4');
  const { caption, lambda, tick } = figureOf(page, 'en');
  await expect(caption).toContainText('4∕5');
  await expect(lambda).toHaveValue('1');
  await tick('multiply').click();
  await expect(lambda).toHaveValue('0');
  await lambda.focus();
  await page.keyboard.press('ArrowRight');
  await expect(caption).toContainText('4∕5');
  await expect(lambda).toHaveValue('0.01');
  await expect(page).toHaveURL(/step=4/);
});

test('the other language opens at the same keyframe, even before the walk has come to rest', async ({
  page,
}) => {
  const { player } = await open(page, 'en');
  const next = page.getByRole('button', { name: player.next });
  await next.click();
  await next.click();
  await page.getByRole('link', { name: '繁體中文' }).click();
  await expect(page).toHaveURL(/\/zh-Hant\/\?step=3$/);
  await expect(figureOf(page, 'zh-Hant').caption).toContainText('3∕5');
});

for (const locale of locales)
  test(`${locale}: X takes no number that attention could not be computed from`, async ({ page }) => {
    const { attention, cell, words } = await open(page, locale, '?step=5');
    const before = await attention.allInnerTexts();
    await cell('X', 1).click();
    await page.keyboard.press('Enter');
    const field = page.locator('input:focus');
    await field.fill('1e200');
    await field.press('Enter');
    const [outside = ''] = words.beyond.split('{value}').at(-1)?.split('−{limit}') ?? [];
    await expect(page.getByText(`1×10²⁰⁰${outside}`)).toBeVisible();
    await field.press('Escape');
    expect(await attention.allInnerTexts()).toEqual(before);
  });
