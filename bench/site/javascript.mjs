/** JavaScript of every page and language. */
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { FIRST_LOAD } from '../bars.mjs';
import { LAB } from './lab.mjs';
import { carriedBy } from './libraries.mjs';
import { record, weigh } from './transfer.mjs';

/** Time without a request after which a page is taken to have all that it wants, in milliseconds. */
const QUIET = 2_000;

/** The lab runs the network: it has no bar. */
const isLab = (path) => path.endsWith(LAB.replace(/^\/en/, ''));

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
      const firstLoad = weigh(out, named);
      const libraries = carriedBy(out, { firstLoad: named, later });
      const light = firstLoad.gzip <= FIRST_LOAD && Object.values(libraries).every((when) => when === 'no');
      const judged = isLab(path) ? {} : { bar: FIRST_LOAD, met: light };
      results.push({ path, firstLoad, later: weigh(out, later), libraries, ...judged });
    } finally {
      await context.close();
    }
  }
  // The lab's engine is made of tfjs: were its mark not found there, finding it nowhere would say nothing.
  if (!results.some(({ path, libraries }) => isLab(path) && libraries.tfjs !== 'no'))
    throw new Error('no tfjs is found in the lab: the mark that it is known by is wrong');
  return results;
}

async function untilQuiet(fetched) {
  let before;
  do {
    before = fetched.length;
    await sleep(QUIET);
  } while (fetched.length > before);
}
