'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Design } from '@/lib/i18n/en/design';
import styles from './NoticeSpecimen.module.css';

/** The three kinds; the first can be closed, the last has a way on. */
export function NoticeSpecimen({ words }: { words: Design['notices'] }) {
  const [open, setOpen] = useState(true);
  return (
    <div className={styles.notices}>
      {open ? (
        <Notice kind="info" onDismiss={() => setOpen(false)} dismissLabel={words.dismiss}>
          <p>{words.info}</p>
        </Notice>
      ) : (
        <Button onClick={() => setOpen(true)}>{words.again}</Button>
      )}
      <Notice kind="warning" title={words.warningTitle}>
        <p>{words.warning}</p>
      </Notice>
      <Notice kind="error" title={words.errorTitle} action={<Button>{words.action}</Button>}>
        <p>{words.error}</p>
      </Notice>
    </div>
  );
}
