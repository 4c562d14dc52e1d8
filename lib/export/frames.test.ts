import { describe, expect, it } from 'vitest';
import { framePath, outlineFrame, shadowFrames } from './frames';

const paint = (colour: string) =>
  colour === 'rgba(0, 0, 0, 0)' ? { hex: '#000000', opacity: 0 } : { hex: '#223344', opacity: 0.5 };
const BOX = { x: 10, y: 20, width: 30, height: 40, radius: 0 };

describe('shadowFrames', () => {
  it('reads the hairline of a cell as browsers write it', () => {
    expect(shadowFrames('oklab(0.2 0.001 0.002 / 0.12) 0px 0px 0px 1px inset')).toEqual({
      outside: [],
      inside: [{ colour: 'oklab(0.2 0.001 0.002 / 0.12)', thickness: 1, from: -1 }],
    });
  });

  it('puts what CSS names last at the back, outside and inside apart', () => {
    const { outside, inside } = shadowFrames(
      'rgb(1, 2, 3) 0px 0px 0px 2px, red 0px 0px 0px 4px, blue 0px 0px 0px 0.5px inset',
    );
    expect(outside.map(({ thickness }) => thickness)).toEqual([4, 2]);
    expect(inside).toEqual([{ colour: 'blue', thickness: 0.5, from: -0.5 }]);
  });

  it.each(['none', 'red 1px 2px 0px 1px', 'red 0px 0px 4px 1px', 'red 0px 0px 0px 0px inset', ''])(
    'takes “%s” for no line',
    (shadow) => {
      expect(shadowFrames(shadow)).toEqual({ outside: [], inside: [] });
    },
  );
});

it('reads an outline with its offset, and none', () => {
  const outline = { outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '-2px', outlineColor: 'red' };
  expect(outlineFrame(outline)).toEqual({ colour: 'red', thickness: 2, from: -2 });
  expect(outlineFrame({ ...outline, outlineStyle: 'none' })).toBeUndefined();
  expect(outlineFrame({ ...outline, outlineWidth: '0px' })).toBeUndefined();
});

describe('framePath', () => {
  it('draws an inner line within the box', () => {
    expect(framePath({ colour: 'red', thickness: 1, from: -1 }, BOX, paint)).toBe(
      '<rect x="10.5" y="20.5" width="29" height="39" fill="none" stroke="#223344" stroke-opacity="0.5" stroke-width="1"/>',
    );
  });

  it('draws an outer line around it, its corners as round', () => {
    expect(framePath({ colour: 'red', thickness: 2, from: 0 }, { ...BOX, radius: 3 }, paint)).toBe(
      '<rect x="9" y="19" width="32" height="42" rx="4" fill="none" stroke="#223344" stroke-opacity="0.5" stroke-width="2"/>',
    );
  });

  it('draws nothing that cannot be seen', () => {
    expect(framePath({ colour: 'rgba(0, 0, 0, 0)', thickness: 1, from: 0 }, BOX, paint)).toBe('');
  });
});
