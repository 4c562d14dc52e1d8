import { Formula } from '@/components/formula/Formula';
import { changeOf, notCompared } from '@/lib/block/change';
import { isEmpty } from '@/lib/block/known';
import { type Operation, sheetOf } from '@/lib/block/plan';
import type { Block } from '@/lib/i18n/en/block';
import { format, formatNumber, formatPercent, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { ChangeMaps } from './ChangeMaps';
import { formulaNumbers } from './formula-numbers';
import type { BlockFormulae } from './formulae';
import styles from './Inspector.module.css';
import { type Looking, operationName, total } from './words-of';

export interface InspectorProps {
  readonly looking: Looking;
  readonly operation: Operation;
  readonly formulae: BlockFormulae;
  /** What to say where only the running model has the numbers. */
  readonly needsModel: string;
  readonly locale: Locale;
  readonly words: Block['figure'];
}

/** One operation: what it costs, how it is written, and what it did to this picture. */
export function Inspector({ looking, operation, formulae, needsModel, locale, words }: InspectorProps) {
  const { plan, numbers, sketch } = looking;
  const shape = (id: string) => {
    const { rows, columns, kind } = sheetOf(plan, id);
    return `${words.sheets[kind]} ${rows}×${columns}`;
  };
  const list = (ids: readonly string[]) => ids.map(shape).join(locale === 'en' ? ', ' : '、');
  const count = (of: 'parameters' | 'multiplyAdds') => {
    const value = operation[of];
    if (value === 0) return words.facts.none;
    return format(words.facts.share, {
      value: formatNumber(locale, value),
      share: formatPercent(locale, value / total(plan.operations, of), 1),
    });
  };
  const change = changeOf(plan, operation, numbers);
  const why = notCompared(operation.kind);
  const without = why ? words.change[why] : words.sketch.difference;
  return (
    <section className={styles.inspector} aria-label={words.facts.label} data-testid="inspector">
      <h3 className={styles.heading}>{operationName(operation, words)}</h3>
      <dl className={styles.facts}>
        <dt>{words.facts.shape}</dt>
        <dd>
          {list(operation.inputs)} → {list(operation.outputs)}
        </dd>
        <dt>{words.facts.parameters}</dt>
        <dd data-testid="parameters">{count('parameters')}</dd>
        <dt>{words.facts.multiplyAdds}</dt>
        <dd data-testid="multiply-adds">{count('multiplyAdds')}</dd>
      </dl>
      <div className={styles.formula}>
        <Formula tree={formulae[operation.kind]} slots={formulaNumbers(looking, operation, locale, words)} />
      </div>
      {!isEmpty(looking) && (
        <>
          <ChangeMaps
            looking={looking}
            change={change}
            subtract={why !== 'shares'}
            needsModel={needsModel}
            locale={locale}
            words={words}
          />
          {(change.difference || sketch) && (
            <p className={styles.says} data-testid="difference">
              {change.difference ? difference(change.difference, locale, words.change) : without}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function difference(
  it: NonNullable<ReturnType<typeof changeOf>['difference']>,
  locale: Locale,
  words: Block['figure']['change'],
): string {
  const number = (x: number) => formatSignificant(locale, x, 3);
  if (it.kind === 'values') return format(words.values, { rms: number(it.rms), before: number(it.before) });
  if (it.kind === 'shares' || it.kind === 'scores' || it.kind === 'others') return words[it.kind];
  if (Number.isNaN(it.greatest)) return words.resized;
  return format(words[it.kind], { greatest: number(it.greatest) });
}
