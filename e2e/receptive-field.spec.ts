import { expect, test } from '@playwright/test';
import { LADDER, QUESTION_STEP, rungAt } from '@/components/chapters/receptive-field/ladder';
import { troubles } from './support/lab';
import { open, rowOf } from './support/receptive-field';
import { captionOf, walkOf } from './support/walk';

const last = LADDER.length;

const WORDS = {
  en: {
    steps: [
      ['1 px wide, and the next one is 1 px on', 1],
      ['1 + 2·1 = 3 px. Stride 2', 2],
      ['3 + 2·2 = 7 px', 3],
      ['7 + 2·2 = 11 px. Stride 2', 4],
    ],
    asks: 'The field is 11 px wide and neighbouring units are 4 px apart',
    pixels: 'as if the neighbours were one pixel away',
    right: '11 + 2·4 = 19',
    opens: '16 px apart and each of them 51 px wide',
    covers: '243 + 2·32 = 307 px: wider than the picture (256 px)',
    pool: '307 + 7·32 = 531 px',
    whole: 'all',
  },
  'zh-Hant': {
    steps: [
      ['寬 1 像素；下一個在 1 像素之外', 1],
      ['1 + 2·1 = 3 像素。步幅 2', 2],
      ['3 + 2·2 = 7 像素', 3],
      ['7 + 2·2 = 11 像素。步幅 2', 4],
    ],
    asks: '感受野寬 11 像素，相鄰的單元相距 4 像素',
    pixels: '彷彿鄰居就在一個像素之外',
    right: '11 + 2·4 = 19',
    opens: '它們相距 16 像素，各自寬 51 像素',
    covers: '243 + 2·32 = 307 像素，第一次比整張圖（256 像素）還寬',
    pool: '307 + 7·32 = 531 像素',
    whole: '整張圖',
  },
} as const;

for (const locale of ['en', 'zh-Hant'] as const) {
  const words = WORDS[locale];

  test(`${locale}: up the ladder by keyboard, with one question on the way`, async ({ page }) => {
    const bad = troubles(page);
    await open(page, locale);
    await walkOf(page).focus();
    let at = 1;
    for (const [sentence, step] of words.steps) {
      for (; at < step; at++) await page.keyboard.press('ArrowRight');
      await expect(captionOf(page)).toContainText(`${step}∕${last}`);
      await expect(captionOf(page)).toContainText(sentence);
    }
    // The answer is nowhere yet.
    await expect(rowOf(page, QUESTION_STEP + 1).locator('[data-side]')).not.toContainText('19');
    const question = walkOf(page).locator('form');
    await expect(question).toContainText(words.asks);
    await page.keyboard.press('ArrowRight');
    await expect(captionOf(page)).toContainText(`${QUESTION_STEP + 1}∕${last}`);
    const field = question.getByRole('textbox');
    await field.fill('13');
    await field.press('Enter');
    await expect(question).toContainText(words.pixels);
    await field.fill('19');
    await field.press('Enter');
    await expect(question).toContainText(words.right);
    await question.getByRole('button').last().press('Enter');

    // Every row of the table is the ladder's, and every step draws it.
    for (const [step, rung] of LADDER.entries()) {
      const row = rowOf(page, step);
      await expect(row.locator('[data-side]')).toHaveText(rung.global ? words.whole : String(rung.side));
      await expect(row.locator('[data-alone]')).toHaveText(String(rung.side));
      await expect(row.locator('[data-jump]')).toHaveText(String(rung.jump));
    }
    const told: Readonly<Record<number, string>> = {
      [LADDER.findIndex(({ global }) => global)]: words.opens,
      [last - 2]: words.covers,
      [last - 1]: words.pool,
    };
    const marks = page.getByTestId('ladder-picture').locator('svg[data-side]');
    for (let step = QUESTION_STEP + 1; step < last; step++) {
      await expect(captionOf(page)).toContainText(`${step + 1}∕${last}`);
      await expect(marks).toHaveAttribute('data-side', String(rungAt(step).side));
      const sentence = told[step];
      if (sentence) await expect(captionOf(page)).toContainText(sentence);
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Home');
    await expect(captionOf(page)).toContainText(`1∕${last}`);
    expect(bad).toEqual([]);
  });
}

test('any prefix by table, address and prose; the unit by keys', async ({ page }) => {
  await open(page, 'en', '?step=8');
  await expect(captionOf(page)).toContainText(`8∕${last} Stage 3, 3×3 of the MobileViT block`);
  await expect(page.getByTestId('tree')).toHaveAttribute('data-levels', '8');
  const says = page.getByTestId('ladder-says');
  await expect(says).toContainText('Row 16, column 12 of a 32 × 32 map, centred on pixel row 128, column 96');
  await expect(says).toContainText('51 × 51 px');

  // Arrow keys on the picture move the unit, not the walk; at the edge the picture cuts the field.
  const picture = page.getByTestId('ladder-picture');
  await picture.focus();
  await page.keyboard.press('ArrowDown');
  await expect(says).toContainText('Row 17, column 12');
  await expect(captionOf(page)).toContainText(`8∕${last}`);
  const box = await picture.boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.click(box.x + 1, box.y + 1);
  await expect(says).toContainText('Row 0, column 0');
  await expect(says).toContainText('26 × 26 px');

  // Pointing at a row shows its field without going there.
  const attention = LADDER.findIndex(({ global }) => global);
  await rowOf(page, 3).hover();
  await expect(says).toContainText('Stage 2, MV2 block 1');
  await expect(picture.locator('[data-pointed]').first()).toBeAttached();
  await rowOf(page, attention).getByRole('button').click();
  await expect(captionOf(page)).toContainText(`${attention + 1}∕${last}`);
  await expect(page).toHaveURL(/step=9/);
  await page.getByRole('link', { name: 'end of stage 5' }).click();
  await expect(captionOf(page)).toContainText('307 px');
});
