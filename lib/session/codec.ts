/**
 * The lab's state as an address and back: `?sample=church&block=4&layer=2&head=mean&at=0.520,0.310`, and, where they
 * differ from a first look, `&pins=0.1,0.2;0.5,0.5&open=stem&panel=channels&channel=7&modes=trained,identity,trained`
 * and `&outline=2&crop=0.500,0.250&model=timm-s&unit=stages.2.1.conv_kxk&way=poke&cover=96,64,32&look=key:6,mix:3`,
 * and of how things are drawn `&strip=mean&sort=variance&range=global&colours=perceptual&over=80&field=85`, the last two
 * in percent. What is left out is as at a first look, so that addresses from before a part was there still read.
 * Blocks, layers, heads, channels and what the x-ray looks at count from 1 there, as the reader sees them. Pure.
 */
import { isOfficialId, type OfficialId } from '@/lib/checkpoint/official';
import { ORDERS } from '@/lib/features/channel-order';
import { RANGES } from '@/lib/features/ranges';
import { AS_TRAINED, ATTENTION_MODES, type Modes, sameModes } from '@/lib/mobilevit/spec/modes';
import type { Choices } from '@/lib/xray/xray';
import {
  COLOURS,
  type Cover,
  FIELD_WAYS,
  FIRST_LOOK,
  inRange,
  isBlockStage,
  MAX_PINS,
  PANEL_IDS,
  type Place,
  STAGE_IDS,
  SUMMARIES,
  type View,
} from './view';

export interface Address {
  /** Id of the sample on show; undefined for a picture of the reader's own, which no address can hold. */
  readonly sample: string | undefined;
  /** Where the crop stands along the free axis; undefined for the middle. */
  readonly crop?: Place | undefined;
  /** The official checkpoint that is open, or that the address asks for; undefined for every other model. */
  readonly model?: OfficialId | undefined;
  readonly view: View;
}

/** The query string of an address, without the question mark. */
export function encodeAddress({ sample, crop, model, view }: Address): string {
  const params = new URLSearchParams();
  if (sample !== undefined) params.set('sample', sample);
  params.set('block', String(view.stage));
  params.set('layer', String(view.layer + 1));
  params.set('head', typeof view.head === 'number' ? String(view.head + 1) : view.head);
  params.set('at', written(view.query));
  if (view.pins.length > 0) params.set('pins', view.pins.map(written).join(';'));
  if (view.pins.length > 0 && view.outlined !== 0) {
    params.set('outline', view.outlined === undefined ? 'none' : String(view.outlined + 1));
  }
  if (view.opened !== view.stage) params.set('open', String(view.opened));
  if (view.panel !== 'attention') params.set('panel', view.panel);
  if (view.channel !== undefined) params.set('channel', String(view.channel + 1));
  for (const [key, part] of DRAWN) {
    if (view[part] !== FIRST_LOOK[part]) params.set(key, view[part]);
  }
  for (const [key, part] of OPACITIES) {
    const percent = String(Math.round(100 * view[part]));
    if (percent !== String(Math.round(100 * FIRST_LOOK[part]))) params.set(key, percent);
  }
  if (!sameModes(view.modes, AS_TRAINED)) {
    params.set('modes', [view.modes[3], view.modes[4], view.modes[5]].join(','));
  }
  if (view.unit !== undefined) params.set('unit', view.unit);
  if (view.way !== 'gradients') params.set('way', view.way);
  if (view.cover) params.set('cover', [view.cover.x, view.cover.y, view.cover.side].join(','));
  const look = LOOKS.flatMap((part) => {
    const chosen = view.look[part];
    return chosen === undefined ? [] : [`${part}:${chosen + 1}`];
  });
  if (look.length > 0) params.set('look', look.join(','));
  if (sample !== undefined && crop) params.set('crop', written(crop));
  if (model) params.set('model', model);
  return params.toString().replaceAll('%2C', ',').replaceAll('%3B', ';').replaceAll('%3A', ':');
}

/**
 * Reads a query string. What is missing or makes no sense falls back to `fallback`, part by part: a shared address
 * with one stale piece still opens.
 */
