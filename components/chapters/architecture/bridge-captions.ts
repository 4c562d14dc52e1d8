/** What the walk through the two designs says, every number computed or published. */
import type { PlayerStep } from '@/components/player/use-step-player';
import { attentionProducts } from '@/lib/architecture/bridge';
import { planOf } from '@/lib/architecture/early-attention';
import { bridgeFact, mobileFormer294, mobilevitS } from '@/lib/figures/networks';
import type { Architecture } from '@/lib/i18n/en/architecture';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { tokenCount } from '@/lib/mobilevit/spec/unfold-index';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { BRIDGE_STEPS } from './bridge-walk';
import { networkOf, SIDE } from './sizes';

/** The map that both designs are counted on: stage 3 of XXS. */
export function bridgeNumbers() {
  const { side, width } = planOf(VARIANTS.xxs, 3, SIDE);
  const cells = side ** 2;
  const keys = tokenCount({ height: side, width: side });
  const tokens = bridgeFact.mostTokens;
  return {
    cells,
    keys,
    tokens,
    width,
    serial: attentionProducts(cells, keys, width),
    parallel: attentionProducts(tokens, cells, width),
  };
}

/** The steps of the walk. */
export function bridgeSteps(locale: Locale, words: Architecture['bridge']): readonly PlayerStep[] {
  const { cells, keys, tokens, serial, parallel } = bridgeNumbers();
  const number = (value: number, digits = 1) => formatNumber(locale, value, digits);
  const million = (value: number) => number(value / 1e6);
  const time = (fact: typeof mobilevitS) => fact.time?.ms ?? Number.NaN;
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    start: { tokens: number(tokens) },
    attention: { cells: number(cells), keys: number(keys), products: million(serial) },
    toTokens: {
      tokens: number(tokens),
      cells: number(cells),
      products: million(parallel),
      ratio: number(serial / parallel, 0),
    },
    former: { tokens: number(tokens), pairs: number(tokens ** 2) },
    toMap: { tokens: number(tokens) },
    compare: {
      former: mobileFormer294.name,
      vit: mobilevitS.name,
      work: number(networkOf('s').multiplyAdds / 1e6 / (mobileFormer294.multiplyAddsMillions ?? Number.NaN)),
      more: number(mobileFormer294.parametersMillions / mobilevitS.parametersMillions),
      gap: number(mobilevitS.top1 - mobileFormer294.top1),
      slower: number(time(mobileFormer294) / time(mobilevitS)),
    },
  };
  return BRIDGE_STEPS.map(({ id }): PlayerStep => {
    const { name, caption } = words.steps[id];
    const ticks: Readonly<Record<string, string>> = words.ticks;
    return { name, tick: ticks[id] ?? null, caption: format(caption, values[id] ?? {}) };
  });
}
