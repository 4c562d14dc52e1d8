import { expect, test } from '@playwright/test';
import { writeSafetensors } from '@/lib/checkpoint/write-safetensors';
import { seededStateDict } from '@/lib/mobilevit/spec/seeded-weights';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { generatedImages } from './support/generated-images';
import { openCheckpoint, openLab } from './support/lab';

for (const id of ['xs', 's'] as const) {
  const { name } = VARIANTS[id];

  test(`a ${name} that was opened in the lab draws the strip of its size`, async ({ page }) => {
    test.setTimeout(180_000);
    await openLab(page);
    const file = Buffer.from(writeSafetensors(seededStateDict(VARIANTS[id], 4, 1)));
    await openCheckpoint(page, `${id}.safetensors`, file);
    await expect(page.getByTestId('model-summary')).toContainText('4 classes');
    // By links: an address typed anew would begin with the site's own model.
    await page.getByRole('banner').getByRole('link', { name: 'Chapters' }).click();
    await page.locator('a[href$="/learn/architecture/"]').first().click();

    const network = page.locator('#network');
    const size = (label: string) => network.getByRole('radio', { name: label, exact: true });
    const note = page.getByTestId('other-size');
    await size(id.toUpperCase()).check({ force: true });
    // The example was computed by the site's own XXS.
    await expect(note).toContainText(VARIANTS.xxs.name);
    const png = generatedImages()[1]?.png ?? new Uint8Array();
    await network
      .getByTestId('source-file')
      .setInputFiles({ name: 'mine.png', mimeType: 'image/png', buffer: Buffer.from(png) });
    const pictures = page.getByTestId('strip-pictures');
    await expect(pictures).toHaveAttribute('data-picture', 'mine.png', { timeout: 120_000 });
    await expect(note).toHaveCount(0);
    const channels = VARIANTS[id].stages[4];
    await expect(
      pictures.getByRole('img', { name: new RegExp(`^Stage 5.*${channels} channels`) }),
    ).toBeVisible();
    await size('XXS').check({ force: true });
    await expect(note).toContainText(`are of ${name}`);
  });
}
