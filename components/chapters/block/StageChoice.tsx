'use client';
import { OwnPicture } from '@/components/source/OwnPicture';
import type { SourceState } from '@/components/source/use-source';
import { Button } from '@/components/ui/Button';
import { Segmented } from '@/components/ui/Segmented';
import type { Known } from '@/lib/block/known';
import type { Block } from '@/lib/i18n/en/block';
import type { Source as SourceWords } from '@/lib/i18n/en/source';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { BlockStage } from '@/lib/mobilevit/spec/variants';
import styles from './StageChoice.module.css';
import { STAGES } from './stage';

/** Which stage's block is on show, how large it is, and what of it the example does not have. */
export function StageChoice({
  stage,
  onStage,
  known: { plan, sketch },
  reading,
  onSketched,
  state,
  locale,
  words,
  sourceWords,
}: {
  stage: BlockStage;
  onStage: (stage: BlockStage) => void;
  known: Known;
  /** Whether the block that was asked for is still on its way. */
  reading: boolean;
  /** Follows the cell whose numbers a sketch has; undefined while it is followed. */
  onSketched: (() => void) | undefined;
  state: SourceState;
  locale: Locale;
  words: Block['figure'];
  sourceWords: SourceWords;
}) {
  const t = words.stages;
  const { height, width } = plan.map;
  const shape = {
    stage: plan.stage,
    height,
    side: width,
    cells: formatNumber(locale, height * width),
    channels: plan.channels,
    width: plan.width,
    layers: plan.layers,
    tokens: plan.tokens,
  };
  return (
    <div className={styles.choice} data-testid="stage-choice" data-stage={plan.stage}>
      <div className={styles.row}>
        <Segmented
          label={t.label}
          value={String(stage)}
          options={STAGES.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(value) => onStage(STAGES.find((one) => String(one) === value) ?? stage)}
        />
        <p className={styles.says} aria-live="polite" data-testid="stage-says">
          {reading && stage !== plan.stage ? format(t.reading, { stage }) : format(t.says, shape)}
        </p>
      </div>
      {sketch && (
        <div className={styles.sketch} data-testid="sketch">
          <p>{format(words.sketch.says, { ...sketch.cell })}</p>
          <div className={styles.ways}>
            {onSketched && (
              <Button onClick={onSketched}>{format(words.sketch.follow, { ...sketch.cell })}</Button>
            )}
            <OwnPicture onFile={state.chooseFile} words={sourceWords} testId="stage-file" />
          </div>
        </div>
      )}
    </div>
  );
}
