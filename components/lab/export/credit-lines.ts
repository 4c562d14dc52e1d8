import { officialOf } from '@/lib/checkpoint/official';
import type { ExportSource } from '@/lib/export/exportable';
import type { LabExport } from '@/lib/i18n/en/lab-export';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { OpenModel } from '@/lib/inference/engine-state';
import { BLOCK_STAGES, VARIANTS } from '@/lib/mobilevit/spec/variants';
import type { LabSample } from '../types';

/** The small print of a saved picture: which model in which setting, whose picture, each once; which site. Pure. */
export function creditLines(
  sources: readonly ExportSource[],
  samples: readonly LabSample[],
  locale: Locale,
  t: LabExport['credits'],
): string[] {
  return [
    ...new Set([
      ...sources.map((source) => modelLine(source, locale, t)),
      ...sources.map(({ picture }) =>
        pictureLine(
          samples.find(({ id }) => id === picture.sample),
          t,
        ),
      ),
      t.site,
    ]),
  ];
}

function modelLine({ model, modes }: ExportSource, locale: Locale, t: LabExport['credits']): string {
  const set = BLOCK_STAGES.filter((stage) => modes[stage] !== 'trained').map((stage) =>
    format(t.block, { stage, mode: t.modes[modes[stage]] }),
  );
  return format(t.model, {
    name: VARIANTS[model.variant].name,
    origin: originOf(model, t),
    attention:
      set.length === 0 ? t.modes.trained : format(t.set, { blocks: new Intl.ListFormat(locale).format(set) }),
  });
}

function originOf({ manifest, official }: OpenModel, t: LabExport['credits']): string {
  if (manifest) return t.shipped;
  return official ? officialOf(official.id).repo : t.ownModel;
}

function pictureLine(sample: LabSample | undefined, t: LabExport['credits']): string {
  if (!sample) return t.own;
  const { title, credit, licence } = sample;
  return format(t.picture, { title, credit, licence });
}
