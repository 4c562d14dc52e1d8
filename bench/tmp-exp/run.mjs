// `npm run bench`: the network's speed against onnxruntime-web, and the weight and quickness of the site in out/.
//   --variants xxs,xs,s   which variants to time
//   --rounds 20           how often each contender runs
//   --only model|site     one half
// Ends with status 1 when a bar is missed.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { browserVersion } from './browser.mjs';
import { readOptions, USAGE } from './options.mjs';
import { modelReport, siteReport } from './report.mjs';

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

// Each half is loaded when it is wanted: the site's needs none of the bench's own packages.
let model;
if (options.halves.includes('model')) {
  const { measureModel } = await import('./measure-model.mjs');
  model = await measureModel({ ...options, log: console.log });
}
let site;
if (options.halves.includes('site')) {
  const { measureSite } = await import('./measure-site.mjs');
  site = await measureSite({ out: OUT, log: console.log });
}

mkdirSync(RESULTS, { recursive: true });
const results = { date: new Date().toISOString(), machine, model, site };
writeFileSync(`${RESULTS}latest.json`, `${JSON.stringify(results, null, 2)}\n`);

console.log('');
if (model) console.log(`${modelReport(model)}\n`);
if (site) console.log(`${siteReport(site)}\n`);
const judged = [...(model?.results ?? []), ...(site?.mainThread ?? [])];
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
