/** Longest task of the page's main thread from dropping a picture to its result, from the browser's own trace. */
import { TASK } from '../bars.mjs';
import { median } from '../statistics.mjs';
import { firstResult, LAB, labContext, watchFirstResult } from './lab.mjs';

const DROP = 'bench:drop';
const SHOWN = 'bench:shown';
/** After the result the attention panel is still to come; it belongs to what the reader waits for. */
const SETTLE = 500;
const CATEGORIES = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  '__metadata',
];

/** Pictures to drop, drawn in the page: one as large as a web page's, one as large as a phone's. */
export const PICTURES = [
  { name: '0.8 megapixels', width: 1024, height: 768 },
  { name: '12 megapixels', width: 4000, height: 3000 },
];

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{url: string, out: string}} site
 * @param {number} tries
 */
export async function measureMainThread(browser, site, tries) {
  const context = await labContext(browser, site);
  try {
    await watchFirstResult(context);
    const page = await context.newPage();
    await page.goto(new URL(LAB, site.url).href);
    await firstResult(page);
    const results = [];
    for (const picture of PICTURES) {
      const longest = [];
      for (let attempt = 0; attempt < tries; attempt++) {
        const name = `${picture.width}-${attempt}.jpg`;
        await drawPicture(page, picture, name);
        await browser.startTracing(page, { categories: CATEGORIES });
        await dropPicture(page, name);
        longest.push(longestTask(JSON.parse((await browser.stopTracing()).toString())));
      }
      const cpu = median(longest.map((task) => task.cpu));
      const wall = median(longest.map((task) => task.wall));
      results.push({ picture: picture.name, cpu, wall, bar: TASK, met: cpu < TASK, longest });
    }
    return results;
  } finally {
    await context.close();
  }
}

/** Draws a picture of noise over colours, and keeps it as a JPEG file in the page until it is dropped. */
export async function drawPicture(page, { width, height }, name) {
  await page.evaluate(
    async ([w, h, fileName]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      for (let i = 0; i < 400; i++) {
        context.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`;
        context.fillRect(Math.random() * w, Math.random() * h, w / 8, h / 8);
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
      globalThis.toDrop = new File([blob], fileName, { type: 'image/jpeg' });
    },
    [width, height, name],
  );
}

/** Drops it, and waits until the lab shows the result of that very file and has settled. */
async function dropPicture(page, name) {
  await page.evaluate(
    async ([dropMark, shownMark, settle, fileName]) => {
      const engine = globalThis.mobilevit;
      const shown = new Promise((resolve, reject) => {
        const stop = engine.subscribe(() => {
          const { result, failure } = engine.getState();
          if (failure) reject(new Error(JSON.stringify(failure)));
          if (result?.picture.name !== fileName) return;
          stop();
          resolve(undefined);
        });
      });
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(globalThis.toDrop);
      performance.mark(dropMark);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      await shown;
      await new Promise((resolve) => setTimeout(resolve, settle));
      performance.mark(shownMark);
    },
    [DROP, SHOWN, SETTLE, name],
  );
}

/** @returns milliseconds by the wall clock and on the core, and what took most of them */
function longestTask({ traceEvents }) {
  const mark = (name) => traceEvents.find((event) => event.name === name);
  const [from, to] = [mark(DROP), mark(SHOWN)];
  if (!from || !to) throw new Error('the trace lacks its marks');
  const here = traceEvents.filter(
    ({ pid, tid, ph, ts }) => pid === from.pid && tid === from.tid && ph === 'X' && ts <= to.ts,
  );
  // The task that dispatches the drop began before its mark.
  const tasks = here.filter(({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur >= from.ts);
  if (tasks.length === 0) throw new Error('the trace holds no tasks of the main thread');
  const longest = tasks.reduce((a, b) => (weight(b) > weight(a) ? b : a));
  const inside = here
    .filter((event) => event !== longest && event.ts >= longest.ts && event.ts < longest.ts + longest.dur)
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, 4);
  return {
    wall: longest.dur / 1000,
    cpu: (longest.tdur ?? longest.dur) / 1000,
    inside: inside.map((event) => ({
      name: event.name,
      ms: weight(event) / 1000,
      at: event.args?.data?.url,
    })),
  };
}

/** Time on the core where the trace has it: on a busy machine the rest is waiting. */
const weight = ({ tdur, dur = 0 }) => tdur ?? dur;
