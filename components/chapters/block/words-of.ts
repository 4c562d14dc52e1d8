/** The numbers of a step, as the captions and formulae take them. */

import type { Stop } from '@/lib/block/camera';
import { rms } from '@/lib/block/change';
import { isEmpty, type Known, rowValues, strengthsOf } from '@/lib/block/known';
import { type BlockPlan, type Operation, operationOf, sheetId, sheetOf } from '@/lib/block/plan';
import { type OneScore, oneScore } from '@/lib/block/score';
import { type Place, readRows } from '@/lib/block/trail';
import type { Block } from '@/lib/i18n/en/block';
import { format, formatNumber, formatPercent, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { HEADS, MLP_RATIO } from '@/lib/mobilevit/spec/variants';

/** What the reader looks at. */
export interface Looking extends Known {
  readonly place: Place;
  readonly head: number;
  /** Token whose key is shown; undefined: the best-scoring other. */
  readonly key: number | undefined;
}

/** Significant digits of a number in a sentence, and of one that was read off a shipped picture. */
const DIGITS = 3;
const READ_OFF = 2;

/** Length of the chosen cell's row of a sheet, off its picture where the row is not there; NaN without either. */
export function lengthOf(looking: Looking, id: string): number {
  const { plan, place } = looking;
  const sheet = sheetOf(plan, id);
  const values = rowValues(looking, id, place);
  const cell = place.cell.row * plan.map.width + place.cell.column;
  const strength = values ? rms(values) : strengthsOf(looking, sheet)?.[cell];
  return strength === undefined ? Number.NaN : strength * Math.sqrt(sheet.columns);
}

/** A length as it is written. */
const lengthText = (looking: Looking, id: string, locale: Locale): string =>
  formatSignificant(locale, lengthOf(looking, id), rowValues(looking, id, looking.place) ? DIGITS : READ_OFF);

/** The score that is looked at in an operation's layer; outside of the layers, in the first. */
export const scoreOf = (looking: Looking, layer = 0): OneScore | undefined =>
  oneScore(looking, layer, looking.place, looking.head, looking.key);

type Values = Readonly<Record<string, string | number>>;

/** What every sentence may name. */
function commonValues({ plan, place, head }: Looking, locale: Locale, words: Block['figure']): Values {
  const { map, channels, width, tokens, layers } = plan;
  return {
    cells: formatNumber(locale, map.height * map.width),
    height: map.height,
    side: map.width,
    channels,
    both: 2 * channels,
    width,
    hidden: MLP_RATIO * width,
    tokens,
    layers,
    heads: HEADS,
    dh: width / HEADS,
    even: formatSignificant(locale, 1 / tokens, DIGITS),
    row: place.cell.row,
    column: place.cell.column,
    slot: place.slot,
    token: place.token,
    mark: words.cell.marks[place.slot] ?? '',
    head: head + 1,
  };
}

/** The lengths of the chosen row before and after an operation, and of what it adds. */
function lengths(looking: Looking, { kind, inputs, outputs }: Operation, locale: Locale): Values {
  const [first = '', second = first] = inputs;
  const added = kind === 'add1' || kind === 'add2';
  return {
    before: lengthText(looking, added ? second : first, locale),
    added: lengthText(looking, first, locale),
    after: lengthText(looking, outputs[0] ?? first, locale),
  };
}

export function operationValues(
  looking: Looking,
  operation: Operation,
  locale: Locale,
  words: Block['figure'],
): Values {
  const { plan, place } = looking;
  const number = (x: number) => formatSignificant(locale, x, DIGITS);
  const read = readRows(plan, operation.kind, sheetOf(plan, operation.inputs[0] ?? ''), place);
  const score = scoreOf(looking, operation.layer);
  const own = plan.operations.filter(({ layer }) => layer === operation.layer);
  const mlp = own.filter(({ kind }) => kind === 'expand' || kind === 'reduce');
  return {
    ...commonValues(looking, locale, words),
    ...lengths(looking, operation, locale),
    read: read.reduce((sum, [, count]) => sum + count, 0),
    key: score?.key ?? '',
    score: number(score?.score ?? Number.NaN),
    sum: number(score?.sum ?? Number.NaN),
    weight: number(score?.keptWeight ?? Number.NaN),
    own: number(score?.weights[place.token] ?? Number.NaN),
    mlpShare: formatPercent(locale, total(mlp, 'parameters') / total(own, 'parameters')),
  };
}

export const total = (operations: readonly Operation[], of: 'parameters' | 'multiplyAdds'): number =>
  operations.reduce((sum, operation) => sum + operation[of], 0);

const ofKinds = (operations: readonly Operation[], ...kinds: readonly Operation['kind'][]): Operation[] =>
  operations.filter(({ kind }) => kinds.includes(kind));

/** The sentence of a stop, in the reader's language, with this picture's numbers. */
export function captionOf(looking: Looking, stop: Stop, locale: Locale, words: Block['figure']): string {
  const { plan, sketch } = looking;
  const common = commonValues(looking, locale, words);
  if (stop.kind === 'whole' && stop.id === 'start') return format(words.captions.start, common);
  if (stop.kind === 'whole') {
    const { operations } = plan;
    const convolutions = ofKinds(operations, 'local', 'fuse');
    const products = ofKinds(operations, 'scores', 'mix');
    return format(words.captions.end, {
      operations: operations.length,
      parameters: formatNumber(locale, total(operations, 'parameters')),
      multiplyAdds: formatNumber(locale, total(operations, 'multiplyAdds')),
      convShare: formatPercent(locale, total(convolutions, 'parameters') / total(operations, 'parameters')),
      attentionShare: formatPercent(
        locale,
        total(products, 'multiplyAdds') / total(operations, 'multiplyAdds'),
        1,
      ),
    });
  }
  if (isEmpty(looking)) return words.stops.waiting;
  if (stop.kind === 'layer') {
    return format(words.captions.layer, {
      before: lengthText(looking, sheetId('out', stop.layer - 1), locale),
      after: lengthText(looking, sheetId('out', stop.layer), locale),
    });
  }
  const operation = operationOf(plan, stop.id);
  const ofScores = operation.kind === 'scores' || operation.kind === 'softmax';
  if (ofScores && sketch && !scoreOf(looking, operation.layer)) return elsewhere(sketch.cell, words);
  return format(words.captions[operation.kind], operationValues(looking, operation, locale, words));
}

/** What stands where a sketch has another cell's scores only. */
export const elsewhere = ({ row, column }: Cell, words: Block['figure']): string =>
  format(words.sketch.elsewhere, { row, column });

/** What a stop is called. */
export function stopName(plan: BlockPlan, stop: Stop, words: Block['figure']): string {
  if (stop.kind === 'whole') return words.stops[stop.id];
  if (stop.kind === 'layer') return format(words.layer, { layer: stop.layer + 1 });
  return operationName(operationOf(plan, stop.id), words);
}

export function operationName({ kind, layer }: Operation, words: Block['figure']): string {
  const name = words.operations[kind];
  return layer === undefined ? name : format(words.inLayer, { layer: layer + 1, name });
}

/** Names on the timeline: several steps under one. */
export function tickOf(
  plan: BlockPlan,
  stop: Stop,
  before: Stop | undefined,
  words: Block['figure'],
): string | null {
  const tick = (one: Stop): keyof Block['figure']['ticks'] | undefined => {
    if (one.kind === 'whole') return undefined;
    if (one.kind === 'layer') return 'layers';
    const { kind, layer } = operationOf(plan, one.id);
    if (layer === undefined) return ['local', 'widen', 'unfold'].includes(kind) ? 'in' : 'out';
    return ['norm2', 'expand', 'reduce', 'add2'].includes(kind) ? 'mlp' : 'attention';
  };
  const mine = tick(stop);
  if (mine === undefined) return before === undefined ? words.ticks.whole : null;
  return before && tick(before) === mine ? null : words.ticks[mine];
}
