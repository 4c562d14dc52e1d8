import type { LabChannels } from '@/lib/i18n/en/lab-channels';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Result } from '@/lib/inference/engine-state';
import type { Modes } from '@/lib/mobilevit/spec/modes';
import { BLOCK_STAGES, VARIANTS } from '@/lib/mobilevit/spec/variants';

/** What a reading is of: picture, model, and what the attention did. */
export function describeReading(
  { picture, model, modes }: Pick<Result, 'picture' | 'model' | 'modes'>,
  locale: Locale,
  t: LabChannels['compare'],
): string {
  return format(t.reading, {
    picture: picture.name,
    model: VARIANTS[model.variant].name,
    modes: describeModes(modes, locale, t),
  });
}

/** What the attention did, in words: as trained, or which blocks were set otherwise. */
export function describeModes(modes: Modes, locale: Locale, t: LabChannels['compare']): string {
  const changed = BLOCK_STAGES.filter((stage) => modes[stage] !== 'trained');
  if (changed.length === 0) return t.trained;
  const blocks = changed.map((stage) => format(t.block, { stage, mode: t.modes[modes[stage]] }));
  return format(t.changed, { blocks: new Intl.ListFormat(locale).format(blocks) });
}
