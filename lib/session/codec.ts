/**
 * The lab's state as an address and back: `?sample=church&block=4&layer=2&head=mean&at=0.520,0.310`.
 * Blocks, layers and heads count from 1 there, as the reader sees them. Pure.
 */
import type { BlockStage } from '@/lib/mobilevit/spec/variants';
import { inRange, type View } from './view';

export interface Address {
  /** Id of the sample on show; undefined for a picture of the reader's own, which no address can hold. */
  readonly sample: string | undefined;
  readonly view: View;
}

/** The query string of an address, without the question mark. */
export function encodeAddress({ sample, view }: Address): string {
  const params = new URLSearchParams();
  if (sample !== undefined) params.set('sample', sample);
  params.set('block', String(view.stage));
  params.set('layer', String(view.layer + 1));
  params.set('head', view.head === 'mean' ? 'mean' : String(view.head + 1));
  params.set('at', `${view.query.x.toFixed(3)},${view.query.y.toFixed(3)}`);
  return params.toString().replace('%2C', ',');
}

/**
 * Reads a query string. What is missing or makes no sense falls back to `fallback`, part by part: a shared address
 * with one stale piece still opens.
 */
export function decodeAddress(search: string, fallback: Address, samples: readonly string[]): Address {
  const params = new URLSearchParams(search);
  const sample = params.get('sample');
  const stage = whole(params.get('block'));
  const layer = whole(params.get('layer'));
  const head = params.get('head');
  const at = (params.get('at') ?? '')
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [x, y] = at;
  const inside = (v: number | undefined): v is number => v !== undefined && v >= 0 && v <= 1;
  return {
    sample: sample !== null && samples.includes(sample) ? sample : fallback.sample,
    view: inRange({
      stage: isBlockStage(stage) ? stage : fallback.view.stage,
      layer: layer === undefined ? fallback.view.layer : layer - 1,
      head: head === 'mean' ? 'mean' : (ifNumber(whole(head)) ?? fallback.view.head),
      query: at.length === 2 && inside(x) && inside(y) ? { x, y } : fallback.view.query,
    }),
  };
}

const isBlockStage = (n: number | undefined): n is BlockStage => n === 3 || n === 4 || n === 5;

const ifNumber = (n: number | undefined): number | undefined => (n === undefined ? undefined : n - 1);

/** A positive whole number, or undefined. */
function whole(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
}
