import { deitTiny, deitTinyBasic, mobilenetV2, mobilenetV3Large, mobilevitXs } from '@/lib/figures/networks';
import type { Architecture } from '@/lib/i18n/en/architecture';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spaceAfter } from '@/lib/i18n/space-after';
import { FactTable } from './FactTable';
import figures from './figures.module.css';
import { networkOf, SIDE } from './sizes';

/** What a plain ViT does badly at a phone's size, in the numbers that were published. */
export function TroubleFigure({ locale, words }: { locale: Locale; words: Architecture['trouble'] }) {
  const number = (value: number, digits = 1) => formatNumber(locale, value, digits);
  const times = (a: { time: { ms: number } | null }, b: { time: { ms: number } | null }) =>
    (a.time?.ms ?? Number.NaN) / (b.time?.ms ?? Number.NaN);
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="trouble">
      <FactTable
        rows={[
          { fact: mobilenetV2 },
          { fact: mobilenetV3Large },
          { fact: deitTinyBasic },
          { fact: deitTiny },
          { fact: mobilevitXs, counted: networkOf('xs').multiplyAdds, own: true },
        ]}
        caption={`${format(words.caption, { side: SIDE })}${spaceAfter(words.caption)}${words.device}`}
        locale={locale}
        words={words}
      />
      <p className={figures.says}>
        {format(words.says, {
          parameters: number(deitTiny.parametersMillions),
          others: number(mobilenetV3Large.parametersMillions),
          gap: number(mobilenetV3Large.top1 - deitTiny.top1),
          ratio: number((deitTiny.multiplyAddsMillions ?? 0) / (mobilenetV3Large.multiplyAddsMillions ?? 0)),
          augmentation: number(deitTiny.top1 - deitTinyBasic.top1),
          slower: number(times(deitTiny, mobilenetV2), 0),
          ahead: number(mobilenetV2.top1 - deitTiny.top1),
        })}
        {spaceAfter(words.says)}
        {format(words.answer, {
          parameters: number(mobilevitXs.parametersMillions),
          accuracy: number(mobilevitXs.top1),
          slower: number(times(mobilevitXs, mobilenetV2), 0),
        })}
      </p>
    </figure>
  );
}
