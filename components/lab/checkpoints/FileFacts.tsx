import { modelCardUrl, officialOf } from '@/lib/checkpoint/official';
import type { Checkpoints } from '@/lib/i18n/en/checkpoints';
import { format } from '@/lib/i18n/format';
import type { OpenModel } from '@/lib/inference/engine-state';
import styles from './FileFacts.module.css';
import { SHORT_SHA } from './trouble-sentence';
import { hasImagenetClasses } from './use-imagenet-names';

export interface FileFactsProps {
  model: OpenModel;
  t: Checkpoints;
}

/** Of the open file: its SHA-256, and for official ones licence and source. */
export function FileFacts({ model, t }: FileFactsProps) {
  const { sha256, official } = model;
  return (
    <div className={styles.facts} data-testid="file-facts">
      {!official && hasImagenetClasses(model) && <p>{t.classesAssumed}</p>}
      {official && (
        <>
          <p>{t.licenceLine}</p>
          <p>
            {t.source} <ModelCard repo={officialOf(official.id).repo} t={t} />
            {official.revision !== 'main' && ` ${format(t.revision, { revision: official.revision })}`}
          </p>
        </>
      )}
      {sha256 !== undefined && (
        <details>
          <summary>{format(t.sha, { short: sha256.slice(0, SHORT_SHA) })}</summary>
          <p>
            {t.shaFull} <code className={styles.sha}>{sha256}</code>
          </p>
          <p>{checkedHow(model, t)}</p>
        </details>
      )}
    </div>
  );
}

function ModelCard({ repo, t }: { repo: string; t: Checkpoints }) {
  return <a href={modelCardUrl(repo)}>{format(t.card, { repo })}</a>;
}

function checkedHow({ manifest, official }: OpenModel, t: Checkpoints): string {
  if (manifest) return t.shaShipped;
  if (!official) return t.shaOwn;
  return official.checked ? t.shaChecked : t.shaUnchecked;
}
