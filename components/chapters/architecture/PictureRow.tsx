'use client';

import { Raster } from '@/components/lab/channels/Raster';
import { classes } from '@/components/ui/classes';
import type { SectionSummary } from '@/lib/architecture/summary';
import type { Architecture } from '@/lib/i18n/en/architecture';
import { format } from '@/lib/i18n/format';
import type { Section } from '@/lib/mobilevit/spec/parts';
import strip from './Strip.module.css';
import styles from './StripRows.module.css';
import type { StagePictures } from './use-stage-pictures';

/** What every part makes of one picture, under its box. */
export function PictureRow({
  made,
  sections,
  section,
  words,
}: {
  made: StagePictures | undefined;
  sections: readonly SectionSummary[];
  section: Section | undefined;
  words: Architecture;
}) {
  return (
    <div
      className={strip.row}
      data-testid="strip-pictures"
      data-source={made?.source.kind}
      data-picture={made?.source.picture.name}
    >
      <div className={classes(strip.label, styles.top)}>
        {words.network.pictures}
        {made && (
          // biome-ignore lint/performance/noImgElement: a static export has no image optimiser.
          <img className={styles.image} src={made.source.picture.url} alt={made.source.picture.name} />
        )}
      </div>
      {sections.map((part, column) => {
        const picture = made?.pictures[column];
        return (
          <div
            key={part.section}
            className={classes(
              styles.picture,
              section !== undefined && section !== part.section && strip.faded,
            )}
            style={{ '--column': column + 2 }}
          >
            {picture ? (
              <Raster
                width={picture.width}
                height={picture.height}
                pixels={picture}
                label={format(words.network.picture, {
                  name: words.names[part.section],
                  channels: part.output.at(-1) ?? 0,
                })}
              />
            ) : (
              part.output.length === 3 && <span className={styles.waiting} />
            )}
          </div>
        );
      })}
    </div>
  );
}
