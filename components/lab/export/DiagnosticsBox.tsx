'use client';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { diagnostics, type Versions } from '@/lib/export/diagnostics';
import type { LabExport } from '@/lib/i18n/en/lab-export';
import type { EngineState } from '@/lib/inference/engine-state';
import { copyText } from './copy-text';
import styles from './OutPanel.module.css';
import { surroundings } from './surroundings';

export interface DiagnosticsBoxProps {
  state: EngineState;
  versions: Versions;
  /** The view as a query string. */
  search: string;
  t: LabExport['diagnostics'];
}

/** What a report of a fault needs, to be read before it is copied. */
export function DiagnosticsBox({ state, versions, search, t }: DiagnosticsBoxProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<'copied' | 'selected'>();
  const written = () => diagnostics(state, versions, search, surroundings());
  const copy = async () => {
    if (await copyText(written())) {
      setSaid('copied');
      return;
    }
    if (box.current) box.current.open = true;
    // What opened is drawn in the next frame, and can be selected only then.
    requestAnimationFrame(() => {
      text.current?.focus();
      text.current?.select();
      setSaid('selected');
    });
  };
  return (
    <div className={styles.diagnostics} data-testid="diagnostics">
      <div className={styles.line}>
        <Button onClick={() => void copy()}>{t.copy}</Button>
        <p className={styles.said} role="status">
          {said && t[said]}
        </p>
      </div>
      <details ref={box} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.preview}</summary>
        <textarea
          ref={text}
          className={styles.text}
          readOnly
          rows={16}
          aria-label={t.preview}
          value={open ? written() : ''}
        />
      </details>
      <p className={styles.note}>{t.holds}</p>
    </div>
  );
}
