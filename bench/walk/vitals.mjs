/**
 * Largest Contentful Paint, Cumulative Layout Shift and Interaction to Next Paint, as web.dev defines them, of an
 * opened page and a few interactions with it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { firstResult, LAB, labContext, watchFirstResult } from '../site/lab.mjs';
import { median } from '../statistics.mjs';
import { openPage, timelineOf, turn, whereabouts } from './player.mjs';

const VIEWPORT = { width: 1280, height: 800 };
/** A step moves for about a second; layout that shifts at its end is to be seen. */
const SETTLE = 1_500;
/** What the Event Timing interface reports at least, in milliseconds. */
const SHORTEST = 16;

const step = {
  name: 'step',
  async act(page) {
    const before = (await whereabouts(page)).position;
    await page.getByRole('button', { name: 'Next step', exact: true }).first().click();
    await page.waitForFunction(
      (position) => document.querySelector('[data-timeline]').valueAsNumber > position,
      before,
    );
  },
};

const edit = {
  name: 'edit a cell',
  async act(page) {
    const cell = page.locator('[role=gridcell][data-ref="X:0"]').first();
    const before = await cell.innerText();
    await cell.click();
    await page.keyboard.press('7');
    await page.keyboard.press('Enter');
    if ((await cell.innerText()) === before) throw new Error(`the cell still holds ${before}`);
  },
};

const lambda = {
  name: 'move λ',
  async act(page) {
    const slider = page.getByRole('slider', { name: /^λ/ }).first();
    const before = await slider.inputValue();
    await slider.evaluate((input) => input.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = await slider.boundingBox();
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.3, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 10 });
    await page.mouse.up();
    await page.keyboard.press('ArrowRight');
    if ((await slider.inputValue()) === before) throw new Error(`λ is still ${before}`);
  },
};

const knob = { name: 'another kernel size', act: (page) => turn(page, 'Kernel k', '3') };

const query = {
  name: 'another query',
  async act(page) {
    const caption = page.getByTestId('caption');
    const before = await caption.innerText();
    await page.getByTestId('surface').click({ position: { x: 40, y: 40 } });
    await page.keyboard.press('ArrowRight');
    if ((await caption.innerText()) === before) throw new Error('the query did not move');
  },
};

const PAGES = [
  { path: '/en/', interactions: [step, edit, lambda] },
  { path: '/en/learn/convolution/', interactions: [step, edit, knob] },
  { path: '/en/learn/attention/', interactions: [step, edit, lambda] },
  { path: LAB, interactions: [query] },
];

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{url: string, out: string}} site
 * @param {number} tries
 */
export async function measureVitals(browser, site, tries) {
  const results = [];
  for (const { path, interactions } of PAGES) {
    const visits = [];
    for (let attempt = 0; attempt < tries; attempt++)
      visits.push(await visit(browser, site, path, interactions));
    const of = (read) => median(visits.map(read));
    results.push({
      path,
      lcp: of(({ lcp }) => lcp),
      cls: of(({ cls }) => cls),
      inp: of(({ inp }) => inp),
      interactions: interactions.map(({ name }) => ({ name, ms: of(({ durations }) => durations[name]) })),
      visits,
    });
  }
  return results;
}

async function visit(browser, site, path, interactions) {
  const context = await labContext(browser, site, { viewport: VIEWPORT });
  try {
    await context.addInitScript(observe, SHORTEST);
    if (path === LAB) await watchFirstResult(context);
    const page = await context.newPage();
    await openPage(page, new URL(path, site.url).href);
    if (path === LAB) await firstResult(page);
    else await timelineOf(page).waitFor();
    const durations = {};
    for (const { name, act } of interactions) {
      await page.evaluate(() => globalThis.vitals.interactions.clear());
      await act(page);
      await sleep(SETTLE);
      durations[name] = await page.evaluate(() => Math.max(0, ...globalThis.vitals.interactions.values()));
    }
    const { lcp, cls } = await page.evaluate(() => globalThis.vitals);
    return { lcp, cls, inp: Math.max(...Object.values(durations)), durations };
  } finally {
    await context.close();
  }
}

/** Runs in the page, before anything else does. */
function observe(durationThreshold) {
  const vitals = { lcp: 0, cls: 0, interactions: new Map() };
  globalThis.vitals = vitals;
  const watch = (options, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      buffered: true,
      ...options,
    });

  // The browser itself reports none after the first interaction.
  watch({ type: 'largest-contentful-paint' }, ({ startTime }) => {
    vitals.lcp = startTime;
  });

  // The worst burst of shifts: less than a second between two of them, five seconds at most.
  let burst = { value: 0, from: Number.NEGATIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
  watch({ type: 'layout-shift' }, ({ value, startTime, hadRecentInput }) => {
    if (hadRecentInput) return;
    if (startTime - burst.to >= 1_000 || startTime - burst.from >= 5_000)
      burst = { value: 0, from: startTime };
    burst.value += value;
    burst.to = startTime;
    vitals.cls = Math.max(vitals.cls, burst.value);
  });

  // Several events make one interaction; with fewer than fifty of them the worst is the page's INP.
  const onEvent = ({ interactionId, duration }) => {
    if (!interactionId) return;
    vitals.interactions.set(interactionId, Math.max(vitals.interactions.get(interactionId) ?? 0, duration));
  };
  watch({ type: 'event', durationThreshold }, onEvent);
  watch({ type: 'first-input' }, onEvent);
}
