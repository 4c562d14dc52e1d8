// The shipped checkpoint over a set of labelled pictures, through the page's own decoding, resizing and network.
//   npm run evaluate -- <folder or .tar>     all of it: <class>/<picture>, the class by its id or its name
//   npm run evaluate -- <…> --limit 200      a quick look: that many, evenly spread
//   npm run evaluate -- <…> --jobs 2         in so many pages at once
// Prints our top-1, PyTorch's from the manifest, and the difference. Ends with 1 if they are more than a point apart.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { labelledPictures, spread } from './evaluate-pictures.mjs';
import { serve } from './serve.mjs';

/** Percentage points by which the page may differ from PyTorch. */
const TOLERANCE = 1;
/** Pictures that go to the page at once. */
const BATCH = 25;
const USAGE = 'npm run evaluate -- <folder or .tar with <class>/<picture>> [--limit N] [--jobs N]';

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string' }, jobs: { type: 'string', default: '1' } },
});
const [source] = positionals;
if (!source || positionals.length > 1) stop(`Usage: ${USAGE}`);
if (!existsSync(source)) stop(`${source} does not exist.`);
const count = (name) => {
  const value = values[name];
  if (value !== undefined && !/^[1-9]\d*$/.test(value)) stop(`--${name} takes a positive whole number.`);
  return value && Number(value);
};
const limit = count('limit');
const jobs = count('jobs');

/** The lab with its engine running, then left for a page that draws nothing while results come. */
async function openEngine(browser, url) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(new URL('/en/lab/', url).href);
  await page.waitForFunction(() => globalThis.mobilevit?.getState().result, undefined, { timeout: 120_000 });
  await page.locator('header a[href$="/en/"]').first().click();
  await page.getByTestId('lab').waitFor({ state: 'detached' });
  return page;
}

/** Index of the greatest logit of each picture; what went wrong where there is none. */
const ask = (page, batch) =>
  page.evaluate(async (pictures) => {
    const engine = globalThis.mobilevit;
    const answers = [];
    for (const { name, base64 } of pictures) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = { id: name, sample: undefined, name, url: '', source: new Blob([bytes]) };
      await engine.show(picture);
      const { result, failure } = engine.getState();
      if (result?.picture !== picture) answers.push(failure?.data?.code ?? failure?.code ?? 'no result');
      else answers.push(result.logits.indexOf(Math.max(...result.logits)));
    }
    return answers;
  }, batch);

const { url, close } = await serve({ port: 4399 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || undefined,
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  const pages = await Promise.all(Array.from({ length: jobs }, () => openEngine(browser, url)));
  const { manifest } = await pages[0].evaluate(() => {
    const { classes, inputSize, accuracy, id } = globalThis.mobilevit.getState().result.model.manifest;
    return { manifest: { classes, inputSize, accuracy, id } };
  });
  const { pictures, unlabelled } = labelledPictures(source, manifest.classes);
  if (unlabelled > 0) console.log(`${unlabelled} pictures lie in folders that name no class; left out.`);
  if (pictures.length === 0) {
    stop(
      `No picture below ${source} lies in a folder named as a class: ${manifest.classes[0]?.id}, for instance.`,
    );
  }
  process.exitCode = report(manifest, pictures.length, await run(pages, spread(pictures, limit)));
} finally {
  await browser.close();
  await close();
}

/** Hands batches to the pages as they come free. */
async function run(pages, pictures) {
  let next = 0;
  let done = 0;
  let correct = 0;
  const failures = [];
  const from = Date.now();
  const work = async (page) => {
    while (next < pictures.length) {
      const batch = pictures.slice(next, next + BATCH);
      next += BATCH;
      const answers = await ask(
        page,
        batch.map(({ name, read }) => ({ name, base64: read().toString('base64') })),
      );
      answers.forEach((answer, n) => {
        if (typeof answer === 'string') failures.push(`${batch[n].name}: ${answer}`);
        else if (answer === batch[n].label) correct++;
      });
      done += batch.length;
      if (Math.floor(done / 500) !== Math.floor((done - batch.length) / 500) || done === pictures.length) {
        const seconds = (Date.now() - from) / 1000;
        console.log(
          `${done} of ${pictures.length}, ${((100 * correct) / done).toFixed(2)}% right, ${seconds.toFixed(0)} s`,
        );
      }
    }
  };
  await Promise.all(pages.map(work));
  return { asked: pictures.length, correct, failures };
}

/** Prints the figures; 0 if they agree, or cannot be compared. */
function report({ id, inputSize, accuracy }, available, { asked, correct, failures }) {
  for (const failure of failures) console.log(`not decoded: ${failure}`);
  const ours = (100 * correct) / asked;
  console.log(`\n${id}, ${inputSize} px`);
  console.log(`the page    ${ours.toFixed(2)}% top-1, ${correct} of ${asked} pictures`);
  const published = accuracy.find(({ metric, size }) => metric === 'top1' && size === inputSize);
  if (!published) {
    console.log('The manifest holds no figure for this size.');
    return 0;
  }
  const difference = ours - 100 * published.value;
  console.log(
    `PyTorch     ${(100 * published.value).toFixed(2)}% top-1, ${Math.round(published.value * published.images)} of ${published.images} pictures (from the manifest)`,
  );
  console.log(`difference  ${difference.toFixed(2)} points`);
  if (asked !== published.images) {
    const why = asked < available ? 'only a part was asked' : 'they are not the same pictures';
    console.log(`Not judged: ${why}. The manifest's figure is of ${published.images}.`);
    return 0;
  }
  const apart = Math.abs(difference) > TOLERANCE || failures.length > 0;
  console.log(apart ? `More than ${TOLERANCE} point apart.` : `Within ${TOLERANCE} point.`);
  return apart ? 1 : 0;
}
