'use client';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { evenReach } from '@/lib/attention/distance';
import { keyGeometry } from '@/lib/attention/key-geometry';
import type { Lab } from '@/lib/i18n/en/lab';
import type { Locale } from '@/lib/i18n/locales';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { BLOCK_STAGES, type BlockStage } from '@/lib/mobilevit/spec/variants';
import { inRange, openStage, type View } from '@/lib/session/view';
import { SaveHere } from '../export/SaveHere';
import { useFigure } from '../export/use-figure';
import { HeadBlock } from './HeadBlock';
import styles from './HeadMap.module.css';
import { HeadMapLegend } from './HeadMapLegend';
import { HeadReadout } from './HeadReadout';
import { headMapOffer } from './head-map-offer';
import { type HeadPlace, moveHead } from './head-places';
import { type LayerReaches, layerKey } from './use-head-reach';

export interface HeadMapProps {
  /** Name of the picture that they are of. */
  picture: string;
  reaches: LayerReaches;
  /** There is no result yet that they could be of. */
  waiting: boolean;
  view: View;
  onView: (view: View) => void;
  /** Side of the network's input in pixels. */
  size: number;
  locale: Locale;
  t: Lab['attention'];
}

/** All heads of all blocks as small pictures of how far they look: the way into the attention of this picture. */
export function HeadMap({ picture, reaches, waiting, view, onView, size, locale, t }: HeadMapProps) {
  const heading = useId();
  const lead = useId();
  const group = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<HeadPlace>();
  const open: HeadPlace = { stage: view.stage, layer: view.layer, head: headOf(view) ?? 0 };
  const [focused, setFocused] = useState<HeadPlace>();
  const stop = focused ?? open;
  const even = useMemo(() => {
    const { unfolded } = mapSizes({ height: size, width: size });
    const of = (stage: BlockStage) => evenReach(keyGeometry(unfolded[stage], size));
    return { 3: of(3), 4: of(4), 5: of(5) };
  }, [size]);

  const offer = useMemo(() => headMapOffer(reaches, picture, t.map), [reaches, picture, t]);
  const figure = useFigure<HTMLDivElement>('heads', offer);

  const move = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const to = moveHead(stop, event.key, event.ctrlKey || event.metaKey);
    if (!to) return;
    event.preventDefault();
    group.current
      ?.querySelector<HTMLButtonElement>(
        `[data-stage="${to.stage}"][data-layer="${to.layer}"][data-head="${to.head}"]`,
      )
      ?.focus();
  };

  const shown = pointed ?? stop;
  return (
    <section className={styles.map} aria-labelledby={heading} data-testid="head-map">
      <h2 id={heading} className={styles.heading}>
        {t.map.heading}
      </h2>
      {waiting ? (
        <p className={styles.lead}>{t.map.waiting}</p>
      ) : (
        <>
          <p id={lead} className={styles.lead}>
            {t.map.lead}
          </p>
          <div ref={figure} className={styles.figure}>
            {/* biome-ignore lint/a11y/useSemanticElements: no form field is in it, so it is no fieldset. */}
            <div
              ref={group}
              role="group"
              aria-labelledby={heading}
              aria-describedby={lead}
              className={styles.blocks}
              onKeyDown={move}
              onBlur={() => setFocused(undefined)}
              onPointerLeave={() => setPointed(undefined)}
            >
              {BLOCK_STAGES.map((stage) => (
                <HeadBlock
                  key={stage}
                  stage={stage}
                  reaches={reaches}
                  even={even[stage]}
                  open={view.stage === stage ? { ...open, head: headOf(view) ?? -1 } : undefined}
                  stop={stop}
                  onOpen={(place) => onView(inRange({ ...openStage(view, place.stage), ...place }))}
                  onFocus={setFocused}
                  onPoint={setPointed}
                  size={size}
                  locale={locale}
                  t={t}
                />
              ))}
            </div>
            <HeadMapLegend locale={locale} t={t} />
          </div>
          <HeadReadout
            place={shown}
            reach={reaches.get(layerKey(shown.stage, shown.layer))?.[shown.head]}
            even={even[shown.stage]}
            locale={locale}
            t={t}
          />
          <SaveHere panel="heads" />
        </>
      )}
    </section>
  );
}

const headOf = ({ head }: View): number | undefined => (typeof head === 'number' ? head : undefined);
