/** The pointer over the warm lab's picture: main thread from each move to the frame that draws it, from the trace. */
import { OVERLAY } from '../bars.mjs';
import { percentile, sum } from '../statistics.mjs';
import { firstResult, LAB, labContext, watchFirstResult } from './lab.mjs';

const START = 'bench:point';
const END = 'bench:pointed';
const CATEGORIES = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  '__metadata',
];

/** Over the picture to and fro, ten lines of eighteen moves. */
const LINES = 10;
const MOVES = 18;
const VIEWPORT = { width: 1280, height: 900 };

/** As the lab opens; with the most keys and everything pinned; and the row that takes the most arithmetic. */
const VIEWS = [
  { name: 'as the lab opens', search: '' },
  {
    name: 'stage 3, mean of heads, three pins',
    search: 'block=3&layer=1&head=mean&pins=0.2,0.3;0.8,0.7;0.4,0.9',
  },
  { name: 'stage 4, rollout of four layers', search: 'block=4&layer=4&head=rollout' },
];

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{url: string, out: string}} site
 */
export async function measureOverlay(browser, site) {
  const rows = [];
  for (const { name, search } of VIEWS) {
    const context = await labContext(browser, site, { viewport: VIEWPORT });
    try {
      await watchFirstResult(context);
      const page = await context.newPage();
      await page.goto(new URL(`${LAB}?${search}`, site.url).href);
      await firstResult(page);
      await atRest(page);
      const { trace, messages } = await point(browser, page);
      const moves = movesOf(trace);
      if (moves.length < (LINES * MOVES) / 2)
        throw new Error(`${moves.length} frames for ${LINES * MOVES} moves`);
      const of = (key) => {
        const times = moves.map((move) => move[key]);
        return { median: percentile(times, 0.5), p95: percentile(times, 0.95), longest: Math.max(...times) };
      };
      const cpu = of('cpu');
      rows.push({
        name,
        moves: moves.length,
        cpu,
        wall: of('wall'),
        after: of('after'),
        messages,
        ...OVERLAY,
        met: cpu.p95 <= OVERLAY.bar && messages === 0,
        times: moves,
      });
    } finally {
      await context.close();
    }
  }
  return rows;
}

/** The map of all heads and the strip's pictures are made in idle time after a result; they are no part of a move. */
async function atRest(page) {
  await page.getByTestId('dots').waitFor();
  await page.waitForFunction(() => {
    const { epoch } = globalThis.mobilevit.getState().result;
    const strip = document.querySelector('[data-testid=strip]');
    const heads = document.querySelector('[data-testid=save-heads]');
    return heads && strip.dataset.pictured === String(epoch);
  });
  await page.waitForTimeout(1_000);
}

/** Moves a real pointer over the picture; counts what is posted to workers meanwhile, and what the overlay drew. */
async function point(browser, page) {
  const surface = page.getByTestId('surface');
  await surface.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await surface.boundingBox();
  const at = (x, y) => page.mouse.move(box.x + box.width * x, box.y + box.height * y);
  await at(0.5, 0.5);
  await watch(page);
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate((mark) => void performance.mark(mark), START);
  for (let line = 0; line < LINES; line++) {
    for (let move = 0; move < MOVES; move++) {
      const share = (move + 0.5) / MOVES;
      await at(line % 2 === 0 ? share : 1 - share, (line + 0.5) / LINES);
    }
  }
  await page.evaluate((mark) => void performance.mark(mark), END);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const { posted: messages, drawn } = await page.evaluate(() => ({ ...globalThis.watched }));
  if (drawn < (LINES * MOVES) / 4) throw new Error(`the overlay was drawn ${drawn} times`);
  await page.evaluate(() => {
    const engine = globalThis.mobilevit;
    return engine.setModes({ ...engine.getState().result.modes, 3: 'identity' });
  });
  if ((await page.evaluate(() => globalThis.watched.posted)) === messages)
    throw new Error('messages to the worker are not counted');
  return { trace, messages };
}

const watch = (page) =>
  page.evaluate(() => {
    globalThis.watched = { posted: 0, drawn: 0 };
    Worker.prototype.postMessage = new Proxy(Worker.prototype.postMessage, {
      apply(post, worker, message) {
        globalThis.watched.posted++;
        return Reflect.apply(post, worker, message);
      },
    });
    const observer = new MutationObserver(() => globalThis.watched.drawn++);
    observer.observe(document.querySelector('[data-testid=dots]'), { attributeFilter: ['d'] });
  });

/**
 * @returns {{cpu: number, wall: number, after: number}[]} for each move, milliseconds: what the main thread ran from
 *   the task that dispatched it to the end of the frame that draws it, on the core; the same by the wall clock; what it
 *   ran after that until the next move, on the core
 */
function movesOf({ traceEvents }) {
  const mark = (name) => traceEvents.find((event) => event.name === name);
  const [from, to] = [mark(START), mark(END)];
  if (!from || !to) throw new Error('the trace lacks its marks');
  const here = traceEvents
    .filter(({ pid, tid, ts }) => pid === from.pid && tid === from.tid && ts >= from.ts && ts <= to.ts)
    .toSorted((a, b) => a.ts - b.ts);
  const tasks = [];
  for (const event of here) {
    if (event.name === 'RunTask' && event.ph === 'X') tasks.push({ event, frame: false, move: false });
    const task = tasks.at(-1);
    if (!task || event.ts > task.event.ts + task.event.dur) continue;
    if (event.name === 'BeginMainThreadFrame') task.frame = true;
    else if (event.name === 'EventDispatch' && event.args.data.type === 'pointermove') task.move = true;
  }
  const core = (some) => sum(some.map(({ event }) => event.tdur ?? event.dur)) / 1000;
  const starts = tasks.flatMap(({ move }, n) => (move ? [n] : []));
  // What comes after the last move is not all known.
  return starts.slice(0, -1).flatMap((start, n) => {
    const next = starts[n + 1];
    const drawn = tasks.findIndex(({ frame }, at) => at >= start && at < next && frame);
    if (drawn < 0) return [];
    const [first, last] = [tasks[start].event, tasks[drawn].event];
    return {
      cpu: core(tasks.slice(start, drawn + 1)),
      wall: (last.ts + last.dur - first.ts) / 1000,
      after: core(tasks.slice(drawn + 1, next)),
    };
  });
}
