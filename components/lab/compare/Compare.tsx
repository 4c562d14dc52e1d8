'use client';
import { useId, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { sameShape } from '@/lib/features/feature-map';
import { format } from '@/lib/i18n/format';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import styles from './Compare.module.css';
import type { CompareProps } from './compare-props';
import { describeReading } from './describe';
import { held, keepReading, letGo, NOTHING_HELD } from './held';
import { KeptPicture } from './KeptPicture';
import { SideBySide } from './SideBySide';

/** Keeps a reading as A, and shows it beside whatever comes after: another picture, another setting. */
export function Compare({ stages, stage, channel, onChannel, query, colours, locale, t }: CompareProps) {
  const { kept } = useSyncExternalStore(held.subscribe, held.getState, () => NOTHING_HELD);
  const heading = useId();
  const keep = () => void keepReading(stages);
  const words = t.compare;
  const [a, b] = [kept?.maps[stage], stages.maps[stage]];

  return (
    <section aria-labelledby={heading} className={styles.compare} data-testid="compare">
      <div className={styles.head}>
        <h3 id={heading}>{words.heading}</h3>
        <span className={styles.actions}>
          {kept !== stages && <Button onClick={keep}>{kept ? words.keepInstead : words.keep}</Button>}
          {kept && <Button onClick={letGo}>{words.release}</Button>}
        </span>
      </div>
      {!kept || !a ? (
        <p className={styles.lead}>{words.lead}</p>
      ) : kept === stages ? (
        <div className={styles.kept}>
          <KeptPicture className={styles.thumbnail} />
          <p className={styles.lead} role="status">
            {format(words.kept, { reading: describeReading(kept.result, locale, words) })}
          </p>
        </div>
      ) : sameShape(a, b) ? (
        <SideBySide
          kept={kept}
          stages={stages}
          stage={stage}
          channel={channel}
          onChannel={onChannel}
          query={query}
          colours={colours}
          locale={locale}
          t={t}
        />
      ) : (
        <Notice kind="warning">
          <p>
            {format(words.otherShape, {
              shapeA: `${a.height}×${a.width}×${a.channels}`,
              shapeB: `${b.height}×${b.width}×${b.channels}`,
              modelA: VARIANTS[kept.result.model.variant].name,
              modelB: VARIANTS[stages.result.model.variant].name,
            })}
          </p>
        </Notice>
      )}
    </section>
  );
}
