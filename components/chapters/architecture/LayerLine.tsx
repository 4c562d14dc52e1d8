import { Formula } from '@/components/formula/Formula';
import type { FormulaTree } from '@/components/formula/formula-tree';
import type { Architecture } from '@/lib/i18n/en/architecture';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type FormulaKind, layerFormula } from './layer-formula';
import type { LayerGroup } from './layer-groups';
import styles from './NetworkFigure.module.css';

/** How the layer under the reader's finger comes to its multiply-adds. */
export function LayerLine({
  group,
  formulae,
  locale,
  words,
}: {
  group: LayerGroup | undefined;
  formulae: Readonly<Record<FormulaKind, FormulaTree>>;
  locale: Locale;
  words: Architecture['panel'];
}) {
  if (!group) return <p className={styles.line}>{words.formula.idle}</p>;
  const formula = layerFormula(group.layer);
  const layer = words.layers[group.key];
  if (!formula) return <p className={styles.line}>{format(words.formula.none, { layer })}</p>;
  const slots = Object.fromEntries(
    Object.entries(formula.slots).map(([name, value]) => [name, formatNumber(locale, value)]),
  );
  return (
    <p className={styles.line} data-testid="layer-formula">
      {layer}
      {locale === 'en' ? ': ' : '：'}
      <Formula tree={formulae[formula.kind]} slots={slots} />
      {group.times > 1 && <> {format(words.formula.times, { count: group.times })}</>}
    </p>
  );
}
