// A contact sheet for eyes: every page at 1280 and 390 px, in both languages and both themes.
//   npm run shots                     all of it, into shots/
//   npm run shots -- lab              only what matches
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from './serve.mjs';

const OUT = 'shots';
const WIDTHS = [1280, 390];
const LOCALES = ['en', 'zh-Hant'];
const THEMES = ['light', 'dark'];
/** How wide a picture is on the sheet, in CSS pixels. */
const THUMB = { 1280: 460, 390: 180 };

/** Pages, and states of pages: what has to be done before the picture is taken. */
const VIEWS = [
  { name: 'home', path: '/' },
  ...[2, 3, 4, 5].map((step) => ({ name: `home-${step}`, path: `/?step=${step}`, prepare: settled })),
  { name: 'convolution', path: '/learn/convolution/' },
  ...[2, 3, 4, 7, 9].map((step) => ({
    name: `convolution-${step}`,
    path: `/learn/convolution/?step=${step}`,
    prepare: settled,
  })),
  { name: 'attention', path: '/learn/attention/' },
  ...[3, 5, 6, 9, 11, 14, 16].map((step) => ({
    name: `attention-${step}`,
    path: `/learn/attention/?step=${step}`,
    prepare: settled,
  })),
  ...[1, 4, 7].map((step) => ({
    name: `patches-${step}`,
    path: `/learn/patches/?step=${step}`,
    prepare: settled,
  })),
  ...[1, 7, 23].map((step) => ({
    name: `block-${step}`,
    path: `/learn/block/?step=${step}`,
    prepare: settled,
  })),
  ...[1, 6].map((step) => ({
    name: `architecture-${step}`,
    path: `/learn/architecture/?step=${step}`,
    prepare: settled,
  })),
  ...[1, 8].map((step) => ({
    name: `receptive-field-${step}`,
    path: `/learn/receptive-field/?step=${step}`,
    prepare: settled,
  })),
  ...[1, 2, 7, 10, 13].map((step) => ({
    name: `results-${step}`,
    path: `/learn/results/?step=${step}`,
    prepare: settled,
  })),
  ...[1, 5, 9].map((step) => ({
    name: `latency-${step}`,
    path: `/learn/latency/?step=${step}`,
    prepare: settled,
  })),
  { name: 'design', path: '/design/' },
  { name: 'lab', path: '/lab/', prepare: untilLive },
  { name: 'lab-before-engine', path: '/lab/', offline: true, prepare: untilFailed },
  {
    name: 'lab-stage-3',
    path: '/lab/?block=3&layer=2&head=mean&at=0.61,0.42',
    prepare: async (page) => {
      await untilLive(page);
      for (const details of await page.locator('details').all()) await details.locator('summary').click();
    },
  },
  ...['channels', 'field', 'xray'].map((panel) => ({
    name: `lab-${panel}`,
    path: `/lab/?panel=${panel}`,
    prepare: async (page) => {
      await page.getByTestId('ran').waitFor();
      await page.waitForTimeout(4000);
    },
  })),
  { name: 'not-found', path: '/no-such-page/' },
];

/** The address is read after hydration. */
async function settled(page) {
  await page.waitForTimeout(1200);
}

async function untilLive(page) {
  await page.getByTestId('ran').waitFor();
  await page.waitForFunction(() =>
    document.querySelector('[data-testid="caption"]')?.textContent.match(/\d/),
  );
  await page.waitForTimeout(300);
}

async function untilFailed(page) {
  await page.getByRole('alert').first().waitFor();
}

const wanted = process.argv[2] ?? '';
const views = VIEWS.filter(({ name }) => name.includes(wanted));
mkdirSync(OUT, { recursive: true });
const server = await serve({ port: 4400 });
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  args: ['--no-sandbox'],
});

for (const { name, path, prepare, offline } of views) {
  for (const locale of LOCALES) {
    for (const width of WIDTHS) {
      for (const colorScheme of THEMES) {
        const context = await browser.newContext({
          viewport: { width, height: width > 600 ? 900 : 844 },
          colorScheme,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        // Keeps the engine on wasm: the sheet is about looks.
        await page.addInitScript(() =>
          localStorage.setItem(
            'mobilevit.webgl',
            JSON.stringify({ version: '/wasm/4.22.0/', verdict: { outcome: 'slower' } }),
          ),
        );
        if (offline) await page.route('**/models/**', (route) => route.abort());
        await page.goto(`${server.url}${locale}${path}`);
        await prepare?.(page);
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({
          path: join(OUT, `${name}.${locale}.${width}.${colorScheme}.png`),
          fullPage: true,
        });
        await context.close();
      }
    }
  }
  console.log(name);
}

// The sheet itself: one page that shows them all, and a picture of each view's row.
const files = readdirSync(OUT).filter((file) => /\.\d+\.(light|dark)\.png$/.test(file));
const figure = (file) => {
  const [, , width] = file.split('.');
  return `<figure><img src="${file}" width="${THUMB[width]}"><figcaption>${file.replace('.png', '')}</figcaption></figure>`;
};
const shot = VIEWS.filter(({ name }) => files.some((file) => file.startsWith(`${name}.`)));
writeFileSync(
  join(OUT, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Contact sheet</title>
<style>body{font:12px system-ui;margin:16px;background:#888}section{display:flex;flex-wrap:wrap;gap:12px;align-items:start}figure{margin:0}img{display:block}</style>
${shot
  .map(
    ({ name }) =>
      `<h2>${name}</h2><section id="${name}">${files
        .filter((f) => f.startsWith(`${name}.`))
        .map(figure)
        .join('')}</section>`,
  )
  .join('\n')}`,
);
const page = await browser.newPage({ viewport: { width: 2700, height: 900 } });
await page.goto(`file://${join(process.cwd(), OUT, 'index.html')}`);
mkdirSync(join(OUT, 'rows'), { recursive: true });
for (const { name } of views) {
  await page.locator(`[id="${name}"]`).screenshot({ path: join(OUT, 'rows', `${name}.png`) });
}
await browser.close();
await server.close();
console.log(
  `${files.length} pictures in ${OUT}/, all on ${OUT}/index.html, a row for each view in ${OUT}/rows/`,
);
process.exit(0);
