/** Figures of the built site's walks in `out/`: frames while scrubbing, and the web's vital signs page by page. */
import { serve } from '../scripts/serve.mjs';
import { launch } from './browser.mjs';
import { measureScrubbing } from './walk/scrub.mjs';
import { measureVitals } from './walk/vitals.mjs';

const PORT = 4519;
const TRIES = 5;

/** @param {{out: string, log: (line: string) => void}} options */
export async function measureWalk({ out, log }) {
  const server = await serve({ dir: out, port: PORT });
  const browser = await launch();
  try {
    const site = { url: server.url, out };
    const scrubbing = await measureScrubbing(browser, site);
    log(`Walks scrubbed: ${scrubbing.length} times.`);
    const vitals = await measureVitals(browser, site, TRIES);
    log(`Vital signs: ${TRIES} visits of each of ${vitals.length} pages.`);
    return { tries: TRIES, scrubbing, vitals };
  } finally {
    await browser.close();
    await server.close();
  }
}
