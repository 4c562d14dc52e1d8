/** What the walk along the strip says, every number computed from the network's own shapes. */
import type { PlayerStep } from '@/components/player/use-step-player';
import { blocksOf, greatest, type SectionSummary } from '@/lib/architecture/summary';
import type { Architecture } from '@/lib/i18n/en/architecture';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { tokenCount } from '@/lib/mobilevit/spec/unfold-index';
import { BLOCK_STAGES, DEPTH, SLOTS, VARIANTS, type VariantId } from '@/lib/mobilevit/spec/variants';
import { NETWORK_STEPS, type NetworkStep, QUESTION_STEP } from './network-walk';
import { cellsOf, IMAGE, networkOf, SIDE } from './sizes';

/** The steps of the walk for one size of the network. */
export function networkSteps(locale: Locale, words: Architecture, id: VariantId): readonly PlayerStep[] {
  const network = networkOf(id);
  const { captions, steps, ticks } = words.network;
  const count = (value: number) => formatNumber(locale, value);
  const million = (value: number) => formatNumber(locale, value / 1e6, 1);
  const share = (part: number, whole: number) => formatPercent(locale, part / whole);
  const heaviest = greatest(network, 'parameters');
  const dearest = greatest(network, 'multiplyAdds');
  const blocks = blocksOf(network);

  const ofSection = (summary: SectionSummary): string => {
    const { section, input, output, units, parameters, multiplyAdds, pieces } = summary;
    const side = output[0] ?? 0;
    const channels = { inputs: input.at(-1) ?? 0, outputs: output.at(-1) ?? 0 };
    switch (section) {
      case 'stem':
        return format(captions.stem, {
          channels: channels.outputs,
          parameters: count(parameters),
          multiplyAdds: million(multiplyAdds),
        });
      case 'stage1':
        return format(units[0]?.mv2?.residual ? captions.residual : captions.widening, { side, ...channels });
      case 'stage2':
        return format(captions.stage2, { side });
      case 'final':
        return format(captions.final, { cells: count(cellsOf(output)), ...channels });
      case 'head':
        return format(captions.head, {
          cells: count(cellsOf(input)),
          inputs: channels.inputs,
          classes: count(channels.outputs),
          parameters: share(parameters, network.parameters),
          multiplyAdds: formatPercent(locale, multiplyAdds / network.multiplyAdds, 1),
        });
      default: {
        const i = BLOCK_STAGES.findIndex((stage) => section === `stage${stage}`);
        const stage = BLOCK_STAGES[i] ?? 3;
        return format(captions.block, {
          side,
          tokens: tokenCount(mapSizes(IMAGE).unfolded[stage]),
          slots: SLOTS,
          width: VARIANTS[id].width[i] ?? 0,
          depth: DEPTH[i] ?? 0,
          products: million(pieces.products.multiplyAdds),
          total: million(multiplyAdds),
        });
      }
    }
  };

  const stepOf = (step: NetworkStep, index: number): PlayerStep => {
    switch (step.kind) {
      case 'whole':
        return {
          name: steps.whole,
          tick: ticks.whole,
          caption: format(captions.whole, {
            model: VARIANTS[id].name,
            side: SIDE,
            classes: count(network.sections.at(-1)?.output[0] ?? 0),
            parameters: count(network.parameters),
            most: words.named[heaviest.section],
            share: share(heaviest.parameters, network.parameters),
          }),
          question: index === QUESTION_STEP,
        };
      case 'costs':
        return {
          name: steps.costs,
          tick: null,
          pieces: network.sections.length,
          caption: format(captions.costs, {
            total: million(network.multiplyAdds),
            share: share(dearest.multiplyAdds, network.multiplyAdds),
            most: words.named[dearest.section],
            cells: count(cellsOf(dearest.output)),
            other: words.named[heaviest.section],
            few: count(cellsOf(heaviest.output)),
          }),
        };
      case 'section': {
        const summary = network.sections[step.column];
        return {
          name: words.names[step.section],
          tick: words.short[step.section],
          caption: summary ? ofSection(summary) : '',
        };
      }
      case 'blocks':
        return {
          name: steps.blocks,
          tick: ticks.blocks,
          caption: format(captions.blocks, {
            parameters: share(blocks.parameters, network.parameters),
            multiplyAdds: share(blocks.multiplyAdds, network.multiplyAdds),
            full: share(network.pieces.full.multiplyAdds, network.multiplyAdds),
            products: share(network.pieces.products.multiplyAdds, network.multiplyAdds),
          }),
        };
    }
  };

  return NETWORK_STEPS.map(stepOf);
}

/** What is said of a part that was taken for the one that does most: why it is not, or why it is. */
export function judge(
  locale: Locale,
  words: Architecture,
  id: VariantId,
  given: SectionSummary,
): { readonly right: boolean; readonly why: string } {
  const network = networkOf(id);
  const { predict } = words.network;
  const dearest = greatest(network, 'multiplyAdds');
  const heaviest = greatest(network, 'parameters');
  if (given.section === dearest.section)
    return { right: true, why: answer(locale, words, id, predict.right) };
  const cells = cellsOf(given.output);
  const template =
    given.section === heaviest.section
      ? predict.heavy
      : cells >= cellsOf(dearest.output)
        ? predict.early
        : predict.late;
  return {
    right: false,
    why: format(template, {
      name: words.names[given.section],
      named: words.named[given.section],
      cells: formatNumber(locale, cells),
      parameters: formatNumber(locale, given.parameters),
    }),
  };
}

/** The answer, in the sentence of `template`. */
export function answer(locale: Locale, words: Architecture, id: VariantId, template: string): string {
  const network = networkOf(id);
  const dearest = greatest(network, 'multiplyAdds');
  return format(template, {
    name: words.names[dearest.section],
    multiplyAdds: formatNumber(locale, dearest.multiplyAdds / 1e6, 1),
    total: formatNumber(locale, network.multiplyAdds / 1e6, 1),
    share: formatPercent(locale, dearest.multiplyAdds / network.multiplyAdds),
    cells: formatNumber(locale, cellsOf(dearest.output)),
  });
}
