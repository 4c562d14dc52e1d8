import type { Exportable } from '@/lib/export/exportable';
import { channelPlane } from '@/lib/features/feature-map';
import { type Range, rangeOf } from '@/lib/features/ranges';
import type { LabChannels } from '@/lib/i18n/en/lab-channels';
import { format } from '@/lib/i18n/format';
import type { Colours, StageId } from '@/lib/session/view';
import type { StageMaps } from '../strip/stage-maps';
import { atlasLayout } from './atlas-layout';
import { drawPixels } from './draw-pixels';
import { paintAtlas } from './paint-atlas';
import { rampAt } from './ramp-at';

interface Shown {
  stages: StageMaps;
  stage: StageId;
  rangeOfChannel: (channel: number) => Range;
  colours: Colours;
  t: LabChannels;
}

/** All channels on one sheet, and their whole map. */
export function atlasExportable(shown: Shown & { order: readonly number[] }): Exportable {
  const { stages, stage, order, rangeOfChannel, colours, t } = shown;
  const map = stages.maps[stage];
  return {
    name: `stage-${stage}-channels`,
    title: format(t.heading, { stage: t.stages[stage] }),
    caption: stages.result.picture.name,
    tensor: async () => ({ shape: [map.height, map.width, map.channels], values: map.values }),
    draw: (context, side) => {
      const gap = Math.max(1, Math.round(side / 300));
      const layout = atlasLayout(order.length, side, 1, gap);
      const root = document.documentElement;
      const frame = getComputedStyle(root).getPropertyValue('--rule');
      paintAtlas(context, layout, map, order, rangeOfChannel, rampAt(root, colours), frame);
    },
    scale: {
      ...rangeOf(map.values),
      label: format(t.scales.stage, { stage: t.stages[stage] }),
      ramp: () => rampAt(document.documentElement, colours),
    },
  };
}

/** One channel as it is shown large. */
export function channelExportable(shown: Shown & { channel: number }): Exportable {
  const { stages, stage, channel, rangeOfChannel, colours, t } = shown;
  const map = stages.maps[stage];
  const values = channelPlane(map, channel);
  const range = rangeOfChannel(channel);
  return {
    name: `stage-${stage}-channel-${channel + 1}`,
    title: format(t.one.heading, {
      channel: channel + 1,
      channels: map.channels,
      stage: t.stages[stage],
    }),
    caption: stages.result.picture.name,
    tensor: async () => ({ shape: [map.height, map.width], values }),
    draw: (context, side) => drawPixels(context, side, map, { values, range, colours }),
    scale: {
      ...range,
      label: format(t.scales.channel, { channel: channel + 1 }),
      ramp: () => rampAt(document.documentElement, colours),
    },
  };
}
