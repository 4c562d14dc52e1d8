import { describe, expect, it } from 'vitest';
import { VARIANT_IDS } from '@/lib/mobilevit/spec/variants';
import { CONTENDERS, type ContenderId, contenderOf } from './contenders';
import { resultTable } from './result-table';
import { median, quantile, spreadOf } from './statistics';
import { doubtsOf, driftOf, type PassTime, type Round, summarise, turnsOf } from './timing';

/** A pass in which every part takes the same, and the edges what is left. */
function pass(id: ContenderId, ms: number): PassTime {
  const { parts } = contenderOf(id);
  return { ms, parts: parts.map(({ name }) => ({ part: name, ms: ms / (parts.length + 1) })) };
}

const round = (mobilevit: number, peer: number): Round =>
  new Map<ContenderId, PassTime>([
    ['mobilevit-xxs', pass('mobilevit-xxs', mobilevit)],
    ['peer-xxs', pass('peer-xxs', peer)],
  ]);

const ROUNDS = [round(30, 10), round(20, 10), round(28, 7)];

describe('statistics', () => {
  it('median and quartiles', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(spreadOf([0, 1, 2, 3, 4])).toEqual({ median: 2, low: 1, high: 3 });
    expect(median([])).toBeNaN();
  });
});

describe('turns', () => {
  it('everybody once a round, and who goes first changes', () => {
    const [even, odd] = [turnsOf(VARIANT_IDS, 0), turnsOf(VARIANT_IDS, 1)];
    expect([...even].sort()).toEqual(CONTENDERS.map(({ id }) => id).sort());
    expect(odd).toEqual([...even].reverse());
    expect(turnsOf(['xs'], 0)).toEqual(['mobilevit-xs', 'peer-xs']);
  });
});

describe('the summary', () => {
  const [pair] = summarise(['xxs'], ROUNDS);

  it('is of medians, and the ratio is that of each round', () => {
    expect(pair?.mobilevit.ms.median).toBe(28);
    expect(pair?.peer.ms.median).toBe(10);
    // 3, 2, 4: not 28 ÷ 10.
    expect(pair?.ratio.median).toBe(3);
    const { multiplyAdds } = contenderOf('mobilevit-xxs');
    expect(pair?.mobilevit.perMillion).toBeCloseTo(28 / (multiplyAdds / 1e6), 10);
  });

  it('the groups hold the whole of the time', () => {
    const of = summarise(['xxs'], [round(30, 10)])[0];
    for (const one of [of?.mobilevit, of?.peer]) {
      const sum = one?.groups.reduce((total, { ms }) => total + ms, 0);
      expect(sum).toBeCloseTo(one?.ms.median ?? Number.NaN, 9);
    }
    expect(of?.peer.groups.map(({ group }) => group)).toEqual(['convolutions', 'head', 'edges']);
    expect(of?.mobilevit.groups).toHaveLength(6);
    const counted = of?.mobilevit.parts.reduce((total, { multiplyAdds }) => total + multiplyAdds, 0);
    expect(counted).toBe(contenderOf('mobilevit-xxs').multiplyAdds);
  });

  it('says nothing of parts where the backend tells nothing', () => {
    const bare = new Map([...round(4, 2)].map(([id, { ms }]) => [id, { ms, parts: [] }]));
    const [of] = summarise(['xxs'], [bare]);
    expect(of?.mobilevit.parts).toEqual([]);
    expect(of?.mobilevit.groups).toEqual([]);
    expect(of?.ratio.median).toBe(2);
  });

  it('as a table has every pass and the median', () => {
    const lines = resultTable(summarise(['xxs'], ROUNDS), { backend: 'wasm', side: 256 });
    const [head, ...rest] = lines;
    for (const line of rest) expect(line).toHaveLength(head?.length ?? 0);
    expect(rest.filter(([what]) => what === 'pass').map((line) => line[5])).toEqual([30, 20, 28, 10, 10, 7]);
    expect(rest.find(([what, name]) => what === 'median' && name === 'MobileViT')?.[5]).toBe(28);
    expect(rest.find(([what]) => String(what).startsWith('ratio'))?.[6]).toBe(3);
  });
});

describe('doubts', () => {
  const calm = { hidden: 0, latestTimer: 3 };
  const steady = Array.from({ length: 9 }, () => round(30, 10));

  it('none of a steady run', () => {
    expect(doubtsOf(steady, calm)).toEqual([]);
  });

  it('a hidden tab and a late timer are told whatever the times say', () => {
    expect(doubtsOf([round(1, 1)], { hidden: 2, latestTimer: 900 })).toEqual([
      { kind: 'hidden', rounds: 2 },
      { kind: 'late', ms: 900 },
    ]);
  });

  it('a device that slows down', () => {
    const slowing = steady.map((_, i) => round(30 + 3 * i, 10 + i));
    expect(driftOf(slowing)).toBeCloseTo(68 / 44, 10);
    expect(doubtsOf(slowing, calm).map(({ kind }) => kind)).toContain('drift');
  });

  it('times that jump about', () => {
    const jumping = steady.map((_, i) => round(i % 3 === 0 ? 60 : 30, 10));
    expect(doubtsOf(jumping, calm)).toEqual([{ kind: 'noisy', share: 1 }]);
  });
});
