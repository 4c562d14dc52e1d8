/** The warm lab told what attention shall do: when the top five, the pictures of the stages and a field's probe answer. */
import { ABLATION } from '../bars.mjs';
import { median } from '../statistics.mjs';
import { firstResult, LAB, labContext, watchFirstResult } from './lab.mjs';

/** Every block alone, and all of them: what lies before the first of them is taken over from the run before. */
const CHANGES = [[3], [4], [5], [3, 4, 5]];

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{url: string, out: string}} site
 * @param {number} tries
 */
export async function measureAblation(browser, site, tries) {
  const context = await labContext(browser, site);
  try {
    await watchFirstResult(context);
    const page = await context.newPage();
    await page.goto(new URL(LAB, site.url).href);
    await firstResult(page);
    const rows = [];
    for (const blocks of CHANGES) {
      const times = [];
      for (let attempt = 0; attempt < tries; attempt++) {
        times.push(await change(page, blocks, 'identity'));
        times.push(await change(page, blocks, 'trained'));
      }
      const of = (key) => median(times.map((time) => time[key]));
      const row = {
        blocks,
        topFive: of('topFive'),
        network: of('network'),
        stages: of('stages'),
        pictures: of('pictures'),
      };
      rows.push({ ...row, met: row.topFive <= ABLATION.topFiveBar, times });
    }
    return { ...ABLATION, rows, probe: await probe(page) };
  } finally {
    await context.close();
  }
}

/**
 * Sets blocks to a mode.
 *
 * @returns milliseconds until the result is there (`topFive`), of which the network computed (`network`: parts that ran
 *   again), until the stages' maps are read (`stages`), and until the strip has a picture of every one, by PCA in the
 *   page's idle time (`pictures`)
 */
const change = (page, blocks, mode) =>
  page.evaluate(
    async ([stages, to]) => {
      const engine = globalThis.mobilevit;
      const { modes } = engine.getState().result;
      const from = performance.now();
      await engine.setModes({ ...modes, ...Object.fromEntries(stages.map((stage) => [stage, to])) });
      const topFive = performance.now() - from;
      const { parts, epoch } = engine.getState().result;
      const first = parts.findIndex(({ part }) => part.startsWith(`stages.${Math.min(...stages) - 1}.1`));
      const network = parts.slice(first).reduce((sum, { ms }) => sum + ms, 0);
      const strip = document.querySelector('[data-testid=strip]');
      const until = async (attribute) => {
        while (strip.dataset[attribute] !== String(epoch)) await new Promise((next) => setTimeout(next));
        return performance.now() - from;
      };
      return { topFive, network, stages: await until('epoch'), pictures: await until('pictured') };
    },
    [blocks, mode],
  );

/** @returns milliseconds that one probe of the last stage's middle takes, warm */
const probe = (page) =>
  page.evaluate(async () => {
    const engine = globalThis.mobilevit;
    const request = { tap: 'stages.4.1', cell: { row: 4, column: 4 }, modes: engine.getState().result.modes };
    await engine.field({ ...request, probes: 1, seed: 1 });
    const from = performance.now();
    await engine.field({ ...request, probes: 4, seed: 1 });
    return (performance.now() - from) / 4;
  });
