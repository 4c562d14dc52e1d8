'use client';

import Link from 'next/link';
import { useMemo, useRef, useState } from 'react';
import type { FormulaTree } from '@/components/formula/formula-tree';
import type { LabSample } from '@/components/lab/types';
import { Player } from '@/components/player/Player';
import { useStepPlayer } from '@/components/player/use-step-player';
import { SourceBar } from '@/components/source/SourceBar';
import { useSource } from '@/components/source/use-source';
import { Segmented } from '@/components/ui/Segmented';
import { dearestLayer } from '@/lib/architecture/summary';
import type { Architecture } from '@/lib/i18n/en/architecture';
import type { Failures } from '@/lib/i18n/en/failures';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Source } from '@/lib/i18n/en/source';
import type { Walk } from '@/lib/i18n/en/walk';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import { spaceAfter } from '@/lib/i18n/space-after';
import type { Section } from '@/lib/mobilevit/spec/parts';
import { STAGE_TAPS } from '@/lib/mobilevit/spec/taps';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { BarRow } from './BarRow';
import { LayerLine } from './LayerLine';
import type { FormulaKind } from './layer-formula';
import { type LayerGroup, layerGroups } from './layer-groups';
import styles from './NetworkFigure.module.css';
import { judge, networkSteps } from './network-captions';
import { networkFrame, QUESTION_STEP, stepOfSection } from './network-walk';
import { NetworkTable, PartTable } from './PartTable';
import { PictureRow } from './PictureRow';
import { PieceLegend } from './PieceLegend';
import { PredictPart } from './PredictPart';
import strip from './Strip.module.css';
import { StripHead } from './StripHead';
import { networkOf, SIDE, SIZE_OPTIONS } from './sizes';
import { SHIPPED, useStagePictures } from './use-stage-pictures';

export interface NetworkFigureProps {
  locale: Locale;
  words: Architecture;
  figure: Figure;
  walk: Walk;
  source: Source;
  failures: Failures;
  samples: readonly LabSample[];
  weightBytes: number;
  formulae: Readonly<Record<FormulaKind, FormulaTree>>;
}

/** The whole network to scale: boxes, parameters, multiply-adds, one picture's maps, and every layer's numbers. */
export function NetworkFigure(props: NetworkFigureProps) {
  const { locale, words, figure, walk, samples } = props;
  const [id, setId] = useState(SHIPPED);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [pointed, setPointed] = useState<LayerGroup>();
  const [given, setGiven] = useState<Section>();
  const element = useRef<HTMLElement>(null);

  const network = networkOf(id);
  const steps = useMemo(() => networkSteps(locale, words, id), [locale, words, id]);
  const player = useStepPlayer(steps, { address: 'step' });
  const { step, t, dispatch } = player;
  const frame = networkFrame(step, t);
  const passed = player.passed.includes(QUESTION_STEP);
  const part = network.sections.find(({ section }) => section === frame.section);
  const source = useSource({ chapter: 'architecture', samples, taps: STAGE_TAPS });
  const made = useStagePictures(source.source);
  const open = made?.variant ?? SHIPPED;
  // Maps of another size than those before bring their strip along: a reader who asked for maps sees them.
  const [followed, follow] = useState(open);
  if (followed !== open) {
    follow(open);
    setId(open);
  }

  const select = (section: Section) => {
    const chosen = network.sections.find((one) => one.section === section);
    if (passed || !chosen) {
      dispatch({ type: 'open', step: stepOfSection(section) });
      return;
    }
    setGiven(section);
    if (judge(locale, words, id, chosen).right) dispatch({ type: 'pass', step: QUESTION_STEP });
  };

  const dearest = part && dearestLayer(part);
  const shown =
    part?.units.flatMap(layerGroups).find(({ layer }) => layer.layer.name === pointed?.layer.layer.name) ??
    part?.units.flatMap(layerGroups).find(({ layer }) => layer === dearest);
  const thousands = (value: number) => formatNumber(locale, value / 1e3, value < 1e4 ? 1 : 0);
  const millions = (value: number) => formatNumber(locale, value / 1e6, value < 1e7 ? 1 : 0);
  const rows = { sections: network.sections, section: frame.section, pieces: frame.pieces };
  const table = { locale, words, told: passed };

  return (
    <figure
      ref={element}
      id="network"
      tabIndex={-1}
      className={styles.figure}
      aria-label={words.network.label}
      data-testid="network"
      onKeyDown={player.onKeyDown}
    >
      <Segmented label={words.network.model} value={id} options={SIZE_OPTIONS} onChange={setId} />
      <div className={strip.strip}>
        <StripHead {...{ frame, locale, words }} sections={network.sections} told={passed} onPart={select} />
        <BarRow
          {...rows}
          what="parameters"
          label={words.network.parameters}
          total={format(words.network.total, { total: formatNumber(locale, network.parameters) })}
          format={thousands}
        />
        <BarRow
          {...rows}
          what="multiplyAdds"
          label={words.network.multiplyAdds}
          total={
            passed ? format(words.network.total, { total: formatNumber(locale, network.multiplyAdds) }) : ''
          }
          hidden={passed ? undefined : words.network.hidden}
          grown={frame.costs}
          format={millions}
        />
        <PieceLegend label={words.network.legend} words={words.pieces} />
        {id === open ? (
          <PictureRow made={made} sections={network.sections} section={frame.section} words={words} />
        ) : (
          <p className={styles.note} data-testid="other-size">
            {format(words.network.otherSize, { model: VARIANTS[id].name, open: VARIANTS[open].name })}
            {spaceAfter(words.network.otherSize)}
            <Link href={localePath(locale, '/lab/')}>{words.network.toLab}</Link>
          </p>
        )}
      </div>
      {step === QUESTION_STEP && (
        <PredictPart
          {...{ id, locale, words, passed }}
          given={network.sections.find(({ section }) => section === given)}
          held={player.held}
          common={walk.predict}
          onSkip={() => {
            setGiven(undefined);
            dispatch({ type: 'pass', step: QUESTION_STEP });
          }}
          onNext={() => {
            dispatch({ type: 'next' });
            element.current?.focus();
          }}
        />
      )}
      <Player player={player} words={figure.player} />
      <SourceBar
        state={source}
        samples={samples}
        weightBytes={props.weightBytes}
        locale={locale}
        words={props.source}
        failures={props.failures}
      />
      <div className={styles.panel}>
        {part ? (
          <PartTable
            {...table}
            part={part}
            opened={opened}
            onOpen={(unit) => setOpened((before) => toggled(before, unit))}
            pointed={shown?.layer}
            onLayer={setPointed}
          />
        ) : (
          <NetworkTable {...table} network={network} onPart={select} />
        )}
        <div className={styles.aside}>
          {part && passed && (
            <LayerLine group={shown} formulae={props.formulae} locale={locale} words={words.panel} />
          )}
          <p className={styles.note}>
            {format(words.panel.caption, {
              model: VARIANTS[id].name,
              side: SIDE,
              classes: formatNumber(locale, network.sections.at(-1)?.output[0] ?? 0),
            })}
            {spaceAfter(words.panel.caption)}
            {id === open && words.network.picturesNote}
          </p>
        </div>
      </div>
    </figure>
  );
}

function toggled(before: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(name)) after.add(name);
  return after;
}
