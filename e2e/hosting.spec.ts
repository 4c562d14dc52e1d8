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
