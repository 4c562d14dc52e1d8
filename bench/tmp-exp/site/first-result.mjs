/** Bytes and time until the lab shows its first live top five, nothing cached. */
import { median } from '../statistics.mjs';
import { firstResult, LAB, labContext, watchFirstResult } from './lab.mjs';
import { record, weigh, weighByKind } from './transfer.mjs';

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{url: string, out: string}} site
 * @param {number} tries
 */
export async function measureFirstResult(browser, site, tries) {
  const times = [];
  let transfer;
  for (let attempt = 0; attempt < tries; attempt++) {
    const context = await labContext(browser, site);
    try {
      await watchFirstResult(context);
      const fetched = record(context, site.url);
      const page = await context.newPage();
      await page.goto(new URL(LAB, site.url).href);
      times.push(await firstResult(page));
      transfer = { ...weigh(site.out, fetched), kinds: weighByKind(site.out, fetched) };
    } finally {
      await context.close();
    }
  }
  return { transfer, median: median(times), minimum: Math.min(...times), times };
}
