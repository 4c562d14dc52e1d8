'use client';
import type { LabField } from '@/lib/i18n/en/lab-field';
import type { PanelProps } from '../panel-props';

export function FieldPanel({ result, t }: PanelProps & { t: LabField }) {
  return result ? null : <p>{t.waiting}</p>;
}
