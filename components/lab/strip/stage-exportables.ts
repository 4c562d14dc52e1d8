import type { Exportable } from '@/lib/export/exportable';
import type { LabStrip } from '@/lib/i18n/en/lab-strip';
import { format, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { StageId } from '@/lib/session/view';
import { drawPixels } from '../channels/draw-pixels';
import { rampAt } from '../channels/ramp-at';
import { pixelsOf } from './StageThumb';
import type { StageMaps } from './stage-maps';
import type { StagePicture } from './use-stage-pictures';

/** The opened stage's picture and its whole map, ready to be saved. */
export function stageExportables(
  { result, maps }: StageMaps,
  stage: StageId,
  picture: StagePicture,
  locale: Locale,
  t: LabStrip,
): Exportable[] {
  const { height, width, channels, values } = maps[stage];
  const title = format(t.open, { stage: t.stages[stage], height, width, channels });
  const what = format(t[picture.kind], {
    stage: t.named[stage],
    channels,
    ...(picture.kind === 'pca' && { share: formatPercent(locale, picture.explained, 0) }),
  });
  return [
    {
      name: `stage-${stage}-${picture.kind}`,
      title,
      caption: `${result.picture.name}. ${what}`,
      tensor: async () => ({ shape: [height, width, channels], values }),
      draw: (context, side) => drawPixels(context, side, picture.map, pixelsOf(picture)),
      ...(picture.kind === 'mean' && {
        scale: {
          ...picture.range,
          label: format(t.scale, { stage: t.named[stage] }),
          ramp: () => rampAt(document.documentElement, 'ink'),
        },
      }),
    },
  ];
}
