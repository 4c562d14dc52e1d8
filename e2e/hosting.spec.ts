import { expect, test } from '@playwright/test';
import { firstOfFive, openLab, troubles } from './support/lab';
import { PORTS } from './support/ports';

for (const [where, base, isolated] of [
  ['an isolated host', `http://127.0.0.1:${PORTS.site}`, true],
  ['a host without isolation headers', `http://127.0.0.1:${PORTS.plain}`, false],
  ['a subpath of such a host', `http://127.0.0.1:${PORTS.subpath}/mobilevit`, false],
] as const) {
  test(`${where}: pages, worker, wasm and weights are found`, async ({ page }) => {
    const bad = troubles(page);
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    await openLab(page, `${base}/en/lab/`);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(isolated);
    await expect(firstOfFive(page)).toBeVisible();
    await page.getByRole('list', { name: 'Sample pictures' }).getByRole('button').nth(1).click();
    await expect(page.getByTestId('surface').getByRole('img')).toHaveAttribute('src', /samples/);
    await page.getByRole('link', { name: '繁體中文' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
    await page.goto(`${base}/`);
    await page.waitForURL(/\/(en|zh-Hant)\/$/);
    expect(missing).toEqual([]);
    expect(bad).toEqual([]);
  });
}

test('with SITE_URL, pages name their canonical address, their other language and a preview picture', async ({
  request,
}) => {
  const base = `http://127.0.0.1:${PORTS.subpath}/mobilevit`;
  const site = 'https://example.org/mobilevit';
  for (const locale of ['en', 'zh-Hant']) {
    const html = await (await request.get(`${base}/${locale}/lab/`)).text();
    expect(html).toContain(`<link rel="canonical" href="${site}/${locale}/lab/"/>`);
    for (const [language, path] of [
      ['en', 'en'],
      ['zh-Hant', 'zh-Hant'],
      ['x-default', 'en'],
    ]) {
      expect(html).toMatch(new RegExp(`hrefLang="${language}" href="${site}/${path}/lab/"`, 'i'));
    }
    const preview = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(preview).toBe(`${site}/preview/${locale}.png`);
    const picture = await request.get(preview.replace(site, base));
    expect(picture.headers()['content-type']).toBe('image/png');
  }
  const sitemap = await (await request.get(`${base}/sitemap.xml`)).text();
  expect(sitemap).toContain(`${site}/zh-Hant/lab/`);
});

test('without SITE_URL no address is made up', async ({ request }) => {
  const html = await (await request.get('/en/lab/')).text();
  expect(html).not.toContain('rel="canonical"');
  expect(html).not.toContain('og:image');
});
