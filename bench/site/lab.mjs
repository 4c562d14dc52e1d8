/** Opening the lab so that nothing but what is measured goes on in it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const LAB = '/en/lab/';
const RAN = '[data-testid=ran]';

/** A fresh context (and cache) whose lab does not start its WebGL trial: the verdict is there already. */
export async function labContext(browser, { url, out }, settings = {}) {
  const [version] = readdirSync(join(out, 'wasm'));
  const context = await browser.newContext(settings);
  await context.addInitScript(
    ([origin, value]) => {
      if (location.href.startsWith(origin)) localStorage.setItem('mobilevit.webgl', value);
    },
    [url, JSON.stringify({ version: `/wasm/${version}/`, verdict: { outcome: 'slower' } })],
  );
  return context;
}

/** Notes when the first live result shows, in milliseconds since navigation. */
export async function watchFirstResult(context) {
  await context.addInitScript((ran) => {
    globalThis.firstResult = new Promise((resolve) => {
      const look = () => {
        if (!document.querySelector(ran)) return;
        observer.disconnect();
        resolve(performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true });
    });
  }, RAN);
}

export const firstResult = (page) => page.evaluate(() => globalThis.firstResult);
