'use client';

import { useState } from 'react';
import { Sources } from '@/components/chapters/evidence/Cite';
import { ScatterChart } from '@/components/chart/ScatterChart';
import { logEnds, logTicks } from '@/components/chart/scatter';
import { Segmented } from '@/components/ui/Segmented';
import type { BackboneFact } from '@/lib/figures/transfer-facts';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Results } from '@/lib/i18n/en/results';
import { format, formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { networkOf } from '@/lib/results/network';
import figures from '../evidence/figures.module.css';
import { Arithmetic } from './Arithmetic';
import { axisEnds } from './axis-ends';
import { groupLook } from './looks';
import styles from './TransferFigure.module.css';
import { PAIRS, type Pair, pairSums, type Task } from './transfer-pairs';

const GROUPS = ['light', 'heavy', 'mobilevit'] as const;
/** Room beside the outermost marks, as a share of the axis. */
const ROOM = 0.08;
const HEIGHT = 340;
const NONE = 'none';

/** Detection and segmentation: the same chart for each, and two pairs to be compared. */
export function TransferFigure({
  facts,
  sides,
  locale,
  words,
  chart,
}: {
  facts: Readonly<Record<Task, readonly BackboneFact[]>>;
  sides: Readonly<Record<Task, number>>;
  locale: Locale;
  words: Pick<Results, 'transfer' | 'chart' | 'arithmetic'>;
  chart: Chart;
}) {
  return (
    <figure className={figures.figure} aria-label={words.transfer.label} data-testid="transfer">
      <div className={styles.tasks}>
        {(['detection', 'segmentation'] as const).map((task) => (
          <TaskChart
            key={task}
            task={task}
            facts={facts[task]}
            title={format(words.transfer[task], { px: formatNumber(locale, sides[task]) })}
            {...{ locale, words, chart }}
          />
        ))}
      </div>
      <Sources
        label={words.transfer.sources}
        of={[...facts.detection, ...facts.segmentation].map(({ source }) => source)}
      />
    </figure>
  );
}

function TaskChart({
  task,
  facts,
  title,
  locale,
  words,
  chart,
}: {
  task: Task;
  facts: readonly BackboneFact[];
  title: string;
  locale: Locale;
  words: Pick<Results, 'transfer' | 'chart' | 'arithmetic'>;
  chart: Chart;
}) {
  const [chosen, setChosen] = useState<string>(NONE);
  const pair: Pair | undefined = PAIRS[task].find(({ id }) => id === chosen);
  const sums = pair ? pairSums(pair, facts) : [];
  const xEnds = logEnds(
    facts.map(({ parametersMillions }) => parametersMillions),
    ROOM,
  );
  const nameOf = (id: string) => networkOf(facts, id).name;
  const one = (value: number) => formatFixed(locale, value, 1);
  return (
    <div className={styles.task} data-testid={task}>
      <p className={figures.heading}>{title}</p>
      <Segmented
        label={words.transfer.claim}
        value={chosen}
        options={[
          { value: NONE, label: words.transfer.none },
          ...PAIRS[task].map(({ id, first, second }) => ({
            value: id,
            label: format(words.transfer.pair, { first: nameOf(first), second: nameOf(second) }),
          })),
        ]}
        onChange={setChosen}
      />
      <ScatterChart
        label={title}
        groups={GROUPS.map((id) => groupLook(id, words.transfer.groups[id]))}
        points={facts.map((fact) => ({
          id: fact.id,
          group: fact.group,
          label: fact.name,
          x: fact.parametersMillions,
          y: fact.value,
          note: noteOf(fact, locale, words),
          source: fact.source,
        }))}
        x={{
          label: words.chart.parameters,
          format: (value) => formatNumber(locale, value, 1),
          log: true,
          domain: xEnds,
          ticks: logTicks(xEnds),
        }}
        y={{
          label: task === 'detection' ? words.chart.map : words.chart.miou,
          format: one,
          tick: (value) => formatNumber(locale, value, 1),
          domain: axisEnds(
            facts.map(({ value }) => value),
            ROOM,
          ),
        }}
        words={chart}
        terms={words.chart.terms}
        named={pair ? [] : facts.map(({ id }) => id)}
        comparisons={sums.map(({ kind, first, second, result, firstId, secondId }) => ({
          kind,
          first: firstId,
          second: secondId,
          label: format(words.arithmetic[kind], {
            first: one(first),
            second: one(second),
            result: one(result),
          }),
        }))}
        height={HEIGHT}
        legend
      />
      <div className={styles.sums}>
        <Arithmetic
          sums={sums.map((sum) => ({
            ...sum,
            firstName: nameOf(sum.firstId),
            secondName: nameOf(sum.secondId),
          }))}
          locale={locale}
          words={{ ...words.arithmetic, none: words.transfer.choose }}
        />
      </div>
    </div>
  );
}

function noteOf(
  { head, multiplyAddsMillions }: BackboneFact,
  locale: Locale,
  words: Pick<Results, 'transfer' | 'chart'>,
): string {
  const first = format(words.transfer.head, { head });
  if (multiplyAddsMillions === null) return first;
  const rest = format(words.transfer.cost, { millions: formatNumber(locale, multiplyAddsMillions, 0) });
  return format(words.chart.list, { first, rest });
}
