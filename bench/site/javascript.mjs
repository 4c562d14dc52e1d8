/** JavaScript of every page and language. */
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { record, weigh } from './transfer.mjs';

/** Time without a request after which a page is taken to have all that it wants, in milliseconds. */
const QUIET = 2_000;

const isScript = (url) => new URL(url).pathname.endsWith('.js');

/** Paths of all pages under a language, such as `/en/lab/`. */
export function pagesOf(out) {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(en|zh-Hant)\/(.+\/)?index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .toSorted();
}

/**
 * What each page names in its HTML (its first load), and what it fetches besides until the network rests: the code of
 * pages that it links to, and in the lab the engine.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{url: string, out: string}} site
 */
export async function measureJavaScript(browser, { url, out }) {
  const results = [];
  for (const path of pagesOf(out)) {
    const context = await browser.newContext();
    try {
      const fetched = record(context, url);
      const page = await context.newPage();
      const response = await page.goto(new URL(path, url).href);
      const named = await page.evaluate(
        (html) => {
          const parsed = new DOMParser().parseFromString(html, 'text/html');
          const scripts = [...parsed.querySelectorAll('script[src]:not([nomodule])')];
          return scripts.map((script) => new URL(script.getAttribute('src'), location.href).href);
        },
        await response.text(),
      );
      await untilQuiet(fetched);
      const later = fetched.filter((address) => isScript(address) && !named.includes(address));
      results.push({ path, firstLoad: weigh(out, named), later: weigh(out, later) });
    } finally {
      await context.close();
    }
  }
  return results;
}

async function untilQuiet(fetched) {
  let before;
  do {
    before = fetched.length;
    await sleep(QUIET);
  } while (fetched.length > before);
}
