/** Frames of the main thread while the timeline of a walk is dragged to and fro, from the browser's own trace. */
import { FRAME } from '../bars.mjs';
import { percentile, sum } from '../statistics.mjs';
import { idle, openPage, passQuestions, timelineOf, turn, WALKS, whereabouts } from './player.mjs';

const START = 'bench:scrub';
const END = 'bench:scrubbed';
const CATEGORIES = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  '__metadata',
];

/** From end to end as a quick hand does it, one move a frame: a second and a half at 60 frames. */
const MOVES = 90;
const SWEEPS = 4;
const VIEWPORT = { width: 1280, height: 800 };

/** Each page's walk as it opens, and the one with the largest grids that the settings allow: 400 numbers in U. */
const CASES = [
  ...WALKS.map((path) => ({ name: path, path, settings: [] })),
  {
    name: '/en/learn/convolution/, 8×8, kernel 4×4',
    path: '/en/learn/convolution/',
    settings: [
      ['Kernel k', '4'],
      ['Input n', '8'],
    ],
  },
];

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{url: string}} site
 */
export async function measureScrubbing(browser, { url }) {
  const results = [];
  for (const { name, path, settings } of CASES) {
    let unthrottled;
    for (const { throttle, bar } of FRAME) {
      const context = await browser.newContext({ viewport: VIEWPORT });
      try {
        const page = await context.newPage();
        await openPage(page, new URL(path, url).href);
        for (const [knob, value] of settings) await turn(page, knob, value);
        await passQuestions(page);
        const { end: steps } = await whereabouts(page);
        const frames = framesOf(await scrub(browser, page, throttle));
        const figures = summary(frames);
        unthrottled ??= figures.total;
        // What the throttle really did: the same moves, so the same work.
        const slowdown = figures.total / unthrottled;
        const judged = (figures.cpu.p95 * throttle) / slowdown;
        results.push({
          name,
          steps,
          throttle,
          ...figures,
          slowdown,
          judged,
          bar,
          met: judged <= bar,
          frames,
        });
      } finally {
        await context.close();
      }
    }
  }
  return results;
}

/** Drags the handle to the start, to the end, and so on, by moves of a real pointer, and returns the trace. */
async function scrub(browser, page, throttle) {
  const timeline = timelineOf(page);
  await timeline.evaluate((input) => input.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await timeline.boundingBox();
  const at = (share) => [box.x + 1 + (box.width - 2) * share, box.y + box.height / 2];
  await page.mouse.move(...at(1));
  await page.mouse.down();
  await idle(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate((mark) => void performance.mark(mark), START);
  const reached = new Set();
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let move = 1; move <= MOVES; move++) {
      const share = move / MOVES;
      await page.mouse.move(...at(sweep % 2 === 0 ? 1 - share : share));
    }
    reached.add((await whereabouts(page)).position);
  }
  await page.evaluate((mark) => void performance.mark(mark), END);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.mouse.up();
  const { end } = await whereabouts(page);
  if (!reached.has(0) || !reached.has(end) || reached.size > 2)
    throw new Error(`the handle went to ${[...reached].join(', ')}, not from 0 to ${end}`);
  return trace;
}

/**
 * The frames that moved the handle. A frame is all that the main thread runs from where it begins one to where it
 * begins the next.
 *
 * @returns {{cpu: number, wall: number, interval: number}[]} milliseconds: of its tasks on the core and by the wall
 *   clock, and until the next frame
 */
function framesOf({ traceEvents }) {
  const mark = (name) => traceEvents.find((event) => event.name === name);
  const [from, to] = [mark(START), mark(END)];
  if (!from || !to) throw new Error('the trace lacks its marks');
  const here = traceEvents
    .filter(({ pid, tid, ts }) => pid === from.pid && tid === from.tid && ts >= from.ts && ts <= to.ts)
    .toSorted((a, b) => a.ts - b.ts);
  const frames = [];
  let task;
  for (const event of here) {
    const frame = frames.at(-1);
    if (event.name === 'RunTask' && event.ph === 'X') {
      task = event;
      frame?.tasks.push(task);
    } else if (event.name === 'BeginMainThreadFrame' && task) {
      // Only now the task turns out to be the next frame's.
      frame?.tasks.pop();
      frames.push({ tasks: [task], moved: false });
    } else if (event.name === 'EventDispatch' && event.args.data.type === 'input' && frame) {
      frame.moved = true;
    }
  }
  // Where the last one ends is not known.
  return frames.slice(0, -1).flatMap(({ tasks, moved }, i) =>
    moved
      ? {
          cpu: sum(tasks.map(({ tdur, dur }) => tdur ?? dur)) / 1000,
          wall: sum(tasks.map(({ dur }) => dur)) / 1000,
          interval: (frames[i + 1].tasks[0].ts - tasks[0].ts) / 1000,
        }
      : [],
  );
}

function summary(frames) {
  if (frames.length < (SWEEPS * MOVES) / 2)
    throw new Error(`${frames.length} frames for ${SWEEPS * MOVES} moves`);
  const of = (key) => {
    const times = frames.map((frame) => frame[key]);
    return { median: percentile(times, 0.5), p95: percentile(times, 0.95), longest: Math.max(...times) };
  };
  return {
    total: sum(frames.map(({ cpu }) => cpu)),
    cpu: of('cpu'),
    wall: of('wall'),
    interval: of('interval'),
  };
}
