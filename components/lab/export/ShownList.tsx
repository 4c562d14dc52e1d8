'use client';
import { useContext, useSyncExternalStore } from 'react';
import { getServerShown, getShown, subscribeShown } from '@/lib/export/shown';
import type { LabExport } from '@/lib/i18n/en/lab-export';
import styles from './OutPanel.module.css';
import { SaveRows } from './SaveRows';
import { SavingContext } from './saving';

/** Everything that the panels have on show, in one list. */
export function ShownList({ t }: { t: LabExport['shown'] }) {
  const saving = useContext(SavingContext);
  const shown = useSyncExternalStore(subscribeShown, getShown, getServerShown);
  if (!saving?.result || shown.length === 0) return <p className={styles.note}>{t.none}</p>;
  return (
    <div data-testid="shown">
      <SaveRows things={shown} saving={saving} />
    </div>
  );
}
