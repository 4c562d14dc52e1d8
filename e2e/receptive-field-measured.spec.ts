import { expect, type Locator, test } from '@playwright/test';
import { exampleFields, type MeasuredField } from '@/components/chapters/receptive-field/field-reader';
import { SIZE } from '@/components/chapters/receptive-field/ladder';
import { fieldChange } from '@/components/chapters/receptive-field/moved';
import { fieldsAt, reachOfSpec, stageFields } from '@/components/chapters/receptive-field/stage-fields';
import { formatPercent } from '@/lib/i18n/format';
import { MOST_BYTES } from '@/lib/source/example-files';
import {
  CLOSE_STAGE,
  FAR_SQUARE,
  FIELD_PLACE,
  FIELD_PROBES,
  fieldSpec,
} from '@/lib/source/receptive-field-example';
import { readExample } from '@/lib/source/testing/read-example';
import { expectAccessible, expectContrast } from './support/axe';
import { measuredField } from './support/example-fields';
import { troubles, withoutTrial } from './support/lab';
import { figure, open } from './support/receptive-field';

/** A radio of a Segmented lies under its face. */
const choose = (within: Locator, name: string) =>
  within.getByRole('radio', { name, exact: true }).check({ force: true });
const values = (row: Locator): Promise<number[]> =>
  row
    .locator('td[data-value]')
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.value)));

/** The example's fields, as the page reads them. */
async function shipped() {
  const { about, source } = await readExample('receptive-field');
  console.log(`${about.file}: ${about.bytes} bytes`);
  expect(about.bytes).toBeLessThan(MOST_BYTES);
  const reader = exampleFields(source);
  const covered = (['trained', 'identity'] as const).map((condition) =>
    fieldSpec(CLOSE_STAGE, FIELD_PLACE, condition, { grey: FAR_SQUARE }),
  );
  const specs = [...fieldsAt(FIELD_PLACE), ...covered];
  const fields: (MeasuredField | undefined)[] = specs.map(() => undefined);
  await reader.read(specs, {
    signal: new AbortController().signal,
    onField: (index, field) => {
      fields[index] = field;
    },
  });
  return { specs, fields };
}

const WORDS = {
  en: {
    identity: 'A = I',
    moved: 'With A = I: nothing, to the last bit.',
    overflow: 390,
  },
  'zh-Hant': {
    identity: 'A = I（無混合）',
    moved: '令 A = I：什麼都沒變，連最後一個位元也一樣。',
    overflow: 360,
  },
} as const;

for (const locale of ['en', 'zh-Hant'] as const) {
  const words = WORDS[locale];

  test(`${locale}: what the example shows is what its file says; without barriers`, async ({ page }) => {
    const bad = troubles(page);
    const { specs, fields } = await shipped();
    await page.setViewportSize({ width: words.overflow, height: 844 });
    await open(page, locale);
    await expect(figure(page, 'effective')).toHaveAttribute('data-status', 'done');
    await expect(figure(page, 'content')).toHaveAttribute('data-status', 'done');
    const numbers = page.getByTestId('effective-numbers');
    for (const { stage, shown } of stageFields(specs, fields, SIZE, FIELD_PROBES)) {
      const [trained, identity] = shown;
      const found = await values(numbers.locator(`[data-stage="${stage.stage}"]`));
      const wanted = [
        trained?.facts?.half,
        identity?.facts?.half,
        trained?.facts?.most,
        identity?.facts?.most,
        trained?.facts?.inside,
      ].filter((value) => value !== undefined);
      expect(found).toEqual(wanted.map((value) => expect.closeTo(value, 9)));
      const maps = figure(page, 'effective').locator(`[data-stage="${stage.stage}"]`).getByRole('img');
      await expect(maps).toHaveCount(shown.length);
    }

    // A = I answers nothing to the far square; attention does.
    const content = page.getByTestId('content-numbers');
    const changes = (['trained', 'identity'] as const).map((condition) => {
      const at = specs.findIndex(
        (spec) =>
          spec.tap === CLOSE_STAGE.tap &&
          spec.condition === condition &&
          spec.probes === FIELD_PROBES &&
          !spec.grey,
      );
      const after = specs.findIndex((spec) => spec.grey && spec.condition === condition);
      const [a, b, spec] = [fields[at], fields[after], specs[at]];
      if (!a || !b || !spec) throw new Error('the example lacks a field');
      return fieldChange(a.rms, b.rms, SIZE, reachOfSpec(spec, SIZE).convolutions);
    });
    for (const row of ['moved', 'largest', 'inside'] as const) {
      const wanted = changes.map((change) => change[row]);
      expect(wanted[0]).toBeGreaterThan(0.01);
      expect(wanted[1]).toBe(0);
      expect(await values(content.locator(`[data-row="${row}"]`))).toEqual(
        wanted.map((value) => expect.closeTo(value, 9)),
      );
    }
    const finding = page.getByTestId('content-finding');
    await expect(finding).toContainText(formatPercent(locale, changes[0]?.moved ?? 0, 1));
    await expect(finding).toContainText(words.moved);
    await choose(figure(page, 'content'), words.identity);
    await expect(
      figure(page, 'content').locator('[data-map="change"]').getByRole('img'),
    ).toHaveAccessibleName(new RegExp(words.identity.replace(/[()]/g, '.')));

    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
    expect(bad).toEqual([]);
  });
}

