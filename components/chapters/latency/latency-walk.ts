/** The walk through the paper's table as data: its steps, and where every point stands in each. Pure. */

import {
  largerPatchesFact,
  latencyTableFact,
  libraryUnfoldFact,
  TABLE_DEVICES,
  type TableDevice,
  type TableRow,
} from '@/lib/figures/latency-facts';
import { contenderOf } from '@/lib/latency/contenders';
import { MILLION } from './sizes';

export type LatencyStep =
  | 'flops'
  | 'proportion'
  | 'neural'
  | 'cpu'
  | 'gpu'
  | 'library'
  | 'patches'
  | 'counted'
  | 'ratios';

export const STEPS: readonly LatencyStep[] = [
  'flops',
  'proportion',
  'neural',
  'cpu',
  'gpu',
  'library',
  'patches',
  'counted',
  'ratios',
];

/** After this step the reader is asked where the point would be. */
export const ASKED_AT = STEPS.indexOf('flops');

export const ROWS: readonly TableRow[] = latencyTableFact.rows;
export const rowOf = (id: TableRow['id']): TableRow => {
  const row = ROWS.find((one) => one.id === id);
  if (!row) throw new RangeError(`no row ${id}`);
  return row;
};
export const BASE = rowOf('mobilenetv2');
export const OURS = rowOf('mobilevit');

/** What a network would take if only its multiply-adds counted, MobileNetv2's time on the device being given. */
export const expectedMs = (row: TableRow, device: TableDevice, flops = row.flopsMillions): number =>
  (BASE.ms[device] * flops) / BASE.flopsMillions;

/** How many times MobileNetv2's time a network takes. */
export const slowdown = ({ ms }: TableRow, device: TableDevice): number => ms[device] / BASE.ms[device];

/** MobileViT-XS's multiply-adds at the size that was timed, attention's products among them: our own count. */
export const countedMillions = (): number => contenderOf('mobilevit-xs').multiplyAdds / MILLION;

export interface LatencyPoint {
  readonly row: TableRow;
  /** Millions. */
  readonly flops: number;
  /** Milliseconds; null while only the multiply-adds are known. */
  readonly ms: number | null;
  readonly expected: number | null;
}

export interface LatencyFrame {
  readonly kind: LatencyStep;
  readonly device: TableDevice;
  readonly points: readonly LatencyPoint[];
  /** Columns of the table that are filled in. */
  readonly known: readonly TableDevice[];
  /** Whether the table says how many times MobileNetv2's time each is. */
  readonly ratios: boolean;
}

const deviceOf = (kind: LatencyStep): TableDevice =>
  kind === 'cpu' ? 'cpu' : kind === 'gpu' || kind === 'library' ? 'gpu' : 'neural';

/** Devices that have been seen when a step stands. */
function knownAt(step: number): readonly TableDevice[] {
  const first: Readonly<Record<TableDevice, number>> = {
    neural: STEPS.indexOf('neural'),
    cpu: STEPS.indexOf('cpu'),
    gpu: STEPS.indexOf('gpu'),
  };
  return TABLE_DEVICES.filter((device) => step >= first[device]);
}

function pointAt(row: TableRow, kind: LatencyStep): LatencyPoint {
  const device = deviceOf(kind);
  const ours = row.id === OURS.id;
  const flops = ours && kind === 'counted' ? countedMillions() : row.flopsMillions;
  const expected = expectedMs(row, device, flops);
  if (kind === 'flops') return { row, flops, ms: null, expected: null };
  if (kind === 'proportion') return { row, flops, ms: expected, expected };
  const other = kind === 'library' ? libraryUnfoldFact.ms : kind === 'patches' ? largerPatchesFact.ms : null;
  return { row, flops, ms: ours && other !== null ? other : row.ms[device], expected };
}

const still = (step: number): LatencyFrame => {
  const kind = STEPS[step] ?? 'flops';
  return {
    kind,
    device: deviceOf(kind),
    points: ROWS.map((row) => pointAt(row, kind)),
    known: knownAt(step),
    ratios: kind === 'ratios',
  };
};

/** Between two positive numbers, so that equal shares are equal distances on a logarithmic axis. */
const between = (a: number, b: number, share: number): number => a * (b / a) ** share;

/**
 * What is seen at a moment of a step.
 *
 * @param eased 0 to 1: how far the step's motion has come
 */
export function latencyFrame(step: number, eased: number): LatencyFrame {
  const after = still(step);
  if (step === 0 || eased >= 1) return after;
  const before = still(step - 1);
  return {
    ...after,
    points: after.points.map((point, i) => {
      const from = before.points[i];
      if (!from) return point;
      const move = (a: number | null, b: number | null) =>
        a === null || b === null ? b : between(a, b, eased);
      return {
        row: point.row,
        flops: between(from.flops, point.flops, eased),
        ms: move(from.ms, point.ms),
        expected: move(from.expected, point.expected),
      };
    }),
  };
}
