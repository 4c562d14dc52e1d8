import { expect } from '@playwright/test';
import { ROUNDS } from '@/components/chapters/latency/sizes';
import { test } from './support/pictures';

for (const [locale, sentence] of [
  ['en', 'The WebGL backend does not start in this browser'],
  ['zh-Hant', 'WebGL 後端在這個瀏覽器裡啟動不了'],
] as const) {
  test(`${locale}: without WebGL the stopwatch says so, and WebAssembly is measured all the same`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/learn/latency/`);
    const bench = page.getByTestId('bench');
    const choose = (name: string) => bench.getByRole('radio', { name, exact: true }).check({ force: true });
    await choose('XXS');
    await choose(String(ROUNDS[0]));
    await choose('WebGL');
    await page.getByTestId('measure').click();
    await expect(bench.getByRole('alert')).toContainText(sentence);
    await choose('WebAssembly');
    await page.getByTestId('measure').click();
    await expect(bench).toHaveAttribute('data-step', 'done', { timeout: 60_000 });
    await expect(bench.getByRole('alert')).toHaveCount(0);
  });
}
