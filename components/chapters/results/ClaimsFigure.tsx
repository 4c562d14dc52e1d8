'use client';

import { useMemo, useRef, useState } from 'react';
import { Sources } from '@/components/chapters/evidence/Cite';
import { ScatterChart } from '@/components/chart/ScatterChart';
import { logEnds, logTicks, type ScatterPoint } from '@/components/chart/scatter';
import { Player } from '@/components/player/Player';
import { useStepPlayer } from '@/components/player/use-step-player';
import { Predict } from '@/components/walk/Predict';
import type { Cited } from '@/lib/figures/training-facts';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Results } from '@/lib/i18n/en/results';
import type { Walk } from '@/lib/i18n/en/walk';
import { format, formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Claim } from '@/lib/results/claims';
import { NETWORK_GROUPS, type Network, networkOf } from '@/lib/results/network';
import { ease } from '@/lib/walkthrough/ease';
import figures from '../evidence/figures.module.css';
import { Arithmetic } from './Arithmetic';
import { axisEnds } from './axis-ends';
import styles from './ClaimsFigure.module.css';
import { claimSteps, claimValues, workedOf } from './claims-captions';
import { gainQuestion, gainTrace } from './claims-question';
import { ASKED_AT, STEPS } from './claims-walk';
import { GroupFilter } from './GroupFilter';
import { groupLook } from './looks';

/** Room beside the outermost marks, as a share of the axis. */
const ROOM = 0.05;

/** Accuracy over parameters, stepped claim by claim and filtered by group. */
export function ClaimsFigure({
  networks,
  unprinted,
  sources,
  locale,
  words,
  chart,
  walk,
  figure,
}: {
  networks: readonly Network[];
  unprinted: readonly string[];
  sources: readonly Cited[];
  locale: Locale;
  words: Pick<Results, 'claims' | 'chart' | 'groups' | 'arithmetic'>;
  chart: Chart;
  walk: Walk;
  figure: Figure;
}) {
  const steps = useMemo(
    () => claimSteps(locale, words.claims, networks, unprinted),
    [locale, words, networks, unprinted],
  );
  const player = useStepPlayer(steps, { address: 'step' });
  const { step, t, dispatch } = player;
  const spec = STEPS[step] ?? STEPS[0];
  const [own, setOwn] = useState<{ readonly step: number; readonly shown: ReadonlySet<string> }>();
  const chosen = own?.step === step ? own.shown : undefined;
  const shown = useMemo(() => chosen ?? new Set<string>(spec?.groups), [chosen, spec]);
  const points = useMemo(() => pointsOf(networks, words.chart), [networks, words]);
  const groups = NETWORK_GROUPS.map((id) => groupLook(id, words.groups[id]));
  const xEnds = logEnds(
    points.map(({ x }) => x),
    ROOM,
  );
  const claim = spec?.claim;
  const worked = claim && workedOf(claim, networks);
  const question = useMemo(
    () => gainQuestion(locale, words.claims.predict, networks),
    [locale, words, networks],
  );
  const trace = useMemo(() => gainTrace(networks), [networks]);
  const asking = step === ASKED_AT && t === 1;
  const box = useRef<HTMLElement>(null);

  return (
    <figure
      ref={box}
      id="walk"
      tabIndex={-1}
      className={figures.figure}
      aria-label={words.claims.label}
      onKeyDown={player.onKeyDown}
    >
      <div className={styles.areas}>
        <div className={styles.chart}>
          <ScatterChart
            label={words.claims.chartLabel}
            groups={groups}
            points={points}
            shown={shown}
            x={{
              label: words.chart.parameters,
              format: (value) => formatNumber(locale, value, 1),
              log: true,
              domain: xEnds,
              ticks: logTicks(xEnds),
            }}
            y={{
              label: words.chart.top1,
              format: (value) => formatFixed(locale, value, 1),
              tick: (value) => formatNumber(locale, value, 1),
              domain: axisEnds(points.map(({ y }) => y)),
            }}
            words={chart}
            terms={words.chart.terms}
            named={spec?.named}
            comparisons={
              claim && worked
                ? [
                    {
                      ...claim,
                      label: format(words.arithmetic[claim.kind], claimValues(locale, claim, networks)),
                    },
                  ]
                : []
            }
            t={ease(t)}
          />
        </div>
        <div className={styles.turn}>
          {asking ? (
            <Predict
              question={question}
              trace={trace}
              words={walk.predict}
              passed={player.passed.includes(step)}
              held={player.held}
              picked={null}
              onPass={() => dispatch({ type: 'pass', step })}
              onNext={() => {
                dispatch({ type: 'next' });
                box.current?.focus();
              }}
            />
          ) : (
            <>
              <p className={figures.heading}>{words.arithmetic.label}</p>
              <Arithmetic
                sums={
                  claim && worked
                    ? [
                        {
                          ...worked,
                          ...namesOf(claim, networks, words.chart),
                        },
                      ]
                    : []
                }
                shown={t === 1}
                locale={locale}
                words={words.arithmetic}
              />
            </>
          )}
        </div>
        <div className={styles.player}>
          <Player player={player} words={figure.player} />
        </div>
        <div className={styles.filter}>
          <GroupFilter
            groups={groups}
            counts={Object.fromEntries(
              NETWORK_GROUPS.map((id) => [
                id,
                formatNumber(locale, networks.filter(({ group }) => group === id).length),
              ]),
            )}
            shown={shown}
            changed={chosen !== undefined}
            words={words.claims}
            onChange={(after) => setOwn({ step, shown: after })}
            onReset={() => setOwn(undefined)}
          />
        </div>
      </div>
      <Sources label={words.chart.sources} of={sources} />
    </figure>
  );
}

/** The names under a sum's numbers; where it is one network twice, with what sets the two apart. */
function namesOf({ first, second }: Claim, networks: readonly Network[], words: Results['chart']) {
  const [a, b] = [networkOf(networks, first), networkOf(networks, second)];
  const noteOf = ({ augmentation }: Network) =>
    a.name === b.name ? words[augmentation ?? 'unknown'] : undefined;
  return { firstName: a.name, secondName: b.name, firstNote: noteOf(a), secondNote: noteOf(b) };
}

/** How names of these families begin: their marks have looks of their own, so what follows names them. */
const FAMILIES = /^(MobileViT|Mobile-Former)-/;

function pointsOf(networks: readonly Network[], words: Results['chart']): readonly ScatterPoint[] {
  return networks.map(({ id, group, name, variant, parametersMillions, top1, augmentation, source }) => {
    const how = words[augmentation ?? 'unknown'];
    return {
      id,
      group,
      label: name,
      short: FAMILIES.test(name) ? name.replace(FAMILIES, '') : undefined,
      x: parametersMillions,
      y: top1,
      note:
        variant === null ? how : format(words.list, { first: format(words.variant, { variant }), rest: how }),
      source,
    };
  });
}
