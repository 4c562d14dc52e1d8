'use client';
import { useId, useMemo, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Segmented } from '@/components/ui/Segmented';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import { format, formatPercent } from '@/lib/i18n/format';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import type { Size } from '@/lib/mobilevit/spec/size';
import { attentionTap, type TapSpec, tapTable } from '@/lib/mobilevit/spec/taps';
import { unitChannels } from '@/lib/mobilevit/spec/unit';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import type { Cover, Place } from '@/lib/session/view';
import { queryState } from '../../attention/query-state';
import type { Attention } from '../../attention/use-attention';
import { useSpoken } from '../../use-spoken';
import { reachesOf } from '../columns';
import { conditionName, conditionsOf } from '../conditions';
import type { UnitProps } from '../unit-props';
import { Answers } from './Answers';
import { Gauge } from './Gauge';
import { Influence } from './Influence';
import { PokeSurface, STEP } from './PokeSurface';
import styles from './PokeView.module.css';
import { attentionUnder, SIDES, type Square, squareAbout } from './square';
import { useCover } from './use-cover';
import { usePoking } from './use-poking';

/** A grey square over the picture, and what it does to the unit and to the answer, as set and with A = I. */
export function PokeView({
  result,
  tap,
  cell,
  image,
  unit: unitText,
  attention,
  query,
  cover,
  locale,
  t,
}: UnitProps & {
  attention: Attention;
  query: Place;
  /** Where the square stands; undefined until it has been moved. */
  cover: Cover | undefined;
}) {
  const size = image.width;
  const [square, setSquare] = useCover(cover, query, size);
  const byKey = useRef(false);
  const hint = useId();
  const conditions = useMemo(() => conditionsOf(result.modes), [result]);
  const names = useMemo(
    () => conditions.map((modes, i) => t.conditions[i > 0 ? 'identity' : conditionName(modes)]),
    [conditions, t],
  );
  const unit = useMemo(
    () => ({ epoch: result.epoch, tap: tap.name, cell, conditions }),
    [result, tap, cell, conditions],
  );
  const poking = usePoking(unit, square, size);
  const { whole, newest, failed, again } = poking;

  const { row } = useMemo(() => queryState(attention, query, size), [attention, query, size]);
  const map = mapSizes(image).unfolded[attention.stage];
  const under = useMemo(() => row && ((at: Square) => attentionUnder(row, map, at, size)), [row, map, size]);
  const [reach] = useMemo(
    () => reachesOf(VARIANTS[result.model.variant], tap, cell, image, conditions),
    [result.model, tap, cell, image, conditions],
  );

  const percent = (share: number | undefined) =>
    share === undefined ? t.numbers.unknown : formatPercent(locale, share, 1);
  const changes = newest?.changes ?? [];
  const greatest = Math.max(0, ...poking.places.flatMap((place) => place.changes));
  const underNow = under?.(square);
  const place = { row: square.y, column: square.x };
  const head = headName(attention.head, t.poke);
  const caption =
    newest?.square === square
      ? format(t.poke.spoken, {
          ...place,
          changes: spokenChanges(changes.map(percent), names, t.poke),
          under: percent(underNow),
        })
      : undefined;
  const spoken = useSpoken(caption, byKey);

  return (
    <div className={styles.view} data-testid="poke" data-current={newest?.square === square}>
      <p className={styles.lead}>{t.poke.lead}</p>
      <Segmented
        label={t.poke.side}
        value={String(square.side)}
        options={SIDES.map((side) => ({ value: String(side), label: format(t.poke.px, { side }) }))}
        onChange={(value) => {
          const side = Number(value);
          const middle = { x: square.x + square.side / 2, y: square.y + square.side / 2 };
          setSquare(squareAbout(middle, side, size));
        }}
      />
      <div className={styles.halves}>
        <div className={styles.half}>
          {reach && (
            <PokeSurface
              url={result.picture.url}
              crop={result.preprocessing}
              size={size}
              square={square}
              onMove={(to, by) => {
                byKey.current = by === 'key';
                setSquare(to);
              }}
              centre={reach.centre}
              label={t.poke.surface}
              role={t.poke.surfaceRole}
              hintId={hint}
            />
          )}
          <p id={hint} className={styles.note}>
            {format(t.poke.hint, { step: STEP })}
          </p>
        </div>
        <div className={styles.half} aria-busy={newest?.square !== square}>
          <p className={styles.at}>{format(t.poke.at, place)}</p>
          <div className={styles.group}>
            <h3 className={styles.heading}>{t.poke.change}</h3>
            {names.map((name, i) => (
              <Gauge
                key={name}
                label={name}
                value={changes[i]}
                max={greatest}
                valueLabel={percent(changes[i])}
                kind="output"
                testid={i === 0 ? 'change-set' : 'change-identity'}
              />
            ))}
            <p className={styles.note}>{format(t.poke.changeHow, { channels: unitChannels(tap) })}</p>
          </div>
          <div className={styles.group}>
            <Gauge
              label={t.poke.under}
              value={underNow}
              max={1}
              valueLabel={percent(underNow)}
              kind="attention"
              testid="under"
            />
            <p className={styles.note}>
              {format(t.poke.underHow, { stage: attention.stage, layer: attention.layer + 1, head })}
            </p>
          </div>
          {!whole && !failed && <p className={styles.note}>{t.poke.waiting}</p>}
        </div>
      </div>
      {failed && (
        <Notice kind="error" action={<Button onClick={again}>{t.poke.retry}</Button>}>
          <p>{t.poke.failed}</p>
        </Notice>
      )}
      <Answers result={result} poked={poking} names={names} locale={locale} t={t.poke} />
      {conditions.length > 1 && <p className={styles.note}>{t.identity}</p>}
      <Influence
        poking={poking}
        under={under}
        side={square.side}
        size={size}
        names={names}
        about={`${result.picture.name} · ${unitText}`}
        before={comesBefore(result, tap, image, attention)}
        locale={locale}
        t={t.influence}
      />
      <VisuallyHidden>
        <span role="status">{spoken}</span>
      </VisuallyHidden>
    </div>
  );
}

function spokenChanges(
  changes: readonly string[],
  names: readonly string[],
  t: UnitProps['t']['poke'],
): string {
  const [first = '', second] = changes.map((change, i) =>
    format(t.spokenChange, { change, condition: names[i] ?? '' }),
  );
  return second === undefined ? first : format(t.spokenBoth, { first, second });
}

/** Whether a unit comes before the attention on show, which then cannot have moved it. */
function comesBefore(
  { model }: UnitProps['result'],
  tap: TapSpec,
  image: Size,
  attention: Attention,
): boolean {
  const names = tapTable(VARIANTS[model.variant], image).map(({ name }) => name);
  return names.indexOf(tap.name) < names.indexOf(attentionTap(attention.stage, attention.layer));
}

function headName(head: Attention['head'], t: UnitProps['t']['poke']): string {
  return typeof head === 'number' ? format(t.head, { head: head + 1 }) : t.heads[head];
}
