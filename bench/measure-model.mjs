/** Times the network's forward pass against onnxruntime-web's, turn by turn in one page. */
import { RATIO } from './bars.mjs';
import { launch } from './browser.mjs';
import { workerCpuClock } from './cpu-clock.mjs';
import { serveBenchPage } from './model/serve.mjs';
import { median, standardDeviation, sum } from './statistics.mjs';

const PEER = 'ort-wasm';
const OURS = 'tfjs-wasm';
const STOCK = 'tfjs-stock';
/** Greatest difference of logits over their standard deviation that rounding explains. */
const SAME_LOGITS = 1e-4;
const WARM_PASSES = 3;
/** WebGL has to give its first answer within this time, or it is left out; the lab is as strict. */
const WEBGL_DEADLINE = 10_000;
/** Milliseconds of timed passes for each variant after which WebGL sits out: in software a pass takes seconds. */
const WEBGL_BUDGET = 15_000;

/**
 * @param {{variants: string[], rounds: number, log: (line: string) => void}} options
 * @returns results by variant, and why WebGL is missing where it is
 * @throws if two contenders disagree about the logits
 */
export async function measureModel({ variants, rounds, log }) {
  const bench = await serveBenchPage();
  try {
    const webgl = await tryWebgl(bench.url);
    log(webgl.starts ? 'WebGL takes part.' : `WebGL is left out: ${webgl.reason}.`);
    const contenders = [OURS, STOCK, PEER, ...(webgl.starts ? ['tfjs-webgl'] : [])];
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(bench.url);
      const results = [];
      for (const variant of variants)
        results.push(await measureVariant(page, variant, contenders, rounds, log));
      return { rounds, webgl, results };
    } finally {
      await browser.close();
    }
  } finally {
    await bench.close();
  }
}

const ask = (page, request) => page.evaluate((r) => globalThis.ask(r), request);

/** Whether WebGL answers in time. In a browser of its own: a compiling GPU process would disturb what is timed later. */
async function tryWebgl(url) {
  const browser = await launch();
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ starts: false, reason: 'no answer within 10 s' }), WEBGL_DEADLINE);
  });
  const trial = async () => {
    const page = await browser.newPage();
    await page.goto(url);
    await ask(page, { op: 'open', contender: 'tfjs-webgl', variant: 'xxs' });
    await ask(page, { op: 'pass', contender: 'tfjs-webgl' });
    return { starts: true };
  };
  try {
    return await Promise.race([
      trial().catch((error) => ({ starts: false, reason: error.message.split('\n')[0] })),
      late,
    ]);
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

async function measureVariant(page, variant, contenders, rounds, log) {
  const started = {};
  const logits = {};
  for (const contender of contenders) {
    const { ms } = await ask(page, { op: 'open', contender, variant });
    started[contender] = ms;
    for (let pass = 0; pass < WARM_PASSES; pass++) {
      logits[contender] = (await ask(page, { op: 'pass', contender })).logits;
    }
  }
  const errors = Object.fromEntries(
    contenders
      .filter((contender) => contender !== PEER)
      .map((contender) => [contender, sameLogits(variant, contender, logits[contender], logits[PEER])]),
  );

  // Only now do the workers exist whose books are read.
  const cpuClock = workerCpuClock();
  const times = Object.fromEntries(contenders.map((contender) => [contender, { wall: [], cpu: [] }]));
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes, so that neither always finds the caches as the other left them.
    for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
      const isWebgl = contender === 'tfjs-webgl';
      if (isWebgl && sum(times[contender].wall) > WEBGL_BUDGET) continue;
      const from = cpuClock?.() ?? 0;
      const { ms } = await ask(page, { op: 'pass', contender });
      times[contender].wall.push(ms);
      // What a worker spends on WebGL says nothing about the GPU.
      if (cpuClock && !isWebgl) times[contender].cpu.push(cpuClock() - from);
    }
  }
  const kinds = await profile(page, rounds);
  for (const contender of contenders) await ask(page, { op: 'close', contender });

  const rows = contenders.map((contender) => ({
    contender,
    openMs: started[contender],
    logitsError: errors[contender],
    wall: compare(times[contender].wall, times[PEER].wall),
    cpu: times[contender].cpu.length > 0 ? compare(times[contender].cpu, times[PEER].cpu) : undefined,
  }));
  const ours = rows.find((row) => row.contender === OURS);
  const clock = ours.cpu ? 'cpu' : 'wall';
  const ratio = ours[clock].ratioOfMinima;
  log(`${variant}: ${rounds} rounds done.`);
  return { variant, rows, kinds, clock, ratio, bar: RATIO[variant], met: ratio <= RATIO[variant] };
}

/** What each kind of operation takes with our kernels and without, turn by turn: the least of all rounds. */
async function profile(page, rounds) {
  const least = { [OURS]: {}, [STOCK]: {} };
  for (let round = 0; round < rounds; round++) {
    for (const contender of round % 2 === 0 ? [OURS, STOCK] : [STOCK, OURS]) {
      const { times } = await ask(page, { op: 'profile', contender });
      for (const [kind, ms] of Object.entries(times)) {
        least[contender][kind] = Math.min(ms, least[contender][kind] ?? Number.POSITIVE_INFINITY);
      }
    }
  }
  return Object.entries(least[STOCK])
    .map(([kind, stock]) => ({ kind, stock, own: least[OURS][kind] }))
    .toSorted((a, b) => b.stock - a.stock);
}

/** What is reported of a contender's times and the peer's. One that sat out did so from some round on, to the end. */
function compare(times, peer) {
  return {
    minimum: Math.min(...times),
    median: median(times),
    ratioOfMinima: Math.min(...times) / Math.min(...peer),
    medianOfRatios: median(times.map((ms, round) => ms / peer[round])),
    times,
  };
}

/** The greatest difference over the peer's standard deviation; throws where it is more than rounding. */
function sameLogits(variant, contender, values, reference) {
  const spread = standardDeviation(reference);
  const error =
    values.length === reference.length
      ? Math.max(...values.map((x, i) => Math.abs(x - reference[i]))) / spread
      : Number.POSITIVE_INFINITY;
  if (!(error <= SAME_LOGITS)) {
    throw new Error(
      `${variant}: ${contender} and ${PEER} disagree about the logits by ${error.toExponential(1)} of their standard deviation; nothing is timed.`,
    );
  }
  return error;
}
