import { expect, type Page, test } from '@playwright/test';
import { pages } from '@/app/pages';
import { expectAccessible, expectContrast } from './support/axe';
import { openLab, troubles } from './support/lab';

/** How many children MathML wants, where it wants a certain number. Firefox and screen readers refuse any other. */
const CHILDREN = { mfrac: 2, mroot: 2, msub: 2, msup: 2, munder: 2, mover: 2, msubsup: 3, munderover: 3 };

/** Formulae that MathML does not allow, as text: KaTeX writes some, \max as a subscript for one. */
const crookedMath = (page: Page) =>
  page.evaluate(
    (wanted) =>
      Object.entries(wanted).flatMap(([tag, count]) =>
        [...document.querySelectorAll(tag)]
          .filter(({ children }) => children.length !== count)
          .map((element) => element.outerHTML),
      ),
    CHILDREN,
  );

for (const locale of ['en', 'zh-Hant'] as const) {
  for (const path of pages) {
    test(`${locale}${path}: axe, both themes, language, no errors, no sideways scroll`, async ({ page }) => {
      const bad = troubles(page);
      if (path === '/lab/') await openLab(page, `/${locale}${path}`);
      else await page.goto(`/${locale}${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      expect(await crookedMath(page)).toEqual([]);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectContrast(page);
      // 1280 px at 400 % (WCAG 1.4.10).
      await page.setViewportSize({ width: 320, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(bad).toEqual([]);
    });
  }
}

for (const [language, expected] of [
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
] as const) {
  test(`/ sends a reader with ${language} to ${expected}`, async ({ browser }) => {
    const context = await browser.newContext({ locale: language });
    const page = await context.newPage();
    await page.goto('/');
    await page.waitForURL(`**/${expected}/`);
    await context.close();
  });
}

test('the chosen language and theme are remembered', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB', colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto('/en/design/?keep=1#roles');
  await page.getByRole('link', { name: '繁體中文' }).click();
  await page.waitForURL('**/zh-Hant/design/?keep=1#roles');
  await page.getByRole('radio', { name: '深色' }).check({ force: true });
  await page.goto('/');
  await page.waitForURL('**/zh-Hant/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await context.close();
});

test('an unknown address is answered in both languages', async ({ page }) => {
  const response = await page.goto('/en/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('body')).toContainText('這裡沒有網頁');
  await expect(page.locator('body')).toContainText('There is no page here');
  await expect(page.getByRole('link').first()).toBeVisible();
});

test('the policy stops scripts that are not the site’s', async ({ page }) => {
  await page.goto('/en/');
  const violated = page.waitForEvent('console', (message) => /Content Security Policy/.test(message.text()));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.intruder = true';
    document.body.append(script);
  });
  await violated;
  expect(await page.evaluate(() => 'intruder' in globalThis)).toBe(false);
});

test('files with a hash are cached for good, pages are not', async ({ request }) => {
  const html = await request.get('/en/lab/');
  expect(html.headers()['cache-control']).toBe('no-cache');
  expect(html.headers()['cross-origin-opener-policy']).toBe('same-origin');
  expect(html.headers()['cross-origin-embedder-policy']).toBe('require-corp');
  const script = /\/_next\/static\/[^"]+\.js/.exec(await html.text())?.[0] ?? '';
  for (const path of [script, '/wasm/4.22.0/tfjs-backend-wasm-simd.wasm']) {
    expect((await request.get(path)).headers()['cache-control'], path).toContain('immutable');
  }
});

test('the skip link comes first and leads to the content', async ({ page }) => {
  await page.goto('/en/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('chapters and home ship neither tfjs nor KaTeX', async ({ page, request }) => {
  const addresses = new Set<string>();
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) addresses.add(response.url());
  });
  for (const path of pages.filter((path) => path !== '/lab/'))
    await page.goto(`/en${path}`, { waitUntil: 'networkidle' });
  expect(addresses.size).toBeGreaterThan(3);
  // Asked for anew: what a page fetched is gone with the page.
  for (const address of addresses) {
    const script = await (await request.get(address)).text();
    expect(script).not.toContain('tfjs-backend');
    expect(script).not.toContain('katex-error');
    expect(script).not.toContain('KaTeX parse error');
  }
});
