import { CheckYourself } from '@/components/walk/CheckYourself';
import type { Design } from '@/lib/i18n/en/design';
import type { Walk } from '@/lib/i18n/en/walk';
import { format } from '@/lib/i18n/format';
import { DIAGONAL_KERNEL } from '@/lib/walkthrough/examples';

/** One question about the diagonal kernel. */
export function CheckSpecimen({ words, check }: { words: Design['check']; check: Walk['check'] }) {
  const sum = DIAGONAL_KERNEL.flat().reduce((a, b) => a + b, 0);
  const choice = (text: string, why: string, right: boolean) => ({ text, why: format(why, { sum }), right });
  return (
    <CheckYourself
      words={check}
      questions={[
        {
          question: format(words.question, { sum }),
          choices: [
            choice(words.same, words.sameWhy, sum === 0),
            choice(words.more, words.moreWhy, sum === 1),
            choice(words.depends, words.dependsWhy, false),
          ],
        },
      ]}
    />
  );
}
