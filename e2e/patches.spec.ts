import { expect, test } from '@playwright/test';
import { patchWalk } from '@/lib/patches/patch-walk';
import { startMap } from '@/lib/patches/start-map';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { expectAccessible, expectContrast } from './support/axe';
import { troubles } from './support/lab';
import {
  captionOf,
  cellsOf,
  choose,
  gridOf,
  numbersOf,
  open,
  PATH,
  shown,
  WORDS,
  walkOf,
} from './support/patches';

for (const locale of ['en', 'zh-Hant'] as const) {
  const words = WORDS[locale];

  test(`${locale}: by keyboard to the end, with one question on the way`, async ({ page }) => {
    const bad = troubles(page);
    await open(page, locale);
    const walk = walkOf(page);
    const { trace } = patchWalk(startMap(6));
    const follow = async (steps: readonly (readonly [string, number])[], from: number) => {
      let at = from;
      for (const [sentence, step] of steps) {
        for (; at < step; at++) await page.keyboard.press('ArrowRight');
        await expect(captionOf(page)).toContainText(`${step}∕10`);
        await expect(captionOf(page)).toContainText(sentence);
      }
    };
    await page.locator('#walk').focus();
    await follow(words.steps, 1);

    // The walk stops at its question; the cell is picked by keyboard.
    await page.keyboard.press('ArrowRight');
    await expect(captionOf(page)).toContainText('2∕10');
    const question = walk.locator('form');
    await expect(question).toContainText('■');
    const x = cellsOf(walk, 'X');
    await x.nth(0).focus();
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect(question).toContainText(words.corner);
    for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await expect(question).toContainText(words.right);
    await question.getByRole('button').last().press('Enter');
    await follow(words.later, 3);

    expect(await numbersOf(walk, 'U')).toEqual(shown(matrixOf(trace, 'U').flat()));
    expect(await numbersOf(walk, 'M')).toEqual(shown(matrixOf(trace, 'M').flat()));
    expect(await numbersOf(walk, 'Y')).toEqual(shown(matrixOf(trace, 'Y').flat()));
    await x.nth(20).hover();
    await expect(walk.getByTestId('provenance')).toHaveText(words.cell);
    await page.locator('#walk').focus();
    await page.keyboard.press('Home');
    await expect(captionOf(page)).toContainText('1∕10');
    expect(bad).toEqual([]);
  });

  test(`${locale}: axe in the middle of the walk`, async ({ page }) => {
    await open(page, locale, '?step=7');
    await expect(captionOf(page)).toContainText('7∕10');
    await expectAccessible(page, '#walk');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page, '#walk');
  });

  test(`${locale}: no map scrolls sideways at 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, locale, '?step=10');
    for (let map = 0; map < 4; map++) {
      await walkOf(page).getByRole('radio').nth(map).check({ force: true });
      await expect(walkOf(page).getByRole('radio').nth(map)).toBeChecked();
      await expect(captionOf(page)).toContainText('10∕');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });
}

test('other maps: larger, and one that is resized first; an edit goes through to Y', async ({ page }) => {
  await open(page, 'en', '?step=10');
  const walk = walkOf(page);
  await choose(walk, '5×5, resized');
  await expect(captionOf(page)).toContainText('10∕12 mix ▲ and ◆');
  await page.locator('#walk').focus();
  await page.keyboard.press('End');
  await expect(captionOf(page)).toContainText('12∕12 resize back');
  const five = patchWalk(startMap(5));
  expect(await numbersOf(walk, 'X′')).toEqual(shown(matrixOf(five.trace, 'X′').flat()));
  expect(await numbersOf(walk, 'Y')).toEqual(shown(matrixOf(five.trace, 'Y').flat()));
  await choose(walk, '4×4');
  // Another map opens at the step of the address, which is written when the walk has settled.
  await expect(captionOf(page)).toContainText('10∕10');
  const cell = cellsOf(walk, 'X').nth(5);
  await cell.focus();
  await cell.press('Enter');
  const field = cell.getByRole('textbox');
  await field.fill('12');
  await field.press('Enter');
  await expect(walk).toContainText('12 is outside −9 to 9, so the cell still holds 2.');
  await cell.press('Enter');
  await field.fill('-2');
  await field.press('Enter');
  const edited = patchWalk(
    startMap(4).map((row, i) => row.map((value, j) => (i === 1 && j === 1 ? -2 : value))),
  );
  await expect.poll(() => numbersOf(walk, 'Y')).toEqual(shown(matrixOf(edited.trace, 'Y').flat()));
  await walk.getByRole('button', { name: 'Back to the start' }).click();
  await expect
    .poll(() => numbersOf(walk, 'Y'))
    .toEqual(shown(matrixOf(patchWalk(startMap(4)).trace, 'Y').flat()));
  await choose(walk, '8×8');
  await expect(gridOf(walk, 'U')).toHaveAccessibleName('U, 4 by 16');
});

test('a link leads to its step; prose links to steps; check yourself answers', async ({ page }) => {
  await open(page, 'en', '?step=9');
  await expect(captionOf(page)).toContainText('9∕10 mix ▲ and ◆');
  await page.getByRole('link', { name: 'Folding', exact: true }).click();
  await expect(captionOf(page)).toContainText('10∕10 fold');
  const question = page.locator('form', { hasText: 'stack ten transformer layers' });
  await question.getByRole('radio').nth(1).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question).toContainText('Only convolutions cross.');
});

test('without JavaScript: prose, the first frame, the figures', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/en${PATH}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Deal the cells, attend, gather them again',
  );
  expect(await numbersOf(walkOf(page), 'X')).toEqual(shown(startMap(6).flat()));
  await page.getByTestId('shuffle').locator('summary').click();
  await expect(page.getByTestId('shuffle-verdict')).toBeVisible();
  await expect(page.getByTestId('shuffle-verdict')).toHaveText('The same map.');
  await expect(page.getByTestId('reach-transformer')).toContainText('144 of 144 cells');
  await context.close();
});
