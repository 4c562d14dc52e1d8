import type { LabField } from '@/lib/i18n/en/lab-field';
import { format } from '@/lib/i18n/format';
import type { FigureOffer } from '../../export/use-figure';
import type { PokedPlace } from './poking';
import type { Square } from './square';

/** Maps and plot of the covered places as they can be saved, and the numbers behind; undefined without a place. Pure. */
export function influenceOffer(
  places: readonly PokedPlace[],
  under: (square: Square) => number,
  names: readonly string[],
  about: string,
  { save }: LabField['influence'],
): FigureOffer | undefined {
  if (places.length === 0) return undefined;
  const rows = places.map(({ square, changes }) => [
    square.y,
    square.x,
    square.side,
    under(square),
    ...names.map((_, i) => changes[i] ?? Number.NaN),
  ]);
  return {
    name: 'influence',
    title: save.title,
    caption: format(save.caption, { about }),
    tensors: [
      {
        name: 'influence-places',
        title: format(save.numbers, { settings: names.join(', ') }),
        tensor: async () => ({
          shape: [rows.length, 4 + names.length],
          values: Float32Array.from(rows.flat()),
          axes: ['place', 'number'],
        }),
      },
    ],
  };
}
