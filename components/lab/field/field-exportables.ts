import type { Exportable } from '@/lib/export/exportable';
import type { LabField } from '@/lib/i18n/en/lab-field';
import { format } from '@/lib/i18n/format';
import type { LogSpan } from '@/lib/receptive-field/log-span';
import type { ProbedField } from '@/lib/receptive-field/probed-field';
import { fieldImage } from './paint-field';

export interface FieldOffer {
  readonly id: 'set' | 'identity';
  /** The setting's name. */
  readonly condition: string;
  readonly field: ProbedField;
}

/** The fields of a unit, as they can be saved: the map on its scale, and its numbers. */
export function fieldExportables(
  offers: readonly FieldOffer[],
  about: { tap: string; unit: string; picture: string; size: number; span: LogSpan; t: LabField['save'] },
): Exportable[] {
  const { tap, unit, picture, size, span, t } = about;
  return offers.map(({ id, condition, field }) => ({
    name: `field-${tap.replaceAll(/[._]/g, '-')}-${id}`,
    title: format(t.title, { condition, unit }),
    caption: format(t.caption, { probes: field.probes, picture }),
    tensor: async () => ({ shape: [size, size], values: field.rms }),
    draw: (context, side) => {
      const sheet = document.createElement('canvas');
      sheet.width = size;
      sheet.height = size;
      const image = fieldImage(document.documentElement, field.rms, size, span);
      sheet.getContext('2d')?.putImageData(image, 0, 0);
      context.drawImage(sheet, 0, 0, side, side);
    },
    scale: { min: span.floor, max: span.max, label: t.scale },
  }));
}
