import type { LabField } from '@/lib/i18n/en/lab-field';
import { format } from '@/lib/i18n/format';
import type { Answers } from '../../ablation/share-changes';
import type { FigureOffer } from '../../export/use-figure';
import type { Square } from './square';

/**
 * The answers to a covered picture as they can be saved: the bars of every setting, and the shares of all classes,
 * [settings, classes, 2]: whole picture, with the square. Pure.
 */
export function answersOffer(
  answers: readonly Answers[],
  square: Square,
  names: readonly string[],
  picture: string,
  { answer, save }: Pick<LabField['poke'], 'answer' | 'save'>,
): FigureOffer {
  const classes = answers[0]?.before.length ?? 0;
  return {
    name: 'poke-answers',
    title: answer,
    caption: format(save.caption, { picture, row: square.y, column: square.x, side: square.side }),
    tensors: [
      {
        name: 'poke-shares',
        title: format(save.numbers, { settings: names.join(', ') }),
        tensor: async () => ({
          shape: [answers.length, classes, 2],
          values: Float32Array.from(
            answers.flatMap(({ before, after }) =>
              [...before].flatMap((share, i) => [share, after[i] ?? Number.NaN]),
            ),
          ),
          axes: ['setting', 'class', 'covered'],
        }),
      },
    ],
  };
}
