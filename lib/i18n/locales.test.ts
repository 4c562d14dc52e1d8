import { describe, expect, it } from 'vitest';
import { isLocale, preferredLocale } from './locales';
import { absoluteUrl, inLocale, languageAlternates, localePath } from './paths';

describe('preferredLocale', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-Hant-TW'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hant'],
    [['en-GB', 'zh-TW'], 'en'],
    [['fr', 'zh'], 'zh-Hant'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
  ] as const)('%j → %s', (languages, locale) => {
    expect(preferredLocale(languages)).toBe(locale);
  });
});

describe('paths', () => {
  it('stand under their language', () => {
    expect(localePath('zh-Hant', '/lab/')).toBe('/zh-Hant/lab/');
    expect(isLocale('zh-Hant')).toBe(true);
    expect(isLocale('zh')).toBe(false);
  });

  it('change their language', () => {
    expect(inLocale('/en/lab/', 'zh-Hant')).toBe('/zh-Hant/lab/');
    expect(inLocale('/zh-Hant/', 'en')).toBe('/en/');
    expect(inLocale('/en', 'zh-Hant')).toBe('/zh-Hant/');
    expect(inLocale('/', 'zh-Hant')).toBe('/zh-Hant/');
    expect(inLocale('/elsewhere/', 'en')).toBe('/en/');
  });

  it('have no address when nobody said where the site lives', () => {
    expect(absoluteUrl('/en/')).toBeNull();
    expect(languageAlternates('/')).toBeNull();
  });
});
