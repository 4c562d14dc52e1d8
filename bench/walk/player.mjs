/** Opening a page whose figure is a walk, and what its player offers. Looked up by the words of the English pages. */

/** The pages with a walk. */
export const WALKS = ['/en/', '/en/learn/convolution/', '/en/learn/attention/'];

/** Opens it and waits until the main thread has nothing to do: React is there. */
export async function openPage(page, address) {
  await page.goto(address, { waitUntil: 'load' });
  await idle(page);
}

export const idle = (page) =>
  page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(undefined))));

export const timelineOf = (page) => page.locator('[data-timeline]').first();

/** Where the timeline's handle stands, and where it ends. */
export const whereabouts = (page) =>
  timelineOf(page).evaluate((input) => ({ position: input.valueAsNumber, end: Number(input.max) }));

/** Goes to the walk's end; the questions on the way are shown their answers, so that nothing holds it back again. */
export async function passQuestions(page) {
  const last = page.getByRole('button', { name: 'Last step', exact: true }).first();
  for (let questions = 0; ; questions++) {
    await last.click();
    await idle(page);
    const { position, end } = await whereabouts(page);
    if (position === end) return;
    if (questions === end) throw new Error(`the walk does not get beyond step ${position} of ${end}`);
    await page.getByRole('button', { name: 'Show me', exact: true }).first().click();
  }
}

/** Sets a knob of the convolution chapter. */
export async function turn(page, knob, value) {
  const choice = page
    .getByRole('group', { name: knob, exact: true })
    .getByRole('radio', { name: value, exact: true });
  await choice.click();
  if (!(await choice.isChecked())) throw new Error(`${knob} is not ${value}`);
}
