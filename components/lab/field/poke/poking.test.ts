import { describe, expect, it, vi } from 'vitest';
import { EngineError, type Poke } from '@/lib/inference/protocol';
import { AS_TRAINED } from '@/lib/mobilevit/spec/modes';
import { ALL_IDENTITY } from '../conditions';
import { createPoking, type Poked, type Poker } from './poking';
import { scanSquares } from './square';

const UNIT = {
  epoch: 1,
  tap: 'stages.3.1',
  cell: { row: 0, column: 0 },
  conditions: [AS_TRAINED, ALL_IDENTITY],
};
const at = (x: number) => ({ x, y: 0, side: 16 });

/** An engine whose unit is [4, 3], and 4 + x there where something is covered; answers when it is told to. */
function fakeEngine() {
  const asked: Poke['square'][] = [];
  const open: ((error?: Error) => void)[] = [];
  const engine: Poker = {
    poke: ({ square, conditions }) => {
      asked.push(square);
      return new Promise((resolve, reject) =>
        open.push((error) => {
          if (error) return reject(error);
          resolve(
            conditions.map((modes, i) => ({
              modes,
              logits: Float32Array.of(square?.x ?? 0, i),
              vector: Float32Array.of(4 + (i === 0 ? (square?.x ?? 0) : 0), 3),
              ms: 1,
            })),
          );
        }),
      );
    },
  };
  const answer = async (error?: Error) => {
    await vi.waitUntil(() => open.length > 0, { interval: 1 });
    open.shift()?.(error);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { engine, asked, answer };
}

function setUp() {
  const { engine, asked, answer } = fakeEngine();
  const states: Poked[] = [];
  const poking = createPoking(engine, UNIT, (poked) => states.push(poked));
  return { poking, asked, answer, states };
}

describe('poking', () => {
  it('asks about the whole picture once, and one place at a time: the newest', async () => {
    const { poking, asked, answer, states } = setUp();
    poking.poke(at(5));
    poking.poke(at(10));
    expect(asked).toEqual([undefined]);
    await answer();
    expect(asked).toEqual([undefined, at(10)]);
    for (const x of [15, 20, 25]) poking.poke(at(x));
    expect(asked).toHaveLength(2);
    await answer();
    expect(states.at(-1)?.newest).toMatchObject({ square: at(10), changes: [2, 0] });
    await answer();
    expect(asked.map((square) => square?.x)).toEqual([undefined, 10, 25]);
    expect(states.at(-1)).toMatchObject({ newest: { square: at(25), changes: [5, 0] }, failed: false });
    expect(states.at(-1)?.places).toHaveLength(2);
  });

  it('a scan goes through all places; what the reader covers goes first', async () => {
    const { poking, asked, answer, states } = setUp();
    const squares = scanSquares(16, 256).slice(0, 3);
    poking.scan(squares);
    await answer();
    poking.poke(at(7));
    await answer();
    expect(states.at(-1)?.scan).toEqual({ done: 1, of: 3 });
    await answer();
    expect(states.at(-1)).toMatchObject({ newest: { square: at(7) }, scan: { done: 1, of: 3 } });
    await answer();
    await answer();
    expect(asked).toEqual([undefined, squares[0], at(7), squares[1], squares[2]]);
    expect(states.at(-1)?.scan).toBeUndefined();
    // The reader's own place is the newest still, and each place is kept once.
    expect(states.at(-1)?.newest?.square).toEqual(at(7));
    poking.poke(squares[0] ?? at(0));
    await answer();
    expect(states.at(-1)?.places).toHaveLength(4);
  });

  it('a scan can be stopped; what it found stays', async () => {
    const { poking, asked, answer, states } = setUp();
    poking.scan(scanSquares(16, 256));
    await answer();
    await answer();
    poking.stopScan();
    await answer();
    expect(asked).toHaveLength(3);
    expect(states.at(-1)).toMatchObject({ scan: undefined, places: [{}, {}] });
  });

  it('a failure is said, what was found stays, and the next place begins anew', async () => {
    const { poking, answer, states } = setUp();
    poking.scan(scanSquares(16, 256));
    await answer();
    await answer();
    await answer(new EngineError({ code: 'crashed', data: { reason: 'boom' } }));
    expect(states.at(-1)).toMatchObject({ failed: true, scan: undefined, places: [{}] });
    poking.poke(at(3));
    await answer();
    expect(states.at(-1)).toMatchObject({ failed: false, newest: { square: at(3) } });
    poking.poke(at(4));
    await answer(new EngineError({ code: 'superseded' }));
    expect(states.at(-1)?.failed).toBe(false);
  });

  it('after its end nothing is asked or told', async () => {
    const { poking, asked, answer, states } = setUp();
    poking.poke(at(1));
    poking.end();
    await answer();
    expect(states).toEqual([]);
    expect(asked).toEqual([undefined]);
  });
});
