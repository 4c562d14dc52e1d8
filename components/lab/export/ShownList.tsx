'use client';
import { useSyncExternalStore } from 'react';
import type { Exportable } from '@/lib/export/exportable';
import { type ExportFormat, fileName } from '@/lib/export/file-name';
import { getServerShown, getShown, subscribeShown } from '@/lib/export/shown';
import type { LabExport } from '@/lib/i18n/en/lab-export';
import type { Locale } from '@/lib/i18n/locales';
import type { Result } from '@/lib/inference/engine-state';
import type { LabSample } from '../types';
import { capital } from './capital';
import { creditLines } from './credit-lines';
import { composeFigure, pngBlob, svgBlob } from './figure-file';
import styles from './OutPanel.module.css';
import { SaveButtons } from './SaveButtons';
import { saveFile } from './save-file';
import { tensorBlob } from './tensor-file';

export interface ShownListProps {
  result: Result | undefined;
  samples: readonly LabSample[];
  locale: Locale;
  t: LabExport;
}

/** Everything that the panels have on show, each with the formats that it can be saved in. */
export function ShownList({ result, samples, locale, t }: ShownListProps) {
  const shown = useSyncExternalStore(subscribeShown, getShown, getServerShown);
  if (!result || shown.length === 0) return <p className={styles.note}>{t.shown.none}</p>;

  const save = async (thing: Exportable, format: ExportFormat): Promise<string> => {
    const name = fileName(result.picture.sample, thing.name, format);
    if (format === 'csv' || format === 'npy') {
      if (!thing.tensor) throw new Error('no tensor');
      saveFile(await tensorBlob(await thing.tensor(), format), name);
    } else {
      const figure = await composeFigure(
        thing,
        creditLines(thing.sources ?? [result], samples, locale, t.credits),
        locale,
      );
      saveFile(format === 'svg' ? svgBlob(figure) : await pngBlob(figure), name);
    }
    return name;
  };
  return (
    <ul className={styles.shown} data-testid="shown">
      {shown.map((thing) => (
        <li key={thing.name} data-name={thing.name}>
          <span className={styles.title}>{capital(thing.title, locale)}</span>
          <SaveButtons
            title={thing.title}
            formats={[
              ...(thing.draw ? (['png', 'svg'] as const) : []),
              ...(thing.tensor ? (['csv', 'npy'] as const) : []),
            ]}
            onSave={(format) => save(thing, format)}
            t={t.save}
          />
        </li>
      ))}
    </ul>
  );
}
