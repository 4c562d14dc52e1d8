'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import field from '@/components/ui/Field.module.css';
import type { LabExport } from '@/lib/i18n/en/lab-export';
import { copyText } from './copy-text';
import styles from './OutPanel.module.css';

export interface LinkBoxProps {
  /** The view as a query string, without the question mark. */
  search: string;
  /** The picture on show, or the model, is the reader's own. */
  ownPicture: boolean;
  ownModel: boolean;
  t: LabExport['link'];
}

type Said = 'copied' | 'selected' | undefined;

/** The view's address, to be copied or shared, and what it cannot hold. */
export function LinkBox({ search, ownPicture, ownModel, t }: LinkBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [base, setBase] = useState<string>();
  const [said, setSaid] = useState<Said>();
  useEffect(() => setBase(location.origin + location.pathname), []);
  // What was said was said of another link.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new link is what takes it back.
  useEffect(() => setSaid(undefined), [search]);
  if (base === undefined) return null;
  const link = `${base}?${search}`;
  const copy = async () => {
    const copied = await copyText(link);
    if (!copied) {
      input.current?.focus();
      input.current?.select();
    }
    setSaid(copied ? 'copied' : 'selected');
  };
  return (
    <div className={styles.link} data-testid="link">
      <div className={field.field}>
        <label className={field.label} htmlFor={id}>
          {t.label}
        </label>
        <div className={styles.line}>
          <input
            ref={input}
            id={id}
            className={field.control}
            value={link}
            readOnly
            dir="ltr"
            spellCheck={false}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button onClick={() => void copy()}>{t.copy}</Button>
          {typeof navigator.share === 'function' && (
            // The reader may close what opens, which is no fault.
            <Button onClick={() => void navigator.share({ url: link }).catch(() => undefined)}>
              {t.share}
            </Button>
          )}
        </div>
      </div>
      <p className={styles.said} role="status">
        {said && t[said]}
      </p>
      <p className={styles.note}>{t.holds}</p>
      {ownPicture && <p className={styles.warning}>{t.ownPicture}</p>}
      {ownModel && <p className={styles.warning}>{t.ownModel}</p>}
    </div>
  );
}
