/** What the tests of the lab share: opening it, waiting for its answers, reading them. */
import { expect, type Page } from '@playwright/test';
import type { Engine } from '@/lib/inference/engine';
import { WASM_PATH } from '@/lib/inference/wasm-path';

declare global {
  var mobilevit: Engine | undefined;
}

/** Keeps the WebGL trial out of tests that are not about it: software GL compiles for a quarter of a minute. */
export async function withoutTrial(page: Page): Promise<void> {
  await page.addInitScript((version) => {
    localStorage.setItem('mobilevit.webgl', JSON.stringify({ version, verdict: { outcome: 'slower' } }));
  }, WASM_PATH);
}

/** Opens the lab and waits for its first live result. */
export async function openLab(page: Page, path = '/en/lab/'): Promise<void> {
  await withoutTrial(page);
  await page.goto(path);
  await resultOf(page, /.*/);
}

/** Waits until the newest result is of a picture whose name matches, with nothing left to do. */
export async function resultOf(page: Page, name: RegExp): Promise<void> {
  await page.waitForFunction(
    ([source]) => {
      const state = globalThis.mobilevit?.getState();
      return (
        state?.result !== undefined &&
        state.working === undefined &&
        new RegExp(source ?? '').test(state.result.picture.name)
      );
    },
    [name.source],
  );
}

/** The newest result's logits. */
export const logitsOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => [...(globalThis.mobilevit?.getState().result?.logits ?? [])]);

/** What the lab says first: class and share. */
export const firstOfFive = (page: Page) => page.getByTestId('top-five').getByRole('listitem').first();

/** Collects what must never happen: errors in the console, exceptions, policy violations. */
export function troubles(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(String(error)));
  return found;
}

/** Chooses a picture of the reader's own. */
export async function choosePicture(
  page: Page,
  name: string,
  mimeType: string,
  buffer: Buffer,
): Promise<void> {
  await page.getByTestId('picture-file').setInputFiles({ name, mimeType, buffer });
}

/** Opens a checkpoint of the reader's own. */
export async function openCheckpoint(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByTestId('checkpoint-file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** The notice that says what went wrong. */
export const notice = (page: Page) => page.getByTestId('lab').getByRole('alert');

/** Waits for a sentence in the notice and checks that what was on screen is still there. */
export async function expectSentence(page: Page, sentence: RegExp): Promise<void> {
  await expect(notice(page)).toContainText(sentence);
  await expect(page.getByTestId('top-five').getByRole('listitem')).toHaveCount(5);
}
