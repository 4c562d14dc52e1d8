// The pictures that link previews show: public/preview/<locale>.png, 1200 × 630, in the house style. Drawn from the
// tokens, the dictionaries and the toy's computed numbers. Run after a change to any of them:
//   node scripts/make-preview.mjs            (Chromium from CHROMIUM_PATH, else /usr/bin/chromium, else Playwright's)
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createViteServer } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const WIDTH = 1200;
const HEIGHT = 630;
const MOST_BYTES = 100_000;

/** Loads the project's TypeScript as it is. */
async function loadSources() {
  const server = await createViteServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { '@': root } },
  });
  try {
    return {
      toy: await server.ssrLoadModule('/lib/walkthrough/toy.ts'),
      dictionary: await server.ssrLoadModule('/lib/i18n/dictionary.ts'),
      locales: await server.ssrLoadModule('/lib/i18n/locales.ts'),
      format: await server.ssrLoadModule('/lib/i18n/format.ts'),
    };
  } finally {
    await server.close();
  }
}

function matrix(name, role, values, locale, formatSignificant) {
  const greatest = Math.max(...values.flat().map(Math.abs));
  const cell = (value) => {
    const share = greatest > 0 ? (100 * Math.abs(value)) / greatest : 0;
    const text = formatSignificant(locale, value, 2);
    return `<td class="${value < 0 ? 'negative' : ''}" style="--m:${share.toFixed(1)}%;--length:${text.length}">${text}</td>`;
  };
  const rows = values.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<figure class="${role}"><figcaption><i>${name}</i> ${values.length}×${values[0].length}</figcaption>
    <div class="brackets"><table>${rows}</table></div></figure>`;
}

const arrow = (label) =>
  `<div class="arrow">${label}<svg width="64" height="10"><path d="M0 5h62M57 1l5 4-5 4" fill="none" stroke="currentColor" stroke-width="1.5"/></svg></div>`;

function page({ locale, words, numbers, tokens, font, formatSignificant }) {
  const draw = (name, role, values) => matrix(name, role, values, locale, formatSignificant);
  return `<!doctype html><html lang="${locale}" data-theme="light"><meta charset="utf-8"><style>
@font-face { font-family: "Source Serif 4 Variable"; font-weight: 200 900; src: url(data:font/woff2;base64,${font}); }
@font-face { font-family: "Source Serif 4 Variable"; font-weight: 200 900; font-style: italic; src: url(data:font/woff2;base64,${words.italic}); }
${tokens}
* { box-sizing: border-box; margin: 0; }
body { width: ${WIDTH}px; height: ${HEIGHT}px; padding: 64px 72px; display: grid; grid-template-rows: auto 1fr; background: var(--paper); color: var(--ink); font-family: var(--font-sans); }
h1 { font: 600 72px/1.1 var(--font-prose); letter-spacing: -0.01em; }
p { margin-top: 16px; font-size: 27px; color: var(--ink-muted); }
p b { font-weight: 600; color: var(--attention-ink); }
.board { display: flex; align-items: center; justify-content: space-between; align-self: end; }
.product { display: flex; align-items: center; gap: 14px; }
figcaption { height: 38px; color: var(--ink-muted); font: 17px var(--font-mono); white-space: nowrap; }
figcaption i { font: italic 600 26px var(--font-serif); color: var(--text); margin-right: 4px; }
figure { padding-bottom: 38px; }
.brackets { position: relative; padding: 4px 5px; }
.brackets::before, .brackets::after { content: ""; position: absolute; top: 0; bottom: 0; width: 9px; border: 3px var(--style) var(--line); }
.brackets::before { left: 0; border-right: 0; } .brackets::after { right: 0; border-left: 0; }
table { border-collapse: collapse; }
td { width: 49px; height: 49px; padding: 0; text-align: center; font: calc(17px * min(1, 4.4 / var(--length))) var(--font-mono); letter-spacing: -0.02em; background: color-mix(in oklab, var(--fill) var(--m), var(--paper)); border: 1px solid var(--rule); }
.negative { background: repeating-linear-gradient(135deg, color-mix(in oklab, var(--slate-fill) calc(40% + 0.6 * var(--m)), var(--paper)) 0 2px, transparent 2px 5px); }
.input { --style: solid; --line: var(--input); --text: var(--input-ink); --fill: var(--input-fill); }
.weights { --style: double; --line: var(--weights); --text: var(--weights-ink); --fill: var(--weights-fill); }
.weights .brackets::before, .weights .brackets::after { border-width: 5px; } .weights .brackets::before { border-right: 0; } .weights .brackets::after { border-left: 0; }
.attention { --style: dotted; --line: var(--attention); --text: var(--attention-ink); --fill: var(--attention-fill); }
.output { --style: solid; --line: var(--output); --text: var(--output-ink); --fill: var(--output-fill); }
.output .brackets { border-bottom: 6px solid var(--line); } .output figcaption { margin-top: 3px; }
.arrow { display: grid; justify-items: center; color: var(--ink-muted); font-size: 19px; padding-bottom: 26px; }
</style><header><h1>${words.title}</h1><p>${words.line}</p></header>
<div class="board">${draw('X', 'input', numbers.x)}${arrow(words.unfold)}
<div class="product">${draw('A', 'attention', numbers.a)}${draw('U', 'input', numbers.u)}${draw('w', 'weights', numbers.w)}</div>
${arrow(words.fold)}${draw('y', 'output', numbers.attention)}</div></html>`;
}

const { toy, dictionary, locales, format } = await loadSources();
const numbers = toy.toy(toy.HOME_INPUT, toy.HOME_KERNEL);
const tokens = await readFile(new URL('../app/tokens.css', import.meta.url), 'utf8');
const fontFile = (style) =>
  readFile(
    new URL(
      `../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-${style}.woff2`,
      import.meta.url,
    ),
    'base64',
  );
const [font, italic] = await Promise.all([fontFile('normal'), fontFile('italic')]);

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find(
  (path) => path && existsSync(path),
);
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
try {
  await mkdir(new URL('../public/preview/', import.meta.url), { recursive: true });
  for (const locale of locales.locales) {
    const { chrome, home } = dictionary.getDictionary(locale);
    const words = {
      title: chrome.siteName,
      line: home.preview,
      unfold: home.figure.unfold,
      fold: home.figure.fold,
      italic,
    };
    const tab = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
    await tab.setContent(
      page({ locale, words, numbers, tokens, font, formatSignificant: format.formatSignificant }),
    );
    await tab.evaluate(() => document.fonts.ready);
    const file = fileURLToPath(new URL(`../public/preview/${locale}.png`, import.meta.url));
    await writeFile(file, await tab.screenshot());
    const { size } = await stat(file);
    if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes, more than ${MOST_BYTES}`);
    console.log(`${file}: ${size} bytes`);
  }
} finally {
  await browser.close();
}
