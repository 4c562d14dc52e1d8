'use client';
import dynamic from 'next/dynamic';
import { useCallback, useContext, useState, useSyncExternalStore } from 'react';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import { getServerShown, getShownBy, subscribeShown } from '@/lib/export/shown';
import { format } from '@/lib/i18n/format';
import styles from './SaveHere.module.css';
import { SavingContext } from './saving';

// What makes files comes when somebody wants one.
const SaveRows = dynamic(() => import('./SaveRows').then((m) => m.SaveRows), { ssr: false });

/** Saves what one panel has on show, beside it: a line that opens. Its place is kept while there is nothing to save. */
export function SaveHere({ panel }: { panel: string }) {
  const saving = useContext(SavingContext);
  const get = useCallback(() => getShownBy(panel), [panel]);
  const things = useSyncExternalStore(subscribeShown, get, getServerShown);
  const [open, setOpen] = useState(false);
  const [first] = things;
  if (!saving?.result || !first) return <div className={styles.here} />;
  const { here } = saving.t;
  return (
    <details
      className={styles.here}
      data-testid={`save-${panel}`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {here.open}
        <VisuallyHidden>{format(here.of, { title: first.title })}</VisuallyHidden>
      </summary>
      {open && <SaveRows things={things} saving={saving} />}
    </details>
  );
}
