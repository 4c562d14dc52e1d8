'use client';
import { useEffect, useId } from 'react';
import { Segmented } from '@/components/ui/Segmented';
import { show } from '@/lib/export/shown';
import type { LabStrip } from '@/lib/i18n/en/lab-strip';
import { format, formatPercent, formatSignificant } from '@/lib/i18n/format';
import { openStage, STAGE_IDS, type StageId, SUMMARIES, type View } from '@/lib/session/view';
import { MapScale } from '../channels/MapScale';
import { SaveHere } from '../export/SaveHere';
import type { PanelProps } from '../panel-props';
import { StageThumb } from './StageThumb';
import styles from './StripPanel.module.css';
import { stageExportables } from './stage-exportables';
import { useStageMaps } from './use-stage-maps';
import { useStagePictures } from './use-stage-pictures';

/** One picture per stage, in the order in which the data passes them; each opens its stage's channels. */
export function StripPanel({ result, view, onView, locale, t }: PanelProps & { t: LabStrip }) {
  const heading = useId();
  const stages = useStageMaps(result);
  const pictures = useStagePictures(stages, view.summary);
  const opened = pictures[view.opened];
  const pictured = stages && STAGE_IDS.every((stage) => pictures[stage]?.map === stages.maps[stage]);

  useEffect(() => {
    if (stages && opened) return show('strip', stageExportables(stages, view.opened, opened, locale, t));
  }, [stages, opened, view.opened, locale, t]);

  return (
    <section
      aria-labelledby={heading}
      className={styles.panel}
      data-testid="strip"
      data-epoch={stages?.result.epoch}
      data-pictured={pictured ? stages.result.epoch : undefined}
    >
      <div className={styles.head}>
        <h2 id={heading} className={styles.heading}>
          {t.heading}
        </h2>
        <Segmented
          label={t.summary}
          hideLabel
          value={view.summary}
          options={SUMMARIES.map((value) => ({ value, label: t.summaries[value] }))}
          onChange={(summary) => onView({ ...view, summary })}
        />
      </div>
      <div>
        <ol className={styles.strip} aria-label={t.list}>
          {STAGE_IDS.map((stage) => (
            <StageThumb
              key={stage}
              stage={stage}
              picture={pictures[stage]}
              opened={view.opened === stage}
              onOpen={() => onView(shownChannels(view, stage))}
              t={t}
            />
          ))}
        </ol>
        <div className={styles.braces} aria-hidden="true">
          <span className={styles.brace}>{t.attention}</span>
        </div>
      </div>
      <div className={styles.foot}>
        <div className={styles.caption} data-testid="strip-caption">
          {opened ? (
            <p>
              {format(t[opened.kind], {
                stage: t.named[view.opened],
                channels: opened.map.channels,
                ...(opened.kind === 'pca' && { share: formatPercent(locale, opened.explained, 0) }),
              })}
            </p>
          ) : (
            <p>{t.waiting}</p>
          )}
          {opened?.kind === 'mean' && (
            <MapScale
              {...opened.range}
              colours="ink"
              label={format(t.scale, { stage: t.named[view.opened] })}
              format={(value) => formatSignificant(locale, value, 3)}
            />
          )}
        </div>
        <SaveHere panel="strip" />
      </div>
    </section>
  );
}

/** The view with a stage open and its channels on show. */
function shownChannels(view: View, stage: StageId): View {
  return { ...openStage(view, stage), panel: 'channels' };
}
