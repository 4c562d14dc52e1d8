import { expect, type Page } from '@playwright/test';
import { type Hub, type Mood, test } from './support/hub';
import { firstOfFive, logitsOf, notice, openLab, resultOf, troubles } from './support/lab';

const official = (page: Page) => page.getByTestId('official');
const row = (page: Page, id: string) => page.getByTestId(`official-${id}`);
const summary = (page: Page) => page.getByTestId('model-summary');

/** What is wrong, and the sentence for it. */
type Failing = readonly [Mood, RegExp];

/** Fails in each way, one after the other without a reload; each time the model and its answer stay. */
async function failsInWords(
  page: Page,
  hub: Hub,
  press: string,
  failings: readonly Failing[],
): Promise<void> {
  const before = await logitsOf(page);
  for (const [mood, sentence] of failings) {
    await test.step(mood, async () => {
      hub.mood = mood;
      await row(page, 'timm-xxs').getByRole('button', { name: press }).click();
      await expect(official(page).getByRole('alert')).toContainText(sentence);
      expect(await logitsOf(page)).toEqual(before);
    });
  }
}

test.beforeEach(({ hub }) => {
  // Networks of a thousand classes, made, sent and run several times over.
  test.slow();
  hub.mood = 'well';
  hub.asked.length = 0;
});

test('an official checkpoint: every failure in a sentence without a reload, then slow, and cancelled', async ({
  page,
  context,
  hub,
}) => {
  await openLab(page);
  const before = await logitsOf(page);
  // Nothing is asked of the hub before the reader asks for it.
  await page.getByText('Official ImageNet-1k checkpoints').click();
  await expect(row(page, 'timm-s')).toContainText(/about 22/);
  expect(hub.asked).toEqual([]);

  await failsInWords(page, hub, 'Download', [
    ['not-found', /no model\.safetensors in timm\/mobilevit_xxs/],
    ['busy', /status 429/],
    ['no-cors', /No answer from huggingface\.co that this page may read/],
    ['page', /not a MobileViT checkpoint: it is a web page/],
    ['cut-off', /cut off: .* of 5\.1 MB/],
    ['another-variant', /MobileViT-XS instead of MobileViT-XXS/],
    ['changed', /SHA-256 is \w{8}…, the hub names \w{8}…/],
  ]);
  await context.setOffline(true);
  await official(page).getByRole('button', { name: 'Try again' }).click();
  await expect(official(page).getByRole('alert')).toContainText(/offline/);
  await context.setOffline(false);

  hub.mood = 'slow';
  await official(page).getByRole('button', { name: 'Try again' }).click();
  await expect(row(page, 'timm-xxs').getByRole('progressbar')).toHaveAttribute('value', /0\.[3-6]/);
  await row(page, 'timm-xxs').getByRole('button', { name: 'Cancel' }).click();
  await expect(official(page).getByRole('alert')).toHaveCount(0);
  await expect(row(page, 'timm-xxs').getByRole('button', { name: 'Download' })).toBeVisible();
  expect(await logitsOf(page)).toEqual(before);
});

