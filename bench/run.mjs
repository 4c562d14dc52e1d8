// `npm run bench`: the network's speed against onnxruntime-web, and the weight and quickness of the site in out/ and of
// its walks.
//   --variants xxs,xs,s      which variants to time
//   --rounds 20              how often each contender runs
//   --only model|site|walk   one part
// Ends with status 1 when a bar is missed.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { browserVersion } from './browser.mjs';
import { readOptions, USAGE } from './options.mjs';
import { modelReport, siteReport, walkReport } from './report.mjs';

const OUT = fileURLToPath(new URL('../out', import.meta.url));
const RESULTS = fileURLToPath(new URL('results/', import.meta.url));

const options = read();
const machine = {
  processor: os.cpus()[0]?.model,
  cores: os.availableParallelism(),
  system: `${os.type()} ${os.release()}`,
  browser: await browserVersion(),
  loadBefore: os.loadavg()[0],
};
console.log(
  `${machine.processor}, ${machine.cores} cores, load ${machine.loadBefore.toFixed(1)}; ${machine.browser}`,
);

// Each part is loaded when it is wanted: those of the site need none of the bench's own packages.
let model;
if (options.parts.includes('model')) {
  const { measureModel } = await import('./measure-model.mjs');
  model = await measureModel({ ...options, log: console.log });
}
let site;
if (options.parts.includes('site')) {
  const { measureSite } = await import('./measure-site.mjs');
  site = await measureSite({ out: OUT, log: console.log });
}
let walk;
if (options.parts.includes('walk')) {
  const { measureWalk } = await import('./measure-walk.mjs');
  walk = await measureWalk({ out: OUT, log: console.log });
}

mkdirSync(RESULTS, { recursive: true });
const results = { date: new Date().toISOString(), machine, model, site, walk };
writeFileSync(`${RESULTS}latest.json`, `${JSON.stringify(results, null, 2)}\n`);

console.log('');
if (model) console.log(`${modelReport(model)}\n`);
if (site) console.log(`${siteReport(site)}\n`);
if (walk) console.log(`${walkReport(walk)}\n`);
const figures = [
  ...(model?.results ?? []),
  ...(site?.javascript ?? []),
  ...(site?.mainThread ?? []),
  ...(site
    ? [
        { ...site.coldLab, bar: site.coldLab.msBar },
        { ...site.largeDrop, bar: site.largeDrop.topFiveBar },
        ...site.overlay,
        ...site.ablation.rows.map((row) => ({ ...row, bar: site.ablation.topFiveBar })),
      ]
    : []),
  ...(walk?.scrubbing ?? []),
];
const judged = figures.filter(({ bar }) => bar !== undefined);
const met = judged.filter((figure) => figure.met).length;
console.log(`${met} of ${judged.length} bars met. All figures: bench/results/latest.json`);
process.exitCode = met === judged.length ? 0 : 1;

function read() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error.message}\nUsage: ${USAGE}`);
    process.exit(2);
  }
}
