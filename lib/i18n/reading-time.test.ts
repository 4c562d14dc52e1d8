import { describe, expect, it } from 'vitest';
import { readingMinutes } from './reading-time';

describe('the reading time', () => {
  it('counts the words of an English text', () => {
    expect(readingMinutes('word '.repeat(660), 'en')).toBe(3);
  });

  it('counts the characters of a Chinese text', () => {
    expect(readingMinutes('字'.repeat(800), 'zh-Hant')).toBe(2);
  });

  it('does not count what is not read', () => {
    const prose = 'word '.repeat(440);
    const around = `import X from './x';\n${'<Figure a="b c d e f" />\n'.repeat(300)}${prose}`;
    expect(readingMinutes(around, 'en')).toBe(2);
    expect(readingMinutes('$a + b + c + d + e$ '.repeat(220), 'en')).toBe(1);
  });

  it('takes a minute at least', () => {
    expect(readingMinutes('', 'en')).toBe(1);
  });
});
