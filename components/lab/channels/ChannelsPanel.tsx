'use client';
import type { LabChannels } from '@/lib/i18n/en/lab-channels';
import type { PanelProps } from '../panel-props';

export function ChannelsPanel({ result, t }: PanelProps & { t: LabChannels }) {
  return result ? null : <p>{t.waiting}</p>;
}
