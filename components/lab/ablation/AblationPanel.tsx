'use client';
import type { LabAblation } from '@/lib/i18n/en/lab-ablation';
import type { PanelProps } from '../panel-props';

export function AblationPanel({ result, t }: PanelProps & { t: LabAblation }) {
  return result ? null : <p>{t.waiting}</p>;
}
