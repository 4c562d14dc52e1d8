import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { HOME_INPUT } from '@/lib/walkthrough/examples';
import { Board } from './Board';
import { motion } from './motion';
import { KEYFRAMES, type Keyframe, still } from './still';

const { home, figure } = getDictionary('en');
const nobody = () => {};

/** One element a line, and class names without the hash that the bundler adds. */
const readable = (markup: string) =>
  markup.replaceAll('><', '>\n<').replace(/\b_(\w+?)_[0-9a-f]{5,}\b/g, '$1');

function markup(keyframe: Keyframe): string {
  const moving = motion(keyframe, 1);
  const corner = (x: number, last: boolean) => (last ? x + 2 * moving.far : x);
  const x = HOME_INPUT.map((row, i) => row.map((value, j) => corner(value, i === 2 && j === 2)));
  return readable(
    renderToStaticMarkup(
      <Board
        picture={still(keyframe, moving.lambda, x)}
        motion={moving}
        pointed={null}
        locale="en"
        words={home.figure}
        grid={figure.matrix}
        far={null}
        lambda={null}
        aside={null}
        onPoint={nobody}
        onEdit={nobody}
      />,
    ),
  );
}

describe('the home board at rest', () => {
  it.each(KEYFRAMES)('%s', (keyframe) => {
    expect(markup(keyframe)).toMatchSnapshot();
  });

  it('looks the same however it was reached', () => {
    const last = markup('far');
    for (const keyframe of KEYFRAMES.toReversed()) markup(keyframe);
    expect(markup('far')).toBe(last);
    expect(markup('open')).not.toBe(last);
  });
});
