import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Progress } from '@/components/ui/Progress';
import type { LabField } from '@/lib/i18n/en/lab-field';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './MeasureBar.module.css';
import { BATCH, type UseField } from './use-field';

export interface MeasureBarProps {
  measured: UseField;
  locale: Locale;
  t: LabField['field'];
}

/** How far the measuring is, with what stops it, takes it up again or adds to it. */
export function MeasureBar({ measured, locale, t }: MeasureBarProps) {
  const { fields, status, target, msPerProbe, more, stop, goOn } = measured;
  const count = (n: number) => formatNumber(locale, n);
  const done = fields.reduce((sum, field) => sum + (field?.probes ?? 0), 0);
  const of = Math.max(target, BATCH) * fields.length;
  const progress = format(t.progress, { done: count(done), of: count(of) });
  const time = msPerProbe !== undefined && format(t.time, { ms: formatNumber(locale, msPerProbe, 0) });
  const actions = {
    waiting: { label: t.stop, does: stop },
    running: { label: t.stop, does: stop },
    stopped: { label: t.goOn, does: goOn },
    failed: { label: t.retry, does: goOn },
    done: { label: format(t.more, { count: BATCH }), does: more },
  };
  const action = actions[status];
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.progress}>
          <Progress
            label={fields.length > 1 ? t.probingBoth : t.probing}
            value={Math.min(1, done / of)}
            detail={time ? `${progress} · ${time}` : progress}
          />
        </div>
        {/* One button in one place, so that the focus stays where it is. */}
        {status !== 'failed' && (
          <Button onClick={action.does} disabled={status === 'waiting'}>
            {action.label}
          </Button>
        )}
      </div>
      {status === 'failed' && (
        <Notice kind="error" action={<Button onClick={goOn}>{t.retry}</Button>}>
          <p>{t.failed}</p>
        </Notice>
      )}
    </>
  );
}