test('an official checkpoint opens, is kept over a reload and without a network, is removed; a full store', async ({
  page,
  context,
  hub,
}) => {
  await openLab(page);
  const before = await logitsOf(page);
  await page.getByText('Official ImageNet-1k checkpoints').click();
  hub.mood = 'slow';
  // By key, with the focus staying in the row whatever becomes of the button.
  await row(page, 'timm-xxs').getByRole('button', { name: 'Download' }).press('Enter');
  await expect(row(page, 'timm-xxs').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(row(page, 'timm-xxs').getByRole('progressbar')).toHaveAttribute('value', /0\.[3-6]/);
  hub.goOn();
  await expect(summary(page)).toContainText('Official: timm/mobilevit_xxs.cvnets_in1k (timm names)');
  await expect(summary(page)).toContainText('1,272,024 parameters, 1,000 classes');
  await expect(row(page, 'timm-xxs')).toBeFocused();
  await expect(page.getByText('MobileViT-XXS of timm is open.')).toHaveRole('status');
  await expect.poll(async () => (await logitsOf(page)).length).toBe(1000);
  await expect(firstOfFive(page)).not.toContainText('class ');
  await page.getByTestId('file-facts').getByText('SHA-256').first().click();
  await expect(page.getByTestId('file-facts')).toContainText(/[0-9a-f]{64}/);
  await expect(page.getByTestId('file-facts')).toContainText('The hub names the same one');
  await expect(page.getByTestId('file-facts').getByRole('link')).toHaveAttribute(
    'href',
    'https://huggingface.co/timm/mobilevit_xxs.cvnets_in1k',
  );
  await expect(page.getByTestId('kept-in-all')).toContainText('5.1 MB');

  // The store is full: Apple's file opens all the same. It is read in Hugging Face's names, from the pull request.
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6e6 });
  hub.mood = 'well';
  await row(page, 'apple-xxs').getByRole('button', { name: 'Download' }).click();
  await expect(summary(page)).toContainText('apple/mobilevit-xx-small (Hugging Face names)');
  await expect(page.getByTestId('file-facts')).toContainText('refs/pr/2');
  await expect(official(page).getByRole('status')).toContainText('no room left to keep it');
  await expect(row(page, 'apple-xxs').getByRole('button', { name: 'Remove' })).toHaveCount(0);
  await session.send('Storage.overrideQuotaForOrigin', { origin });

  // Kept over a reload, opened without a network, and gone when removed.
  await page.reload();
  await resultOf(page, /.*/);
  const asked = hub.asked.length;
  await context.setOffline(true);
  await page.getByText('Official ImageNet-1k checkpoints').click();
  await row(page, 'timm-xxs').getByRole('button', { name: 'Open' }).click();
  await expect.poll(async () => (await logitsOf(page)).length).toBe(1000);
  expect(hub.asked.length).toBe(asked);
  // What is kept says what it is: size, days, checksum, licence.
  await expect(row(page, 'timm-xxs')).toContainText(
    /MobileViT-XXS.*5\.1 MB, kept .*, last used .*SHA-256 [0-9a-f]{8}…/,
  );
  await expect(
    row(page, 'timm-xxs').getByRole('link', { name: /^Licence of MobileViT-XXS of timm/ }),
  ).toHaveAttribute('href', 'https://huggingface.co/timm/mobilevit_xxs.cvnets_in1k');
  await row(page, 'timm-xxs').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByTestId('kept-in-all')).toHaveText('Nothing is kept in this browser yet.');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Back to the site’s own' }).click();
  await expect.poll(() => logitsOf(page)).toEqual(before);
  await expect(notice(page)).toHaveCount(0);
});

test('in Chinese; a damaged copy is replaced; and no page of the site may ask anyone but the hub', async ({
  page,
  hub,
}) => {
  const said = troubles(page);
  await openLab(page, '/zh-Hant/lab/');
  await page.getByText('官方 ImageNet-1k 權重檔').click();
  await failsInWords(page, hub, '下載', [
    ['not-found', /沒有 model\.safetensors/],
    ['no-cors', /讀得到的回應/],
    ['page', /它是一個網頁/],
    ['cut-off', /只收到一部分/],
    ['changed', /Hub 登記的是/],
  ]);
  hub.mood = 'well';
  await row(page, 'timm-xxs').getByRole('button', { name: '下載' }).click();
  await expect(summary(page)).toContainText('官方：timm/mobilevit_xxs.cvnets_in1k');
  await expect(firstOfFive(page)).toContainText(/\p{Script=Han}/u);
  await expect(row(page, 'timm-xxs')).toContainText('存入');

  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { headers = new Headers() } = (await cache.match(request)) ?? {};
        await cache.put(request, new Response('not what was kept', { headers }));
      }
    }
  });
  await page.getByRole('button', { name: '換回網站附帶的模型' }).click();
  await row(page, 'timm-xxs').getByRole('button', { name: '開啟' }).click();
  await expect(official(page).getByRole('status')).toContainText('存著的那一份損壞了');
  await expect.poll(async () => (await logitsOf(page)).length).toBe(1000);

  // The server answers to this name too, with CORS: only the policy stands in the way.
  said.length = 0;
  const answer = await page.evaluate(() =>
    fetch('https://elsewhere.test/timm/mobilevit_xxs.cvnets_in1k/raw/main/model.safetensors').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(answer).toBe('refused');
  expect(said.join()).toContain('Content Security Policy');
  expect(hub.asked.filter((what) => what.startsWith('elsewhere'))).toEqual([]);
});
