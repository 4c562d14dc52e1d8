'use client';

import { useMemo, useState } from 'react';
import { FieldScale } from '@/components/lab/field/FieldScale';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Segmented } from '@/components/ui/Segmented';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { format, formatNumber, formatPercent, formatSignificant } from '@/lib/i18n/format';
import { logSpan } from '@/lib/receptive-field/log-span';
import type { FieldCondition, GreySquare } from '@/lib/source/example-fields';
import { CLOSE_STAGE, FAR_SQUARE, FIELD_PROBES, fieldSpec } from '@/lib/source/receptive-field-example';
import styles from './ContentFigure.module.css';
import { ContentMap } from './ContentMap';
import { ContentNumbers, type ShownChange } from './ContentNumbers';
import { useFieldSource } from './FieldSourceProvider';
import figures from './figures.module.css';
import { SIZE } from './ladder';
import { fieldChange } from './moved';
import { SourceRow, type SourceWords } from './SourceRow';
import { SquarePicker } from './SquarePicker';
import { reachOfSpec } from './stage-fields';
import { useCoveredView } from './use-covered-view';
import { useFields } from './use-fields';

const CONDITIONS = ['trained', 'identity'] as const;

export interface ContentFigureProps extends SourceWords {
  words: ReceptiveField['content'];
  effective: ReceptiveField['effective'];
}

/** The field of one unit before and after a far square of the picture is made grey: as trained it moves, with A = I not. */
export function ContentFigure({ words, effective, ...sourceWords }: ContentFigureProps) {
  const { locale } = sourceWords;
  const { reader, picture, measured, place } = useFieldSource();
  const size = reader?.size ?? SIZE;
  const [condition, setCondition] = useState<FieldCondition>('trained');
  const [chosen, setSquare] = useState<GreySquare>(FAR_SQUARE);
  const square = reader?.kind === 'engine' ? chosen : FAR_SQUARE;
  const covered = useMemo(
    () => CONDITIONS.map((one) => fieldSpec(CLOSE_STAGE, place, one, { grey: square })),
    [place, square],
  );
  const coveredPicture = useCoveredView(picture, square);
  const after = useFields(reader, covered, { wait: true });
  const plain = useMemo(() => CONDITIONS.map((one) => fieldSpec(CLOSE_STAGE, place, one)), [place]);
  const { specs, fields } = measured;
  const changes = useMemo(
    () =>
      plain.map((spec, i): ShownChange => {
        const at = specs.findIndex(
          ({ tap, condition: is, probes }) =>
            tap === spec.tap && is === spec.condition && probes === FIELD_PROBES,
        );
        const [before, now] = [fields[at]?.rms, after.fields[i]?.rms];
        const reach = reachOfSpec(spec, size);
        const change = before && now ? fieldChange(before, now, size, reach.convolutions) : undefined;
        return { condition: spec.condition, reach, before, after: now, change };
      }),
    [plain, specs, fields, after.fields, size],
  );
  const shown = changes.find((one) => one.condition === condition);
  const span = useMemo(() => logSpan([shown?.before, shown?.after].flatMap((rms) => rms ?? [])), [shown]);
  const live = reader?.kind === 'engine';
  const running = after.status === 'running';
  const maps = [
    { id: 'before', name: words.before, rms: shown?.before },
    { id: 'after', name: words.after, rms: shown?.after },
    { id: 'change', name: words.change, rms: shown?.change?.difference },
  ] as const;

  return (
    <figure
      className={figures.figure}
      aria-label={words.label}
      data-testid="content"
      data-status={after.status}
    >
      <div className={figures.controls}>
        <Segmented<FieldCondition>
          label={words.condition}
          value={condition}
          options={CONDITIONS.map((value) => ({ value, label: effective[value] }))}
          onChange={setCondition}
        />
      </div>
      <div className={styles.maps}>
        {maps.map(({ id, name, rms }) => (
          <figure key={id} className={styles.map} data-map={id}>
            <figcaption className={figures.label}>{name}</figcaption>
            {shown && (
              <ContentMap
                picture={id === 'after' ? coveredPicture : picture}
                name={name}
                condition={effective[condition]}
                rms={rms}
                span={span}
                reach={shown.reach}
                square={square}
                size={size}
                words={words}
              />
            )}
          </figure>
        ))}
      </div>
      {span && (
        <FieldScale
          span={span}
          label={effective.scale}
          note={format(effective.scaleNote, {
            min: formatSignificant(locale, span.min, 2),
            decades: span.decades,
          })}
          format={(value) => formatSignificant(locale, value, 2)}
        />
      )}
      <p className={figures.says} data-testid="content-finding" aria-live="polite">
        {findingOf(changes, square)}
      </p>
      <ContentNumbers changes={changes} locale={locale} words={words.numbers} effective={effective} />
      {live ? (
        <div className={styles.choose}>
          <SquarePicker square={square} onSquare={setSquare} words={words} />
          <div className={styles.how}>
            <Button onClick={running ? after.stop : after.start} disabled={measured.status === 'running'}>
              {running ? effective.stop : words.measure}
            </Button>
            <p className={figures.note}>{words.live}</p>
            {after.status === 'failed' && (
              <Notice kind="error">
                <p>{effective.failed}</p>
              </Notice>
            )}
          </div>
        </div>
      ) : (
        <p className={figures.note}>{words.needsModel}</p>
      )}
      <SourceRow {...sourceWords} />
    </figure>
  );

  function findingOf([trained, identity]: readonly ShownChange[], at: GreySquare): string {
    if (!trained?.change || !identity?.change) return words.waiting;
    const percent = (share: number) => formatPercent(locale, share, 1);
    const box = identity.reach.convolutions;
    const touches =
      at.x < box.right && at.x + at.side > box.left && at.y < box.bottom && at.y + at.side > box.top;
    const values = {
      moved: percent(trained.change.moved),
      side: formatNumber(locale, identity.reach.side),
      identity: identity.change.largest === 0 ? words.nothing : percent(identity.change.moved),
    };
    return format(touches ? words.foundInside : words.found, values);
  }
}
