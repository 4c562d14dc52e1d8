import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, figureSvg } from './figure-svg';
import { wrapText } from './wrap-text';
import { escapeXml } from './xml';

/** Every character half as wide as its size, Chinese ones as wide. */
const measure = (text: string, size = 10) =>
  [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? size : size / 2), 0);

describe('wrapText', () => {
  it('breaks Latin at spaces, Chinese between characters, and leaves marks where they belong', () => {
    expect(wrapText('a long  caption of words', 60, measure)).toEqual(['a long', 'caption of', 'words']);
    expect(wrapText('特徵圖（第三階段）。', 40, measure)).toEqual(['特徵圖', '（第三階', '段）。']);
    expect(wrapText('寬 256 像素', 40, measure)).toEqual(['寬 256', '像素']);
    expect(wrapText('anextremelylongname', 50, measure)).toEqual(['anextremel', 'ylongname']);
    expect(wrapText('  ', 50, measure)).toEqual([]);
  });

  it('loses nothing but spaces, and no line is too wide', () => {
    const characters = fc.constantFrom(...'ab 圖塊，。（）「」.…');
    fc.assert(
      fc.property(fc.string({ unit: characters }), fc.integer({ min: 40, max: 200 }), (text, width) => {
        const lines = wrapText(text, width, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('escapeXml', () => {
  it('leaves nothing that ends an attribute or opens an element', () => {
    expect(escapeXml(`<a b="c" d='e'>&amp;\0\ud800`)).toBe(
      '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;\ufffd\ufffd',
    );
    expect(escapeXml('😀 圖')).toBe('😀 圖');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        expect(escapeXml(text)).not.toMatch(/[<>"'\0]|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});

describe('figureSvg', () => {
  const colours = { paper: '#ffffff', ink: '#111111', muted: '#666666', mark: '#7a3fb0' };
  const figure: Figure = {
    title: 'Channel <6>',
    caption: 'A church & its tower.',
    credits: ['MobileViT-XXS', 'Credit: nobody'],
    image: 'data:image/png;base64,AA==',
    scale: {
      label: 'Its own range',
      min: '−1.5',
      max: '4.25',
      ramp: 'data:image/png;base64,BB==',
      zero: 0.26,
    },
  };

  it('holds title, picture, scale with both ends and zero, caption and credits', () => {
    const { svg, height } = figureSvg(figure, colours, measure);
    for (const text of [
      'Channel &lt;6&gt;',
      'its tower.',
      'Its own range',
      '>−1.5<',
      '>4.25<',
      '>0<',
      'Credit: nobody',
    ]) {
      expect(svg).toContain(text);
    }
    expect(svg).toContain('href="data:image/png;base64,AA=="');
    expect(svg).toContain('href="data:image/png;base64,BB=="');
    expect(svg).not.toContain('<6>');
    // Every element is closed.
    const open = svg.match(/<[a-z]+[^>]*[^/]>/g)?.length;
    expect(open).toBe(svg.match(/<\/[a-z]+>/g)?.length);
    // Where zero would stand in an end's way it is left out.
    const near = { ...figure, scale: { ...figure.scale, label: '', min: '−1.5', max: '4', zero: 0.03 } };
    expect(figureSvg(near, colours, measure).svg).not.toContain('>0<');
    // A longer caption makes a taller figure, never a wider one.
    const long = figureSvg({ ...figure, caption: 'word '.repeat(200) }, colours, measure);
    expect(long.height).toBeGreaterThan(height + 100);
    expect(long.width).toBe(688);
  });

  it('draws marks over the picture, and a dot where values are areas', () => {
    const { svg } = figureSvg(
      {
        ...figure,
        marks: { extent: 256, svg: '<path d="M0,0"/>' },
        scale: { label: 'weight', min: '0.001', max: '0.2', dot: { diameter: 0.05, label: 'even share' } },
      },
      colours,
      measure,
    );
    expect(svg).toMatch(/viewBox="0 0 256 256"><path d="M0,0"\/><\/svg>/);
    expect(svg).toContain('r="16" fill="#7a3fb0"');
    expect(svg).toContain('0.001 – 0.2');
  });
});