test('a picture of the reader’s own is measured by the model, anywhere', async ({ page }) => {
  test.setTimeout(400_000);
  const bad = troubles(page);
  await withoutTrial(page);
  await open(page);
  const effective = figure(page, 'effective');
  await expect(effective).toContainText('The example holds this one place');
  await effective.getByTestId('source-file').setInputFiles('public/samples/parachute.7dc33397.webp');
  await expect(effective.getByTestId('source')).toHaveAttribute('data-source', 'engine', {
    timeout: 120_000,
  });
  // One picture for the whole chapter.
  await expect(figure(page, 'content').getByTestId('source')).toHaveAttribute('data-source', 'engine');
  const place = page.getByTestId('effective-place');
  await place.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(place).toHaveAccessibleName(/row 96, column 128/);
  await expect(effective).toHaveAttribute('data-status', 'done', { timeout: 200_000 });

  const at = { row: 96, column: 128 };
  const specs = fieldsAt(at);
  const index = specs.findIndex(({ tap, probes }) => tap === CLOSE_STAGE.tap && probes === FIELD_PROBES);
  const spec = specs[index];
  if (!spec) throw new Error('no such field');
  const field = await measuredField(page, spec);
  const [stage] = stageFields(
    [spec],
    [{ rms: field.rms, probes: FIELD_PROBES, pooled: 1 }],
    SIZE,
    FIELD_PROBES,
  ).filter(({ shown }) => shown.length > 0);
  const row = page.getByTestId('effective-numbers').locator(`[data-stage="${CLOSE_STAGE.stage}"]`);
  expect((await values(row))[0]).toBeCloseTo(stage?.shown[0]?.facts?.half ?? Number.NaN, 6);

  // The grey square, wherever it is put; afterwards the reader's picture is back.
  const content = figure(page, 'content');
  await page.getByTestId('content-square').focus();
  await page.keyboard.press('ArrowDown');
  await content.getByRole('button', { name: 'Measure with the square' }).click();
  await expect(content).toHaveAttribute('data-status', 'done', { timeout: 120_000 });
  const moved = await values(page.getByTestId('content-numbers').locator('[data-row="moved"]'));
  expect(moved[0]).toBeGreaterThan(0);
  expect(moved[1]).toBe(0);
  await page.waitForFunction(() => {
    const state = globalThis.mobilevit?.getState();
    const shown = document.querySelector<HTMLElement>('[data-testid="source"]')?.dataset.picture;
    return state?.working === undefined && state?.result?.picture.name === shown;
  });

  await content.getByRole('button', { name: 'Back to the example' }).click();
  await expect(effective).toContainText('The example holds this one place');
  await expect(effective).toHaveAttribute('data-status', 'done');
  expect(bad).toEqual([]);
});
