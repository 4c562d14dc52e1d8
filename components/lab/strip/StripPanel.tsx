'use client';
import type { LabStrip } from '@/lib/i18n/en/lab-strip';
import type { PanelProps } from '../panel-props';

export function StripPanel({ result, t }: PanelProps & { t: LabStrip }) {
  return result ? null : <p>{t.waiting}</p>;
}
