import type { LabAblation } from '@/lib/i18n/en/lab-ablation';
import { format } from '@/lib/i18n/format';
import type { FigureOffer } from '../export/use-figure';
import type { Answers } from './share-changes';

/** The bars of a setting as they can be saved, and the shares of all classes, [classes, 2]: before, after. Pure. */
export function sharesOffer(
  { before, after }: Answers,
  picture: string,
  sentence: string,
  { heading, save }: Pick<LabAblation, 'heading' | 'save'>,
): FigureOffer {
  return {
    name: 'ablation',
    title: heading,
    caption: format(save.caption, { picture, sentence }),
    tensors: [
      {
        name: 'ablation-shares',
        title: save.numbers,
        tensor: async () => ({
          shape: [before.length, 2],
          values: Float32Array.from([...before].flatMap((share, i) => [share, after[i] ?? Number.NaN])),
          axes: ['class', 'setting'],
        }),
      },
    ],
  };
}
