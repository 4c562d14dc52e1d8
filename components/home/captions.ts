import type { PlayerStep } from '@/components/player/use-step-player';
import type { Home } from '@/lib/i18n/en/home';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Matrix } from '@/lib/walkthrough/matrix';
import { PIECES } from './motion';
import { KEYFRAMES, type Keyframe, still, type Way } from './still';

const count = (flags: readonly boolean[] | undefined) => flags?.filter(Boolean).length ?? 0;

/** The inputs that the sentences speak about. */
export interface CaptionInputs {
  /** X as it stands in the first four keyframes. */
  readonly shown: Matrix;
  /** X before and after its far corner changes; alike where the reader has set it back. */
  readonly before: Matrix;
  readonly after: Matrix;
}

/** The five steps with their sentences, every number in them computed. */
export function captionedSteps(
  locale: Locale,
  words: Home['figure'],
  { shown, before, after }: CaptionInputs,
): readonly PlayerStep[] {
  const number = (value: number | undefined) => formatNumber(locale, value ?? Number.NaN, 2);
  const bracketed = (value: number) => (value < 0 ? `(${number(value)})` : number(value));
  const first = ({ y }: Way) => number(y[0]?.[0]);
  const corner = (x: Matrix) => number(x.at(-1)?.at(-1));

  const closed = still('insert', 0, shown);
  const open = still('open', 1, shown);
  const near = still('far', 1, before);
  const far = still('far', 1, after);
  const kernel = closed.w.flat();
  const [window = []] = closed.u;
  const same = corner(before) === corner(after);

  const sentences: Readonly<Record<Keyframe, string>> = {
    unfold: format(words.captions.unfold, { size: Math.sqrt(kernel.length), count: closed.u.length }),
    multiply: format(words.captions.multiply, {
      sum: window.map((value, i) => `${bracketed(value)}·${bracketed(kernel[i] ?? Number.NaN)}`).join(' + '),
      first: first(closed.convolution),
    }),
    insert: format(words.captions.insert, {
      values: closed.convolution.y
        .flat()
        .map(number)
        .join(locale === 'en' ? ',\u00a0' : '、'),
    }),
    open: format(words.captions.open, {
      d: kernel.length,
      from: first(closed.attention),
      to: first(open.attention),
      few: count(closed.attention.reads[0]),
      all: count(open.attention.reads[0]),
    }),
    far: format(same ? words.captions.farSame : words.captions.far, {
      from: corner(before),
      to: corner(after),
      convolution: first(far.convolution),
      before: first(near.attention),
      after: first(far.attention),
    }),
  };
  return KEYFRAMES.map((keyframe) => ({
    name: words.keyframes[keyframe],
    caption: sentences[keyframe],
    pieces: PIECES[keyframe],
  }));
}
