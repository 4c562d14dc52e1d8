import type { Question } from '@/components/walk/question';
import type { Patches } from '@/lib/i18n/en/patches';
import { format } from '@/lib/i18n/format';
import { indexOfPlace, patchCount } from '@/lib/patches/patch-index';
import type { PatchWalk } from '@/lib/patches/patch-walk';
import { placeWords } from './captions';

/** The slot that is asked for: ■. */
const ASKED = 1;

/** The walk's one question, when the map is cut and before anything has moved: which cells land in slot ■? */
export function questionsOf(
  walk: PatchWalk,
  words: Patches['walk']['predict'],
): Readonly<Record<number, Question>> {
  const { map, steps, resized } = walk;
  const step = steps.findIndex(({ kind }) => kind === 'cut');
  const cells = Array.from({ length: patchCount(map) }, (_, token) =>
    indexOfPlace(map, { slot: ASKED, token }),
  );
  return {
    [step]: {
      kind: 'cell',
      tensor: resized ? 'X′' : 'X',
      cells,
      prompt: words.question,
      right: format(words.right, { count: cells.length }),
      wrong: (given) => {
        if (!('cell' in given)) return '';
        const { index } = given.cell;
        const place = placeWords(walk, { row: Math.floor(index / map.width), column: index % map.width });
        return format(words.wrong, { ...place, where: words.corners[place.p] ?? '' });
      },
      reveal: format(words.reveal, { count: cells.length }),
    },
  };
}
