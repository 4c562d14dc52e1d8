// The one script behind `npm start`, `npm test` and their kin. Only node: built-ins, so that it runs before any install.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = {
  next: 'node_modules/next/dist/bin/next',
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
};
const USAGE = 'node scripts/run.mjs start | test | check | build | dev | shots | bench | evaluate';

process.chdir(ROOT);
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };

/** Ends with a sentence instead of a stack trace. */
function stop(sentence, status = 1) {
  console.error(`\n${sentence}`);
  process.exit(status);
}

/** The same floor as package.json's engines; said here because npm's own message is hard to read. */
export function tooOld(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major < 20 || (major === 20 && minor < 19);
}

function run(command, args, { quiet = false } = {}) {
  if (!quiet) console.log(`$ ${[command === process.execPath ? 'node' : command, ...args].join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env,
    // npm is a .cmd file on Windows, which only a shell starts.
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error) console.error(error.message);
  return status === 0;
}

const node = (file, ...args) => run(process.execPath, [file, ...args]);
const tool = (name, ...args) => node(BIN[name], ...args);
const must = (done, what) => done || stop(`${what} failed; the reason stands above.`);

/** Installs from the lock file, once per lock file. */
function install() {
  const stamp = join('node_modules', '.installed-lock');
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  must(run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']), 'Installing the packages');
  writeFileSync(stamp, wanted);
}

const build = () => must(exportSite({}), 'Building the site');

/** Builds the static export, with `extra` in its environment. */
function exportSite(extra) {
  Object.assign(env, extra);
  const done =
    node('scripts/copy-wasm.mjs') && tool('next', 'build') && node('scripts/csp.mjs', extra.OUT_DIR ?? 'out');
  for (const name of Object.keys(extra)) delete env[name];
  return done;
}

/** A Chromium for the tests: named, installed on the system, Playwright's own, or installed now. */
async function findBrowser() {
  const system = () =>
    [
      process.env.CHROMIUM_PATH,
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    ].find((path) => path && existsSync(path));
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH)) {
    stop(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not exist.`);
  }
  if (system()) return system();
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return undefined;
  const root = process.getuid?.() === 0;
  console.log('No Chromium or Chrome found: installing one for the tests.');
  if (tool('playwright', 'install', ...(root ? ['--with-deps'] : []), 'chromium')) return undefined;
  if (root && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    if (system()) return system();
  }
  return stop(
    'No browser for the tests. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run again.',
  );
}

/** Runs the steps in order, all of them, and closes with the line that says how it went. */
function report(steps) {
  const results = steps.map(([name, step]) => {
    console.log(`\n── ${name}`);
    const from = Date.now();
    const passed = step();
    return { name, passed, seconds: (Date.now() - from) / 1000 };
  });
  console.log('');
  for (const { name, passed, seconds } of results) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
  }
  const counts = readCounts();
  const failed = results.filter((r) => !r.passed).length;
  // A step without tests of its own (lint, types …) counts as one test.
  const plain = results.filter((r) => !(r.name in counts));
  const passedTests = Object.values(counts).reduce((sum, c) => sum + c.passed, 0);
  const failedTests = Object.values(counts).reduce((sum, c) => sum + c.failed, 0);
  const passedAll = passedTests + plain.filter((r) => r.passed).length;
  const failedAll = Math.max(failedTests + plain.filter((r) => !r.passed).length, failed);
  console.log(`${passedAll} passed, ${failedAll} failed`);
  process.exit(failed ? 1 : 0);
}

/** A build as for GitHub Pages, which the tests serve beside the first. */
const SUBPATH = { OUT_DIR: 'out-subpath', BASE_PATH: '/mobilevit', SITE_URL: 'https://example.org' };

const UNIT = 'unit tests';
const E2E = 'end-to-end and axe';
const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

/** How many tests the two runners ran, from their own reports. */
function readCounts() {
  const counts = {};
  if (existsSync(UNIT_REPORT)) {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(UNIT_REPORT, 'utf8'));
    counts[UNIT] = { passed: numPassedTests, failed: numFailedTests };
  }
  if (existsSync(E2E_REPORT)) {
    const { expected, flaky, unexpected } = JSON.parse(readFileSync(E2E_REPORT, 'utf8')).stats;
    counts[E2E] = { passed: expected + flaky, failed: unexpected };
  }
  return counts;
}

const quick = () => [
  ['lint and format', () => tool('biome', 'check', '--error-on-warnings', '.')],
  ['types', () => tool('next', 'typegen') && tool('tsc', '--noEmit')],
  [
    'dependency rule',
    () => tool('depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib'),
  ],
  [
    UNIT,
    () => tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`),
  ],
];

const MODES = {
  async start() {
    build();
    await untilClosed('scripts/serve.mjs');
  },
  build,
  async dev() {
    must(node('scripts/copy-wasm.mjs'), 'Copying the wasm files');
    await untilClosed(BIN.next, 'dev');
  },
  check() {
    forgetReports();
    report(quick());
  },
  async test() {
    forgetReports();
    const browser = await findBrowser();
    if (browser) env.CHROMIUM_PATH = browser;
    report([
      ...quick(),
      ['build', () => exportSite({})],
      ['build for a subpath', () => exportSite(SUBPATH)],
      [E2E, () => tool('playwright', 'test')],
    ]);
  },
  async shots() {
    const browser = await findBrowser();
    if (browser) env.CHROMIUM_PATH = browser;
    build();
    process.exit(node('scripts/shots.mjs', ...process.argv.slice(3)) ? 0 : 1);
  },
  async bench() {
    const browser = await findBrowser();
    if (browser) env.CHROMIUM_PATH = browser;
    build();
    must(
      run('npm', ['ci', '--prefix', 'bench', '--no-audit', '--no-fund']),
      "Installing the bench's packages",
    );
    process.exit(node('bench/run.mjs', ...process.argv.slice(3)) ? 0 : 1);
  },
  async evaluate() {
    const browser = await findBrowser();
    if (browser) env.CHROMIUM_PATH = browser;
    build();
    process.exit(node('scripts/evaluate.mjs', ...process.argv.slice(3)) ? 0 : 1);
  },
};

function forgetReports() {
  mkdirSync('test-results', { recursive: true });
  for (const file of [UNIT_REPORT, E2E_REPORT]) rmSync(file, { force: true });
}

/** Runs a server until it is stopped; ^C reaches it and ends both. */
function untilClosed(file, ...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', (status) => {
      process.exitCode = status ?? 0;
      resolve(undefined);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (tooOld(process.versions.node)) {
    stop(
      `This project needs Node 20.19 or newer; this is ${process.version}. Get a newer one at https://nodejs.org.`,
    );
  }
  const mode = MODES[process.argv[2]];
  if (!mode) stop(`Usage: ${USAGE}`, 2);
  install();
  await mode();
}
