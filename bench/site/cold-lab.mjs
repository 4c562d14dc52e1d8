/** The lab's first live top five over a line of 10 Mbit/s, nothing cached: time, and bytes on the line until then. */
import { COLD } from '../bars.mjs';
import { median } from '../statistics.mjs';
import { firstResult, LAB, labContext, watchFirstResult } from './lab.mjs';
import { slowHost } from './slow-host.mjs';

const PORT = 4529;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{url: string, out: string}} site
 * @param {number} tries
 */
export async function measureColdLab(browser, site, tries) {
  const times = [];
  const bytes = [];
  let files = [];
  for (let attempt = 0; attempt < tries; attempt++) {
    const host = await slowHost(site.url, COLD.bitsPerSecond, PORT);
    const context = await labContext(browser, { ...site, url: host.url });
    try {
      await watchFirstResult(context);
      const page = await context.newPage();
      await page.goto(new URL(LAB, host.url).href, { waitUntil: 'commit' });
      times.push(await firstResult(page));
      bytes.push(host.sent());
      files = host.files();
    } finally {
      await context.close();
      await host.close();
    }
  }
  const [time, sent] = [median(times), median(bytes)];
  return { ms: time, bytes: sent, ...COLD, met: time <= COLD.msBar && sent <= COLD.bytesBar, times, files };
}
