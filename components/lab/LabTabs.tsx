'use client';
import dynamic from 'next/dynamic';
import { Tabs } from '@/components/ui/Tabs';
import type { Dictionary } from '@/lib/i18n/dictionary';
import type { Lab } from '@/lib/i18n/en/lab';
import { PANEL_IDS } from '@/lib/session/view';
import { AttentionPanel } from './attention/AttentionPanel';
import type { PointingStore } from './attention/pointing';
import type { Attention } from './attention/use-attention';
import type { Pins } from './attention/use-pins';
import type { PanelProps } from './panel-props';

// Panels that only show with a result come when they are first opened.
const ChannelsPanel = dynamic(() => import('./channels/ChannelsPanel').then((m) => m.ChannelsPanel), {
  ssr: false,
});
const FieldPanel = dynamic(() => import('./field/FieldPanel').then((m) => m.FieldPanel), { ssr: false });
const XrayPanel = dynamic(() => import('./xray/XrayPanel').then((m) => m.XrayPanel), { ssr: false });

export interface LabTabsProps extends PanelProps {
  attention: Attention;
  pins: Pins;
  pointing: PointingStore;
  t: Lab;
  words: Pick<Dictionary, 'labChannels' | 'labField' | 'labXray'>;
}

/** What can stand open under the strip: channels, attention, receptive field, x-ray. */
export function LabTabs({ attention, pins, pointing, t, words, ...panel }: LabTabsProps) {
  const { view, onView } = panel;
  return (
    <Tabs
      label={t.panels.label}
      tabs={PANEL_IDS.map((value) => ({ value, label: t.panels[value] }))}
      value={view.panel}
      onChange={(open) => onView({ ...view, panel: open })}
    >
      {view.panel === 'channels' && <ChannelsPanel {...panel} t={words.labChannels} />}
      {view.panel === 'attention' && (
        <AttentionPanel {...panel} attention={attention} pins={pins} pointing={pointing} t={t} />
      )}
      {view.panel === 'field' && <FieldPanel {...panel} attention={attention} t={words.labField} />}
      {view.panel === 'xray' && <XrayPanel {...panel} t={words.labXray} />}
    </Tabs>
  );
}
