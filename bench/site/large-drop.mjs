/** A photo of 12 megapixels dropped into the warm lab: when it is seen, when its top five stand, and its memory. */
import { DROP } from '../bars.mjs';
import { median } from '../statistics.mjs';
import { firstResult, LAB, labContext, watchFirstResult } from './lab.mjs';
import { drawPicture, PICTURES } from './main-thread.mjs';
import { watchMemory } from './memory.mjs';

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{url: string, out: string}} site
 * @param {number} tries
 */
export async function measureLargeDrop(browser, site, tries) {
  const photo = PICTURES.at(-1);
  const context = await labContext(browser, site);
  try {
    await watchFirstResult(context);
    const page = await context.newPage();
    await page.goto(new URL(LAB, site.url).href);
    await firstResult(page);
    const cdp = await context.newCDPSession(page);
    const drops = [];
    for (let attempt = 0; attempt < tries; attempt++) {
      const name = `photo-${attempt}.jpg`;
      await drawPicture(page, photo, name);
      // What it took to make the photo is no part of what it takes to show it.
      await cdp.send('HeapProfiler.collectGarbage');
      const { value, grew } = await watchMemory(() => drop(page, name));
      drops.push({ ...value, grew });
    }
    const [preview, topFive] = ['preview', 'topFive'].map((key) => median(drops.map((times) => times[key])));
    const growths = drops.flatMap(({ grew }) => (grew === undefined ? [] : [grew]));
    const grew = growths.length > 0 ? { median: median(growths), most: Math.max(...growths) } : undefined;
    const small = grew === undefined || grew.median <= DROP.memoryBar;
    const met = preview <= DROP.previewBar && topFive <= DROP.topFiveBar && small;
    return { picture: photo.name, preview, topFive, grew, ...DROP, met, drops };
  } finally {
    await context.close();
  }
}

/** Drops it. @returns milliseconds until the next frame after each is there */
const drop = (page, fileName) =>
  page.evaluate(async (name) => {
    const engine = globalThis.mobilevit;
    const from = performance.now();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const preview = (async () => {
      for (;;) {
        await frame();
        const image = document.querySelector('[data-testid=arrival] img');
        const shown =
          image?.complete && image.naturalWidth > 0 && getComputedStyle(image).visibility === 'visible';
        if (shown) return performance.now() - from;
        if (engine.getState().result?.picture.name === name) return performance.now() - from;
      }
    })();
    const topFive = (async () => {
      await new Promise((resolve, reject) => {
        const stop = engine.subscribe(() => {
          const { result, failure } = engine.getState();
          if (failure) reject(new Error(JSON.stringify(failure)));
          if (result?.picture.name !== name) return;
          stop();
          resolve(undefined);
        });
      });
      await frame();
      return performance.now() - from;
    })();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(globalThis.toDrop);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    return { preview: await preview, topFive: await topFive };
  }, fileName);
