'use client';

import { useMemo } from 'react';
import { Formula } from '@/components/formula/Formula';
import type { FormulaTree } from '@/components/formula/formula-tree';
import { pieceAt } from '@/components/player/motion';
import { Player } from '@/components/player/Player';
import { useStepPlayer } from '@/components/player/use-step-player';
import { classes } from '@/components/ui/classes';
import { mobileFormer52, mobileFormer294, mobilevitS } from '@/lib/figures/networks';
import type { Architecture } from '@/lib/i18n/en/architecture';
import type { Figure } from '@/lib/i18n/en/figure';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spaceAfter } from '@/lib/i18n/space-after';
import styles from './BridgeFigure.module.css';
import { bridgeNumbers, bridgeSteps } from './bridge-captions';
import { BRIDGE_STEPS, type BridgeNode } from './bridge-walk';
import { FactTable } from './FactTable';
import figures from './figures.module.css';
import { MapGlyph, TokenGlyph } from './MapGlyph';
import { networkOf, SIDE } from './sizes';

const SERIAL = ['local', 'unfold', 'transformer', 'fold', 'fusion'] as const;
/** The pieces that let cells look further than a window. */
const GLOBAL: readonly BridgeNode[] = ['transformer', 'former', 'toTokens', 'toMap'];

/** MobileViT's serial block beside Mobile-Former's parallel bridge, step by step. */
export function BridgeFigure({
  locale,
  words,
  facts,
  figure,
  formula,
}: {
  locale: Locale;
  words: Architecture['bridge'];
  facts: Architecture['trouble'];
  figure: Figure;
  formula: FormulaTree;
}) {
  const steps = useMemo(() => bridgeSteps(locale, words), [locale, words]);
  const player = useStepPlayer(steps, { address: 'bridge' });
  const { step, t } = player;
  const now = BRIDGE_STEPS[step];
  const numbers = bridgeNumbers();
  const number = (value: number) => formatNumber(locale, value);

  const state = (name: BridgeNode) => {
    const working = now?.nodes.includes(name) === true;
    return {
      className: classes(
        styles.node,
        GLOBAL.includes(name) && styles.globalNode,
        name === 'unfold' && styles.moves,
        working && styles.working,
      ),
      style: { '--t': working ? pieceAt(t, 0, 1) : 0 },
      'data-node': name,
      'data-working': working,
    };
  };
  const node = (name: BridgeNode) => (
    <span key={name} {...state(name)}>
      {words.nodes[name]}
    </span>
  );
  const bridge = (name: 'toTokens' | 'toMap') => (
    <span className={classes(styles.bridge, styles[name])}>
      <span {...state(name)}>{words.nodes[name]}</span>
    </span>
  );
  const tokens = format(words.tokens, { tokens: numbers.tokens });

  return (
    <figure
      id="bridge"
      tabIndex={-1}
      className={classes(figures.figure, styles.figure)}
      aria-label={words.label}
      data-testid="bridge"
      onKeyDown={player.onKeyDown}
    >
      <div className={styles.designs}>
        <section className={styles.design}>
          <h3 className={styles.heading}>{words.serial}</h3>
          <div className={styles.serial}>
            <span className={styles.end}>
              <MapGlyph lit={now?.serialCells ?? 'none'} />
              <span>{words.map}</span>
            </span>
            {SERIAL.map(node)}
            <span className={styles.last}>
              <span>{words.map}</span>
            </span>
          </div>
        </section>
        <section className={styles.design}>
          <h3 className={styles.heading} lang={locale === 'en' ? undefined : locale}>
            {words.parallel}
          </h3>
          <div className={styles.parallel}>
            <span className={classes(styles.end, styles.left)}>
              <MapGlyph lit={now?.parallelCells ? 'all' : 'none'} />
              <span>{words.map}</span>
            </span>
            <span className={classes(styles.end, styles.right)}>
              <TokenGlyph count={numbers.tokens} lit={now?.tokens === true} />
              <span>{tokens}</span>
            </span>
            {bridge('toTokens')}
            <span className={styles.left}>{node('mobile')}</span>
            <span className={styles.right}>{node('former')}</span>
            {bridge('toMap')}
            <span className={classes(styles.last, styles.left)}>
              <span>{words.map}</span>
            </span>
            <span className={classes(styles.last, styles.right)}>
              <span>{tokens}</span>
            </span>
          </div>
        </section>
      </div>
      <div className={styles.formulae}>
        <p>
          {words.formula.serial}
          {spaceAfter(words.formula.serial)}
          <Formula
            tree={formula}
            slots={{
              queries: number(numbers.cells),
              keys: number(numbers.keys),
              width: number(numbers.width),
              result: number(numbers.serial),
            }}
          />
        </p>
        <p>
          {words.formula.parallel}
          {spaceAfter(words.formula.parallel)}
          <Formula
            tree={formula}
            slots={{
              queries: number(numbers.tokens),
              keys: number(numbers.cells),
              width: number(numbers.width),
              result: number(numbers.parallel),
            }}
          />
        </p>
      </div>
      <Player player={player} words={figure.player} />
      <FactTable
        rows={[
          { fact: mobileFormer52 },
          { fact: mobileFormer294 },
          { fact: mobilevitS, counted: networkOf('s').multiplyAdds, own: true },
        ]}
        caption={format(words.caption, { side: SIDE })}
        locale={locale}
        words={facts}
      />
    </figure>
  );
}
