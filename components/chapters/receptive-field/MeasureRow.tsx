'use client';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Progress } from '@/components/ui/Progress';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { format } from '@/lib/i18n/format';
import { useFieldSource } from './FieldSourceProvider';
import styles from './MeasureRow.module.css';
import type { Fields } from './use-fields';

/** How far the model is with measuring, and what stops it or takes it up again. Empty while the example is on show. */
export function MeasureRow({
  measured: { fields, status, start, stop },
  words,
}: {
  measured: Fields;
  words: ReceptiveField['effective'];
}) {
  const { reader } = useFieldSource();
  if (reader?.kind !== 'engine') return null;
  const done = fields.filter(Boolean).length;
  const running = status === 'running';
  return (
    <>
      <div className={styles.bar}>
        <Progress
          label={words.measuring}
          value={done / fields.length}
          detail={format(words.progress, { done, of: fields.length })}
        />
        {status !== 'done' && (
          // One button in one place, so that the focus stays where it is.
          <Button onClick={running ? stop : start}>
            {running ? words.stop : status === 'waiting' ? words.measure : words.again}
          </Button>
        )}
      </div>
      {status === 'failed' && (
        <Notice kind="error">
          <p>{words.failed}</p>
        </Notice>
      )}
    </>
  );
}
