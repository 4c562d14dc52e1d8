import { describe, expect, it } from 'vitest';
import { hatchingOf, hatchPattern } from './hatching';

/** As browsers write what MatrixCell.module.css says. */
const COMPUTED =
  'repeating-linear-gradient(135deg, oklab(0.5 -0.01 -0.02 / 0.9) 0px, oklab(0.5 -0.01 -0.02 / 0.9) 2px, rgba(0, 0, 0, 0) 2px, rgba(0, 0, 0, 0) 5px)';
const paint = (colour: string) =>
  colour.startsWith('rgba(0, 0, 0, 0)') ? { hex: '#000000', opacity: 0 } : { hex: '#667788', opacity: 0.9 };

describe('hatchingOf', () => {
  it('reads angle, colours and places, in the short form too', () => {
    const hatching = hatchingOf(COMPUTED);
    expect(hatching?.angle).toBe(135);
    expect(hatching?.stops.map(({ at }) => at)).toEqual([0, 2, 2, 5]);
    expect(hatching?.stops[0]?.colour).toBe('oklab(0.5 -0.01 -0.02 / 0.9)');
    const brief =
      'linear-gradient(red, blue), repeating-linear-gradient(45deg, red 0px 1px, rgb(0, 0, 0) 1px 4px)';
    expect(hatchingOf(brief)).toEqual({
      angle: 45,
      stops: [
        { colour: 'red', at: 0 },
        { colour: 'red', at: 1 },
        { colour: 'rgb(0, 0, 0)', at: 1 },
        { colour: 'rgb(0, 0, 0)', at: 4 },
      ],
    });
  });

  it.each([
    'none',
    'linear-gradient(90deg, red 0px, blue 4px)',
    'url("repeating-linear-gradient(.png")',
    'repeating-linear-gradient(to right, red 0px, blue 4px)',
    'repeating-linear-gradient(45deg, red 0%, blue 10%)',
    'repeating-linear-gradient(45deg, red 0px, red 0px)',
  ])('leaves %s alone', (image) => {
    expect(hatchingOf(image)).toBeUndefined();
  });
});

describe('hatchPattern', () => {
  it('is one stripe a period, turned and begun where the page begins', () => {
    const hatching = hatchingOf(COMPUTED);
    const box = { x: 10, y: 20, width: 44, height: 44 };
    const svg = hatching ? hatchPattern('h1', hatching, box, paint) : '';
    expect(svg).toContain('<pattern id="h1" patternUnits="userSpaceOnUse" width="5" height="5"');
    // 135 degrees run from the box's upper left corner.
    expect(svg).toContain('patternTransform="translate(10 20) rotate(45)"');
    expect(svg.match(/<rect/g)).toHaveLength(1);
    expect(svg).toContain('<rect x="0" width="2" height="5" fill="#667788" fill-opacity="0.9"/>');
  });

  it('begins at the left edge when it runs to the right', () => {
    const stops = [
      { colour: 'red', at: 0 },
      { colour: 'red', at: 3 },
    ];
    expect(hatchPattern('h', { angle: 90, stops }, { x: 5, y: 0, width: 8, height: 2 }, paint)).toContain(
      'translate(5 1) rotate(0)',
    );
  });
});
