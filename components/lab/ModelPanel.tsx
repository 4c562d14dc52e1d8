'use client';
import { memo, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import type { Manifest } from '@/lib/checkpoint/manifest';
import { officialOf } from '@/lib/checkpoint/official';
import type { Checkpoints } from '@/lib/i18n/en/checkpoints';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { OpenModel } from '@/lib/inference/engine-state';
import { parameterCount } from '@/lib/mobilevit/spec/tensors';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { FileFacts } from './checkpoints/FileFacts';
import { OfficialList } from './checkpoints/OfficialList';
import { OpenedStatus } from './checkpoints/OpenedStatus';
import styles from './ModelPanel.module.css';

export interface ModelPanelProps {
  /** The model that is loaded; undefined before that. */
  model: OpenModel | undefined;
  /** The checkpoint that ships with the site. */
  shipped: Manifest;
  onFile: (file: File) => void;
  onShipped: () => void;
  locale: Locale;
  t: Lab['model'];
  /** Words of the official checkpoints; left out, they are not offered. */
  checkpoints?: Checkpoints;
}

/** Which checkpoint this is, what it knows and how well; and the way to open another. */
export const ModelPanel = memo(function ModelPanel({
  model,
  shipped,
  onFile,
  onShipped,
  locale,
  t,
  checkpoints,
}: ModelPanelProps) {
  const picker = useRef<HTMLInputElement>(null);
  const ours = model === undefined || model.manifest !== undefined;
  const language = locale === 'en' ? 'en' : 'zh';
  const variant = VARIANTS[model?.variant ?? shipped.variant];
  const classes = model?.classes ?? shipped.classes.length;
  return (
    <section aria-labelledby="model" className={styles.panel}>
      <h2 id="model" className={styles.heading}>
        {t.heading}
      </h2>
      <p className={styles.summary} data-testid="model-summary">
        {format(t.summary, {
          name: variant.name,
          parameters: formatNumber(locale, model?.parameters ?? parameterCount(variant, classes)),
          classes: formatNumber(locale, classes),
        })}
        <span className={styles.origin}>{model ? originOf(model, t, checkpoints) : t.shipped}</span>
      </p>
      {checkpoints && model && <FileFacts model={model} t={checkpoints} />}
      {ours && (
        <details className={styles.details}>
          <summary>{t.knows}</summary>
          <p>{shipped.classes.map((c) => c[language]).join(locale === 'en' ? ', ' : '、')}</p>
          <dl className={styles.facts}>
            {shipped.accuracy
              .filter((a) => a.size === shipped.inputSize)
              .map((a) => (
                <div key={`${a.size}-${a.images}`}>
                  <dt>
                    {format(t.accuracy, {
                      value: formatPercent(locale, a.value, 1),
                      images: formatNumber(locale, a.images),
                      size: a.size,
                    })}
                  </dt>
                  <dd>{a.how[language]}</dd>
                </div>
              ))}
            <div>
              <dt>{t.trained}</dt>
              <dd>{shipped.trainingData[language]}</dd>
            </div>
            <div>
              <dt>{t.licence}</dt>
              <dd>{shipped.licence[language]}</dd>
            </div>
          </dl>
        </details>
      )}
      <div className={styles.open}>
        <input
          ref={picker}
          type="file"
          accept=".safetensors"
          hidden
          data-testid="checkpoint-file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
        <Button onClick={() => picker.current?.click()}>{t.open}</Button>
        {!ours && <Button onClick={onShipped}>{t.backToShipped}</Button>}
      </div>
      <p className={styles.hint}>{t.openHint}</p>
      {checkpoints && <OpenedStatus inUse={model?.official?.id} t={checkpoints} />}
      {checkpoints && <OfficialList inUse={model?.official?.id} locale={locale} t={checkpoints} />}
    </section>
  );
});

function originOf(model: OpenModel, t: Lab['model'], checkpoints: Checkpoints | undefined): string {
  if (model.manifest) return t.shipped;
  const naming = t.naming[model.naming];
  if (model.official && checkpoints) {
    return format(checkpoints.origin, { repo: officialOf(model.official.id).repo, naming });
  }
  return `${t.own}: ${model.name} (${naming})`;
}
