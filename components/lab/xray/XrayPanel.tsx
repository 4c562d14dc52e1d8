'use client';
import { useId } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { LabXray } from '@/lib/i18n/en/lab-xray';
import type { PanelProps } from '../panel-props';
import { Path } from './Path';
import { PathChoices } from './PathChoices';
import { useSources } from './use-sources';
import styles from './XrayPanel.module.css';

/** The path of the chosen pixel through one block, with its numbers, computed again beside the engine's. */
export function XrayPanel({ result, view, onView, size, locale, t }: PanelProps & { t: LabXray }) {
  const { read, failed, again } = useSources(result, view.stage, view.layer);
  const heading = useId();
  const current =
    read?.result === result && read?.sources.stage === view.stage && read.sources.layer === view.layer;
  return (
    <section
      aria-labelledby={heading}
      aria-busy={result !== undefined && !current && !failed}
      className={styles.panel}
      data-testid="xray"
      data-current={current}
    >
      <h2 id={heading} className={styles.heading}>
        {t.heading}
      </h2>
      <PathChoices view={view} onView={onView} size={size} t={t} />
      {failed && (
        <Notice kind="error" action={<Button onClick={again}>{t.retry}</Button>}>
          {t.failed}
        </Notice>
      )}
      {read ? (
        <Path
          key={read.sources.stage}
          read={read}
          query={view.query}
          head={view.head}
          choices={view.look}
          choose={(change) => onView({ ...view, look: { ...view.look, ...change } })}
          locale={locale}
          t={t}
        />
      ) : (
        !failed && <p className={styles.lead}>{result ? t.loading : t.waiting}</p>
      )}
    </section>
  );
}
