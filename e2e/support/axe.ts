import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const sentences = (violations: readonly { id: string; nodes: readonly { target: readonly unknown[] }[] }[]) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);

/** The whole page, or one part of it, at rest. axe looks at every cell of every grid, which takes its time. */
async function axe(page: Page, part: string | undefined): Promise<AxeBuilder> {
  test.slow();
  // A button on its way from one theme's colours to the other's has the contrast of neither. One that is called off
  // by the next has ended, too; one in a closed part of the page stands still, unseen, and is not waited for.
  await page.evaluate(() => {
    const moves = document.getAnimations().filter((move) => move instanceof CSSTransition);
    const seen = moves.filter(
      ({ effect }) => effect instanceof KeyframeEffect && effect.target?.checkVisibility(),
    );
    return Promise.race([
      Promise.allSettled(seen.map(({ finished }) => finished)),
      new Promise((resolve) => setTimeout(resolve, 2_000)),
    ]);
  });
  const builder = new AxeBuilder({ page });
  return part === undefined ? builder : builder.include(part);
}

/** Nothing on the page as it stands, or in the part of it, breaks WCAG 2.2 AA or axe's best practice. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  const { violations } = await (await axe(page, part))
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(sentences(violations)).toEqual([]);
}

/** Its contrast is enough: all that another theme can change. */
export async function expectContrast(page: Page, part?: string): Promise<void> {
  const { violations } = await (await axe(page, part)).withRules(['color-contrast']).analyze();
  expect(sentences(violations)).toEqual([]);
}
