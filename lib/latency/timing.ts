/** From single passes to what is said of them: rounds, medians, ratios, and whether they can be believed. Pure. */
import type { VariantId } from '@/lib/mobilevit/spec/variants';
import {
  type Contender,
  type ContenderId,
  contenderOf,
  GROUPS,
  type Group,
  groupOf,
  partMultiplyAdds,
} from './contenders';
import { median, type Spread, spreadOf } from './statistics';

/** One pass of one contender. */
export interface PassTime {
  /** Wall time from pixels to logits, in milliseconds. */
  readonly ms: number;
  /** Of each part, by its name; empty where the backend does not tell. */
  readonly parts: readonly { readonly part: string; readonly ms: number }[];
}

/** One turn of everybody. */
export type Round = ReadonlyMap<ContenderId, PassTime>;

/** Who goes when: pairs stay together, and who goes first changes from round to round. */
export function turnsOf(sizes: readonly VariantId[], round: number): ContenderId[] {
  const pairs = sizes.map((size): ContenderId[] => [`mobilevit-${size}`, `peer-${size}`]);
  return round % 2 === 0 ? pairs.flat() : pairs.reverse().flatMap((pair) => [...pair].reverse());
}

export interface PartSummary {
  readonly part: string;
  readonly group: Group;
  /** Median, in milliseconds. */
  readonly ms: number;
  readonly multiplyAdds: number;
}

export interface ContenderSummary {
  readonly contender: Contender;
  readonly ms: Spread;
  readonly times: readonly number[];
  /** Milliseconds for a million multiply-adds, by the median. */
  readonly perMillion: number;
  /** Medians of the parts; empty where the backend does not tell. */
  readonly parts: readonly PartSummary[];
  /** Medians of the groups' times in milliseconds; empty likewise. */
  readonly groups: readonly { readonly group: Group; readonly ms: number }[];
}

export interface PairSummary {
  readonly size: VariantId;
  readonly mobilevit: ContenderSummary;
  readonly peer: ContenderSummary;
  /** MobileViT's time over its peer's, of each round on its own: the middle half and the median. */
  readonly ratio: Spread;
  /** The same of their multiply-adds. */
  readonly multiplyAddsRatio: number;
}

const MILLION = 1e6;

/** What the rounds say of each size. Rounds must hold both contenders of every size. */
export function summarise(sizes: readonly VariantId[], rounds: readonly Round[]): readonly PairSummary[] {
  return sizes.map((size) => {
    const mobilevit = summary(`mobilevit-${size}`, rounds);
    const peer = summary(`peer-${size}`, rounds);
    return {
      size,
      mobilevit,
      peer,
      ratio: spreadOf(mobilevit.times.map((ms, i) => ms / (peer.times[i] ?? Number.NaN))),
      multiplyAddsRatio: mobilevit.contender.multiplyAdds / peer.contender.multiplyAdds,
    };
  });
}

function summary(id: ContenderId, rounds: readonly Round[]): ContenderSummary {
  const contender = contenderOf(id);
  const passes = rounds.flatMap((round) => round.get(id) ?? []);
  const times = passes.map(({ ms }) => ms);
  const ms = spreadOf(times);
  const known = passes.some(({ parts }) => parts.length > 0);
  return {
    contender,
    ms,
    times,
    perMillion: ms.median / (contender.multiplyAdds / MILLION),
    parts: known ? partSummaries(contender, passes) : [],
    groups: known ? groupSummaries(contender, passes) : [],
  };
}

function partSummaries(contender: Contender, passes: readonly PassTime[]): PartSummary[] {
  const counted = partMultiplyAdds(contender);
  return contender.parts.map((part) => ({
    part: part.name,
    group: groupOf(part),
    ms: median(passes.map(({ parts }) => parts.find((one) => one.part === part.name)?.ms ?? Number.NaN)),
    multiplyAdds: counted.get(part.name) ?? 0,
  }));
}

function groupSummaries({ parts }: Contender, passes: readonly PassTime[]) {
  const names = new Map<string, Group>(parts.map((part) => [part.name, groupOf(part)]));
  const timeOf = (pass: PassTime, group: Group): number => {
    if (group === 'edges') return pass.ms - pass.parts.reduce((sum, { ms }) => sum + ms, 0);
    return pass.parts.reduce((sum, { part, ms }) => (names.get(part) === group ? sum + ms : sum), 0);
  };
  return GROUPS.filter((group) => group === 'edges' || [...names.values()].includes(group)).map((group) => ({
    group,
    ms: median(passes.map((pass) => timeOf(pass, group))),
  }));
}

/** Why times may not be what they seem. */
export type Doubt =
  /** The tab was hidden; so many rounds were thrown away and run again. */
  | { readonly kind: 'hidden'; readonly rounds: number }
  /** A timer of the page came so many milliseconds late: the browser or the machine holds the page back. */
  | { readonly kind: 'late'; readonly ms: number }
  /** The last third of the rounds took so many times as long as the first: heat, saving power, other work. */
  | { readonly kind: 'drift'; readonly times: number }
  /** The middle half of a contender's times is this wide, as a share of their median. */
  | { readonly kind: 'noisy'; readonly share: number };

/** From these on it is said. Chosen by us: beyond them a comparison of two networks no longer holds. */
export const LIMITS = { lateMs: 500, drift: 1.2, noise: 0.25, fewest: 6 } as const;

/** What can be held against the rounds. */
export function doubtsOf(
  rounds: readonly Round[],
  { hidden, latestTimer }: { hidden: number; latestTimer: number },
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (hidden > 0) doubts.push({ kind: 'hidden', rounds: hidden });
  if (latestTimer >= LIMITS.lateMs) doubts.push({ kind: 'late', ms: latestTimer });
  if (rounds.length < LIMITS.fewest) return doubts;
  const drift = driftOf(rounds);
  if (drift >= LIMITS.drift || drift <= 1 / LIMITS.drift) doubts.push({ kind: 'drift', times: drift });
  const noise = noiseOf(rounds);
  if (noise >= LIMITS.noise) doubts.push({ kind: 'noisy', share: noise });
  return doubts;
}

/** How many times as long the last third of the rounds took as the first, by their medians. */
export function driftOf(rounds: readonly Round[]): number {
  const third = Math.max(1, Math.floor(rounds.length / 3));
  const length = (round: Round) => [...round.values()].reduce((sum, { ms }) => sum + ms, 0);
  return median(rounds.slice(-third).map(length)) / median(rounds.slice(0, third).map(length));
}

/** The widest middle half of any contender's times, as a share of its median. */
function noiseOf(rounds: readonly Round[]): number {
  const ids = [...(rounds[0]?.keys() ?? [])];
  return Math.max(
    0,
    ...ids.map((id) => {
      const { low, high, median: middle } = spreadOf(rounds.flatMap((round) => round.get(id)?.ms ?? []));
      return (high - low) / middle;
    }),
  );
}
