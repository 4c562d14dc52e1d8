'use client';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { Segmented } from '@/components/ui/Segmented';
import type { LabAblation } from '@/lib/i18n/en/lab-ablation';
import { format } from '@/lib/i18n/format';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { AS_TRAINED, ATTENTION_MODES, sameModes } from '@/lib/mobilevit/spec/modes';
import { BLOCK_STAGES } from '@/lib/mobilevit/spec/variants';
import type { PanelProps } from '../panel-props';
import styles from './AblationPanel.module.css';
import { ChangedShares } from './ChangedShares';
import { share } from './ShareChanges';
import { answersOf, firsts, movedShare } from './share-changes';
import { useClassNames } from './use-class-names';

/** What the attention of each block does, and what that changes in the answer. */
export function AblationPanel({ result, view, onView, locale, t }: PanelProps & { t: LabAblation }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { modes } = view;
  const asTrained = sameModes(modes, AS_TRAINED);

  // Also when an address arrives with them. The engine keeps them for every picture that follows.
  useEffect(() => {
    void sharedEngine().setModes(modes);
  }, [modes]);

  return (
    <section aria-labelledby="ablation" className={styles.panel} data-testid="ablation">
      <div className={styles.head}>
        <h2 id="ablation" ref={heading} tabIndex={-1} className={styles.heading}>
          {t.heading}
        </h2>
        <Button
          disabled={asTrained}
          onClick={() => {
            onView({ ...view, modes: AS_TRAINED });
            // The button is about to be of no use: the focus goes where it came from.
            heading.current?.focus({ preventScroll: true });
          }}
        >
          {t.reset}
        </Button>
      </div>
      <p className={styles.note}>{t.lead}</p>
      <div className={styles.blocks}>
        {BLOCK_STAGES.map((stage) => (
          <div key={stage} className={styles.block} data-block={stage}>
            <span className={styles.stage} aria-hidden="true">
              {format(t.blockShort, { stage })}
            </span>
            <Segmented
              label={format(t.block, { stage })}
              hideLabel
              value={modes[stage]}
              options={ATTENTION_MODES.map((value) => ({ value, label: t.modes[value] }))}
              onChange={(mode) => onView({ ...view, modes: { ...modes, [stage]: mode } })}
            />
          </div>
        ))}
      </div>
      <Changes result={result} view={view} locale={locale} t={t} />
      {Object.values(modes).includes('identity') && <p className={styles.note}>{t.identity}</p>}
      {Object.values(modes).includes('uniform') && <p className={styles.note}>{t.uniform}</p>}
      <p className={styles.note}>{t.depends}</p>
    </section>
  );
}

/** The answer as set beside the answer as trained. */
function Changes({
  result,
  view,
  locale,
  t,
}: Pick<PanelProps, 'result' | 'view' | 'locale'> & { t: LabAblation }) {
  const names = useClassNames(result?.model, locale);
  const answers = useMemo(() => result && answersOf(result.trained, result.logits), [result]);
  if (!result || !answers) return <p className={styles.note}>{t.waiting}</p>;

  const set = !sameModes(result.modes, AS_TRAINED);
  const nameOf = (index: number) => names?.[index] ?? format(t.unnamedClass, { index });
  const { before, after } = firsts(answers);
  const sentence = set
    ? format(before.index === after.index ? t.same : t.other, {
        name: nameOf(before.index),
        nameBefore: nameOf(before.index),
        nameAfter: nameOf(after.index),
        before: share(locale, before.share),
        after: share(locale, after.share),
        moved: share(locale, movedShare(answers)),
      })
    : t.asTrained;
  return (
    <div className={styles.changes} aria-busy={!sameModes(result.modes, view.modes)} data-testid="changes">
      {/* Said when the network has answered to a setting, which only the reader changes. */}
      <p role="status" className={styles.sentence}>
        {sentence}
      </p>
      {set && (
        <ChangedShares
          answers={answers}
          picture={result.picture.name}
          sentence={sentence}
          names={names}
          locale={locale}
          t={t}
        />
      )}
    </div>
  );
}
