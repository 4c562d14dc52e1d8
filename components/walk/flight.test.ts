import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flightAt, type Route } from './flight';

const route: Route = {
  from: { left: 0, top: 0, width: 40, height: 40 },
  to: { left: 100, top: 60, width: 20, height: 20 },
  text: '7',
  role: 'output',
  becomes: 'input',
  copied: true,
};
const shares = fc.double({ min: 0, max: 1, noNaN: true });

describe('a number in the air', () => {
  it('starts in its cell and ends in the other', () => {
    expect(flightAt(route, 0).box).toEqual(route.from);
    expect(flightAt(route, 1).box).toEqual(route.to);
  });

  it('turns from an output into an input as it moves, and into nothing else', () => {
    fc.assert(
      fc.property(shares, (at) => {
        expect(flightAt(route, at)).toMatchObject({ from: 'output', to: 'input', turned: at, opacity: 1 });
      }),
    );
  });

  it('keeps its colour on the way into a computation, and fades only near its end', () => {
    fc.assert(
      fc.property(shares, (at) => {
        const { from, to, turned, opacity } = flightAt({ ...route, copied: false }, at);
        expect([from, to, turned]).toEqual(['output', 'output', 0]);
        expect(opacity === 1).toBe(at <= 0.75);
      }),
    );
    expect(flightAt({ ...route, copied: false }, 1).opacity).toBe(0);
  });
});
