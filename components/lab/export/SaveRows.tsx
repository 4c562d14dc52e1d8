'use client';
import type { Exportable } from '@/lib/export/exportable';
import { capital } from './capital';
import { SaveButtons } from './SaveButtons';
import styles from './SaveRows.module.css';
import { formatsOf, saveExportable } from './save-exportable';
import type { Saving } from './saving';

/** Things to save, each with the formats that it can be saved in. */
export function SaveRows({ things, saving }: { things: readonly Exportable[]; saving: Saving }) {
  const { locale, t } = saving;
  return (
    <ul className={styles.rows}>
      {things.map((thing) => (
        <li key={thing.name} data-name={thing.name}>
          <span className={styles.title}>{capital(thing.title, locale)}</span>
          <SaveButtons
            title={thing.title}
            formats={formatsOf(thing)}
            onSave={(format) => saveExportable(thing, format, saving)}
            t={t.save}
          />
        </li>
      ))}
    </ul>
  );
}
