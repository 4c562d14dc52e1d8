'use client';
import type { LabXray } from '@/lib/i18n/en/lab-xray';
import type { PanelProps } from '../panel-props';

export function XrayPanel({ result, t }: PanelProps & { t: LabXray }) {
  return result ? null : <p>{t.waiting}</p>;
}
