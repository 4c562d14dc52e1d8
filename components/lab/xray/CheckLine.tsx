import { classes } from '@/components/ui/classes';
import { Icon } from '@/components/ui/Icon';
import type { LabXray } from '@/lib/i18n/en/lab-xray';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Check } from '@/lib/xray/check';
import styles from './CheckLine.module.css';
import { written } from './numbers';

/** What a step gives when it is computed again, beside what the engine says. */
export function CheckLine({ check, locale, t }: { check: Check; locale: Locale; t: LabXray['checks'] }) {
  const number = (x: number) => written(locale, x);
  const sentence = format(check.count === 1 ? t.one : t.many, {
    count: check.count,
    recomputed: number(check.recomputed),
    engine: number(check.engine),
    difference: number(check.difference),
  });
  return (
    <p
      className={classes(styles.check, !check.agrees && styles.differs)}
      data-check={check.id}
      data-agrees={check.agrees}
      data-recomputed={check.recomputed}
      data-engine={check.engine}
      data-difference={check.difference}
    >
      <span className={styles.verdict}>
        {check.agrees ? <span aria-hidden="true">✓</span> : <Icon name="error" />}
        {check.agrees ? t.agrees : t.differs}
      </span>
      <span>
        <span className={styles.name}>{t.names[check.id]}</span>
        {/* A colon of full width brings its own space. */}
        {locale === 'en' && ' '}
        {sentence}
      </span>
    </p>
  );
}