export function decodeAddress(search: string, fallback: Address, samples: readonly string[]): Address {
  const params = new URLSearchParams(search);
  const sample = params.get('sample');
  const block = whole(params.get('block'));
  const layer = whole(params.get('layer'));
  const head = params.get('head');
  const stage = isBlockStage(block) ? block : fallback.view.stage;
  const channel = whole(params.get('channel'));
  const crop = place(params.get('crop'));
  const outline = params.get('outline');
  const model = params.get('model');
  const named = <T extends string>(key: string, all: readonly T[], otherwise: T): T =>
    all.find((one) => one === params.get(key)) ?? otherwise;
  return {
    sample: sample !== null && samples.includes(sample) ? sample : fallback.sample,
    ...(crop && { crop }),
    ...(model !== null && isOfficialId(model) && { model }),
    view: inRange({
      stage,
      layer: layer === undefined ? fallback.view.layer : layer - 1,
      head: head === 'mean' || head === 'rollout' ? head : (before(whole(head)) ?? fallback.view.head),
      query: place(params.get('at')) ?? fallback.view.query,
      pins: places(params.get('pins')) ?? fallback.view.pins,
      outlined: outline === 'none' ? undefined : (before(whole(outline)) ?? fallback.view.outlined),
      opened: STAGE_IDS.find((id) => String(id) === params.get('open')) ?? stage,
      panel: named('panel', PANEL_IDS, fallback.view.panel),
      summary: named('strip', SUMMARIES, fallback.view.summary),
      order: named('sort', ORDERS, fallback.view.order),
      range: named('range', RANGES, fallback.view.range),
      colours: named('colours', COLOURS, fallback.view.colours),
      channelOpacity: percent(params.get('over')) ?? fallback.view.channelOpacity,
      fieldOpacity: percent(params.get('field')) ?? fallback.view.fieldOpacity,
      channel: before(channel) ?? fallback.view.channel,
      modes: modes(params.get('modes')) ?? fallback.view.modes,
      unit: params.get('unit')?.match(TAP)?.[0] ?? fallback.view.unit,
      way: named('way', FIELD_WAYS, fallback.view.way),
      cover: cover(params.get('cover')) ?? fallback.view.cover,
      look: look(params.get('look')) ?? fallback.view.look,
    }),
  };
}

/** How things are drawn, by key of the address. */
const DRAWN = [
  ['strip', 'summary'],
  ['sort', 'order'],
  ['range', 'range'],
  ['colours', 'colours'],
] as const satisfies readonly (readonly [string, keyof View])[];

const OPACITIES = [
  ['over', 'channelOpacity'],
  ['field', 'fieldOpacity'],
] as const satisfies readonly (readonly [string, keyof View])[];

/** What the x-ray lets its reader choose, in the path's order. */
const LOOKS = ['local', 'input', 'key', 'mix', 'fusion'] as const satisfies readonly (keyof Choices)[];

/** A tap's name. Whether the open network has it is its panel's to see: checkpoints differ. */
const TAP = /^[a-z][a-z0-9_.]{2,60}$/;

const written = ({ x, y }: Place): string => `${x.toFixed(3)},${y.toFixed(3)}`;

/** Counting from 1, as readers do, to counting from 0. */
const before = (n: number | undefined): number | undefined => (n === undefined ? undefined : n - 1);

/** A positive whole number, or undefined. */
function whole(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
}

/** A whole number from 0 to 100 as a share, or undefined. */
function percent(text: string | null): number | undefined {
  return text !== null && /^(100|\d{1,2})$/.test(text) ? Number(text) / 100 : undefined;
}

/** Two shares in [0, 1], or undefined. */
function place(text: string | null): Place | undefined {
  const [x, y, ...rest] = (text ?? '')
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const inside = (v: number | undefined): v is number => v !== undefined && v >= 0 && v <= 1;
  return inside(x) && inside(y) && rest.length === 0 ? { x, y } : undefined;
}

function places(text: string | null): readonly Place[] | undefined {
  if (text === null) return undefined;
  const read = text.split(';').map(place);
  return read.every((p) => p !== undefined) ? read.slice(0, MAX_PINS) : undefined;
}

function modes(text: string | null): Modes | undefined {
  const [third, fourth, fifth, ...rest] = (text ?? '')
    .split(',')
    .map((m) => ATTENTION_MODES.find((mode) => mode === m));
  return third && fourth && fifth && rest.length === 0 ? { 3: third, 4: fourth, 5: fifth } : undefined;
}

/** Three whole numbers: a corner, which may lie at 0, and a side. Panels bring it into the picture. */
function cover(text: string | null): Cover | undefined {
  const parts = (text ?? '').split(',').map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : undefined));
  const [x, y, side, ...rest] = parts;
  if (x === undefined || y === undefined || !side || rest.length > 0) return undefined;
  return { x, y, side };
}

function look(text: string | null): Choices | undefined {
  if (text === null) return undefined;
  const entries = text.split(',').map((part) => {
    const [name, number] = part.split(':');
    return [LOOKS.find((known) => known === name), before(whole(number ?? null))] as const;
  });
  const read = entries.every(([name, chosen]) => name !== undefined && chosen !== undefined);
  return read ? Object.fromEntries(entries) : undefined;
}
