import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Failures } from '@/lib/i18n/en/failures';
import type { EngineFailure } from '@/lib/inference/engine-state';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { failureSentence } from './failure-sentence';
import styles from './Lab.module.css';

/** What went wrong last, as a sentence with a way on; nothing where nothing did. */
export function LabFailure({
  failure,
  onRetry,
  t,
}: {
  failure: EngineFailure | undefined;
  onRetry: () => void;
  t: Failures;
}) {
  const sentence = failure && failureSentence(failure, t);
  if (!sentence) return null;
  return (
    <div className={styles.failure}>
      <Notice
        kind="error"
        title={sentence.title}
        action={sentence.retry ? <Button onClick={onRetry}>{t.retry}</Button> : undefined}
        onDismiss={() => sharedEngine().dismissFailure()}
        dismissLabel={t.dismiss}
      >
        <p>{sentence.text}</p>
      </Notice>
    </div>
  );
}
