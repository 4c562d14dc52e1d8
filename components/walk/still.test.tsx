import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { attentionTrace } from '@/lib/walkthrough/attention';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { DIAGONAL_KERNEL, HOME_INPUT, HOME_KERNEL, PLANE_INPUT } from '@/lib/walkthrough/examples';
import { still } from '@/lib/walkthrough/frame';
import { identity } from '@/lib/walkthrough/matrix';
import { PLAIN_WINDOW } from '@/lib/walkthrough/shape';
import type { Trace } from '@/lib/walkthrough/trace';
import { usesOf } from '@/lib/walkthrough/uses';
import { Board } from './Board';
import { provenanceLine } from './provenance';
import { Strip } from './Strip';

/** The two walks of the chapters, at their own numbers. */
const walks: readonly (readonly [string, Trace])[] = [
  ['convolution', convolutionTrace({ x: [PLANE_INPUT], kernels: [[DIAGONAL_KERNEL]], ...PLAIN_WINDOW })],
  [
    'attention',
    attentionTrace({ x: [HOME_INPUT], kernels: [[HOME_KERNEL]], wq: identity(4), wk: identity(4) }),
  ],
];
const { walk, figure } = getDictionary('en');
const nobody = () => {};

/** One element a line, and class names without the hash that the bundler adds. */
const readable = (markup: string) =>
  markup.replaceAll('><', '>\n<').replace(/\b_(\w+?)_[0-9a-f]{5,}\b/g, '$1');

function markup(trace: Trace, step: number): string {
  const frame = still(trace, step);
  const ref = frame.formula.result?.ref;
  return readable(
    renderToStaticMarkup(
      <>
        <Strip
          trace={trace}
          items={frame.strip}
          known={frame.known}
          working={frame.working}
          words={walk}
          onStep={nobody}
        />
        <Board
          trace={trace}
          step={step}
          t={1}
          flyers={[]}
          known={frame.known}
          linked={{ near: new Set(), all: frame.lit }}
          locale="en"
          words={figure.matrix}
          picking={undefined}
          onPick={nobody}
          onPoint={nobody}
        />
        <p>
          {ref &&
            provenanceLine(trace, ref, usesOf(trace)(ref), true, { locale: 'en', words: walk.provenance })}
        </p>
      </>,
    ),
  );
}

describe.each(walks)('%s at rest', (_, trace) => {
  it.each(trace.steps.map(({ kind, about }, step) => ({ step, kind, about })))(
    'step $step: $kind $about',
    ({ step }) => {
      expect(markup(trace, step)).toMatchSnapshot();
    },
  );

  it('looks the same however it was reached', () => {
    const last = trace.steps.length - 1;
    const forward = markup(trace, last);
    for (let step = last; step >= 0; step--) markup(trace, step);
    expect(markup(trace, last)).toBe(forward);
  });
});
