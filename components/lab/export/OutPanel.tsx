'use client';
import { useId } from 'react';
import type { Versions } from '@/lib/export/diagnostics';
import type { Lab } from '@/lib/i18n/en/lab';
import type { LabExport } from '@/lib/i18n/en/lab-export';
import type { Locale } from '@/lib/i18n/locales';
import type { EngineState } from '@/lib/inference/engine-state';
import { DiagnosticsBox } from './DiagnosticsBox';
import { LinkBox } from './LinkBox';
import styles from './OutPanel.module.css';
import { ShownList } from './ShownList';
import { TapSaver } from './TapSaver';

export interface OutPanelProps {
  state: EngineState;
  /** The view as a query string; undefined until the lab has read its own. */
  search: string | undefined;
  versions: Versions;
  locale: Locale;
  sections: Lab['engine']['sections'];
  t: LabExport;
}

/** Everything that leaves the lab: pictures, numbers, a link, and what a report of a fault needs. */
export function OutPanel({ state, search, versions, locale, sections, t }: OutPanelProps) {
  const id = useId();
  const { result, model } = state;
  return (
    <section aria-labelledby={id} className={styles.panel} data-testid="out">
      <h2 id={id} className={styles.heading}>
        {t.heading}
      </h2>
      <div className={styles.part}>
        <h3>{t.shown.heading}</h3>
        <p className={styles.note}>{t.shown.lead}</p>
        <ShownList t={t.shown} />
      </div>
      <div className={styles.part}>
        <h3>{t.tap.heading}</h3>
        <TapSaver result={result} locale={locale} sections={sections} t={t} />
      </div>
      {search !== undefined && (
        <>
          <div className={styles.part}>
            <h3>{t.link.heading}</h3>
            <LinkBox
              search={search}
              ownPicture={result !== undefined && result.picture.sample === undefined}
              ownModel={model !== undefined && !model.manifest && !model.official}
              t={t.link}
            />
          </div>
          <div className={styles.part}>
            <h3>{t.diagnostics.heading}</h3>
            <DiagnosticsBox state={state} versions={versions} search={search} t={t.diagnostics} />
          </div>
        </>
      )}
    </section>
  );
}
