import { expect, test } from '@playwright/test';
import {
  expectSentence,
  logitsOf,
  notice,
  openCheckpoint,
  openLab,
  resultOf,
  withoutTrial,
} from './support/lab';
import { errorOf, parityCase, TOLERANCE } from './support/parity';

test('a worker that dies is replaced, and the picture is run again', async ({ page }) => {
  await openLab(page);
  const before = await logitsOf(page);
  const [worker] = page.workers();
  await worker?.evaluate(() => {
    // The next message finds a worker that throws outside every handler of ours.
    self.onmessage = () => {
      setTimeout(() => {
        throw new Error('killed by the test');
      });
    };
  });
  await page.getByRole('list', { name: 'Sample pictures' }).getByRole('button').nth(2).click();
  // A panel's own question may find the dead worker first: then the old picture is run once more before the new.
  await expect.poll(() => logitsOf(page)).not.toEqual(before);
  await expect(page.getByText('The engine stopped and was started again')).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await page.getByRole('list', { name: 'Sample pictures' }).getByRole('button').nth(0).click();
  await expect.poll(() => logitsOf(page)).toEqual(before);
});

test('without a network the sample still shows, the reason is told, and trying again works', async ({
  page,
}) => {
  await withoutTrial(page);
  await page.route('**/models/**', (route) => route.abort('internetdisconnected'));
  await page.goto('/en/lab/');
  await expectSentence(page, /No answer from the server/);
  await page.unroute('**/models/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await resultOf(page, /.*/);
  await expect(notice(page)).toHaveCount(0);
});

for (const [what, sentence, answer] of [
  ['a server error', /status 503/, { status: 503, body: 'busy' }],
  ['a cut-off download', /incomplete: 1000 of \d+ bytes/, { status: 200, body: Buffer.alloc(1000) }],
] as const) {
  test(`${what} is told in a sentence`, async ({ page }) => {
    await withoutTrial(page);
    await page.route('**/*.packed', (route) => route.fulfill(answer));
    await page.goto('/en/lab/');
    await expectSentence(page, sentence);
  });
}

test('a damaged download is noticed by its checksum', async ({ page }) => {
  await withoutTrial(page);
  await page.route('**/*.packed', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 5] = (body[body.length - 5] ?? 0) ^ 1;
    await route.fulfill({ response, body });
  });
  await page.goto('/zh-Hant/lab/');
  await expectSentence(page, /SHA-256/);
});

test('a wasm file that does not arrive is told in a sentence', async ({ page }) => {
  await withoutTrial(page);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/en/lab/');
  await expectSentence(page, /backend does not start|could not be started/);
});

test('a slow download shows its bytes and can be cancelled', async ({ page }) => {
  await withoutTrial(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.packed', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await page.goto('/en/lab/');
  await expect(page.getByTestId('engine-now')).toContainText(/Downloading the weights/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Start the engine' })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  release();
  await page.unroute('**/*.packed');
  await page.getByRole('button', { name: 'Start the engine' }).click();
  await resultOf(page, /.*/);
});

test('WebGL gives wasm’s answer, and timm’s', async ({ page }) => {
  // Software GL compiles its shaders for a quarter of a minute and then takes seconds a pass.
  test.setTimeout(240_000);
  await openLab(page);
  const wasm = await logitsOf(page);
  // By keyboard: what loads late in the page moves the button from under a pointer.
  await page.getByRole('radio', { name: 'WebGL' }).press(' ');
  await page.waitForFunction(() => globalThis.mobilevit?.getState().result?.backend === 'webgl', undefined, {
    timeout: 120_000,
  });
  await expect(page.getByTestId('ran')).toContainText('WebGL');
  const webgl = await logitsOf(page);
  const spread = Math.max(...wasm) - Math.min(...wasm);
  webgl.forEach((x, i) => {
    expect(Math.abs(x - (wasm[i] ?? Number.NaN))).toBeLessThan(1e-4 * spread);
  });

  const { checkpoint, input, size, taps, places } = parityCase();
  await openCheckpoint(page, 'seeded.safetensors', checkpoint);
  await page.waitForFunction(
    () => globalThis.mobilevit?.getState().result?.model.name === 'seeded.safetensors',
    undefined,
    { timeout: 120_000 },
  );
  const sampled = await page.evaluate(
    async ({ values, side, names, where }) => {
      const connection = globalThis.mobilevit?.station?.connection;
      if (!connection) return [];
      const epoch = globalThis.mobilevit?.getState().result?.epoch ?? 0;
      const { image } = await connection.request(
        { op: 'place', input: new Float32Array(values), size: side },
        { epoch },
      );
      const { run } = await connection.request({ op: 'run', image, keep: names }, { epoch });
      const picked: number[][] = [];
      for (const [n, tap] of names.entries()) {
        const read = await connection.request({ op: 'read', run, tap }, { epoch });
        picked.push((where[n] ?? []).map((place) => read.values[place] ?? Number.NaN));
      }
      await connection.request({ op: 'release', handle: run }, { epoch });
      await connection.request({ op: 'release', handle: image }, { epoch });
      return picked;
    },
    { values: [...input], side: size, names: taps.map((tap) => tap.name), where: places },
  );
  const errors = taps.map((tap, n) => [tap.name, errorOf(tap, sampled[n])] as const);
  const [at, worst] = errors.reduce((a, b) => (b[1] > a[1] ? b : a));
  console.log(`WebGL against timm, ${taps.length} taps: worst ${worst.toExponential(1)} σ (${at})`);
  expect(worst, at).toBeLessThanOrEqual(TOLERANCE);
});

test('the WebGL trial ends with a verdict that is remembered', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/en/lab/');
  await resultOf(page, /.*/);
  await page.waitForFunction(() => localStorage.getItem('mobilevit.webgl') !== null, undefined, {
    timeout: 60_000,
  });
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('mobilevit.webgl') ?? '{}'));
  expect(kept.verdict.outcome).toMatch(/faster|slower|differs|failed|too-slow-to-start/);
  await expect(page.getByTestId('top-five').getByRole('listitem')).toHaveCount(5);
  await expect(notice(page)).toHaveCount(0);
});
