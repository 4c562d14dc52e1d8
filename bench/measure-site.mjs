/** Figures of the built site in `out/`, served as `npm start` serves it. */
import { serve } from '../scripts/serve.mjs';
import { launch } from './browser.mjs';
import { measureAblation } from './site/ablation.mjs';
import { measureColdLab } from './site/cold-lab.mjs';
import { measureFirstResult } from './site/first-result.mjs';
import { measureJavaScript } from './site/javascript.mjs';
import { measureLargeDrop } from './site/large-drop.mjs';
import { measureMainThread } from './site/main-thread.mjs';
import { measureOverlay } from './site/overlay.mjs';

const PORT = 4519;
const TRIES = 5;

/** @param {{out: string, log: (line: string) => void}} options */
export async function measureSite({ out, log }) {
  const server = await serve({ dir: out, port: PORT });
  const browser = await launch();
  try {
    const site = { url: server.url, out };
    const javascript = await measureJavaScript(browser, site);
    log(`JavaScript of ${javascript.length} pages weighed.`);
    const firstResult = await measureFirstResult(browser, site, TRIES);
    log(`First result: ${TRIES} visits done.`);
    const mainThread = await measureMainThread(browser, site, TRIES);
    log(`Main thread: ${TRIES} drops of each picture done.`);
    const coldLab = await measureColdLab(browser, site, TRIES);
    log(`Cold lab over a slow line: ${TRIES} visits done.`);
    const largeDrop = await measureLargeDrop(browser, site, TRIES);
    log(`Large photo: ${TRIES} drops done.`);
    const ablation = await measureAblation(browser, site, TRIES);
    log(`Ablation: ${TRIES} changes there and back of each kind done.`);
    const overlay = await measureOverlay(browser, site);
    log(`Overlay: the pointer moved over ${overlay.length} views.`);
    return { tries: TRIES, javascript, firstResult, mainThread, coldLab, largeDrop, ablation, overlay };
  } finally {
    await browser.close();
    await server.close();
  }
}
