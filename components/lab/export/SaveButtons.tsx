'use client';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { ExportFormat } from '@/lib/export/file-name';
import type { LabExport } from '@/lib/i18n/en/lab-export';
import { format as fill } from '@/lib/i18n/format';
import { isSuperseded } from '@/lib/inference/failures';
import styles from './SaveButtons.module.css';

export interface SaveButtonsProps {
  /** What is saved, in words. */
  title: string;
  formats: readonly ExportFormat[];
  /** Makes the file and hands it over; its name. Rejects when it cannot. */
  onSave: (format: ExportFormat) => Promise<string>;
  t: LabExport['save'];
}

type State =
  | { readonly step: 'resting' }
  | { readonly step: 'making'; readonly format: ExportFormat }
  | { readonly step: 'saved'; readonly name: string }
  | { readonly step: 'failed'; readonly gone: boolean };

/** One button a format, and what came of it: two elements, for whoever places them. */
export function SaveButtons({ title, formats, onSave, t }: SaveButtonsProps) {
  const [state, setState] = useState<State>({ step: 'resting' });
  const busy = useRef(false);
  const save = async (format: ExportFormat) => {
    if (busy.current) return;
    busy.current = true;
    setState({ step: 'making', format });
    try {
      setState({ step: 'saved', name: await onSave(format) });
    } catch (error) {
      setState({ step: 'failed', gone: isSuperseded(error) });
    } finally {
      busy.current = false;
    }
  };
  return (
    <>
      <div className={styles.buttons}>
        {formats.map((format) => (
          <Button
            key={format}
            className={styles.button}
            aria-label={fill(t.label, { title, format: format.toUpperCase() })}
            aria-disabled={state.step === 'making'}
            data-format={format}
            onClick={() => void save(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
      <p className={styles.said} role="status" data-failed={state.step === 'failed' || undefined}>
        {state.step === 'making' && fill(t.making, { format: state.format.toUpperCase() })}
        {state.step === 'saved' && fill(t.saved, { name: state.name })}
        {state.step === 'failed' && (state.gone ? t.gone : t.failed)}
      </p>
    </>
  );
}
