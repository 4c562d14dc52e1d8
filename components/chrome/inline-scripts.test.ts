import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preferredLocale } from '@/lib/i18n/locales';
import { localeScript, themeScript } from './inline-scripts';

function run(script: string, scope: Record<string, unknown>): void {
  new Function(...Object.keys(scope), script)(...Object.values(scope));
}

/** Where the script on "/" sends a reader. */
function destination(
  languages: readonly string[],
  remembered: string | null,
  location = { search: '', hash: '' },
) {
  let went: string | null = null;
  run(localeScript('/base/'), {
    navigator: { languages },
    localStorage: { getItem: () => remembered },
    location: {
      ...location,
      replace: (url: string) => {
        went = url;
      },
    },
  });
  return went;
}

describe('localeScript', () => {
  it('agrees with preferredLocale', () => {
    const tag = fc.constantFrom(
      'zh-TW',
      'zh-HK',
      'zh-Hant',
      'zh-CN',
      'ZH',
      'en',
      'en-GB',
      'fr',
      'de-CH',
      'ja',
      '',
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 4 }), (languages) => {
        expect(destination(languages, null)).toBe(`/base/${preferredLocale(languages)}/`);
      }),
    );
  });

  it('honours a remembered choice, and only a valid one', () => {
    expect(destination(['en'], 'zh-Hant')).toBe('/base/zh-Hant/');
    expect(destination(['zh-TW'], 'en')).toBe('/base/en/');
    expect(destination(['zh-TW'], 'tlh')).toBe('/base/zh-Hant/');
  });

  it('takes the query and hash along', () => {
    expect(destination(['en'], null, { search: '?a=1', hash: '#b' })).toBe('/base/en/?a=1#b');
  });
});

describe('themeScript', () => {
  const themeFor = (getItem: () => string | null) => {
    const set: string[] = [];
    run(themeScript, {
      localStorage: { getItem },
      document: {
        documentElement: { setAttribute: (name: string, value: string) => set.push(`${name}=${value}`) },
      },
    });
    return set;
  };

  it('sets a chosen theme and leaves the system its own', () => {
    expect(themeFor(() => 'dark')).toEqual(['data-theme=dark']);
    expect(themeFor(() => 'light')).toEqual(['data-theme=light']);
    expect(themeFor(() => null)).toEqual([]);
    expect(themeFor(() => 'plaid')).toEqual([]);
  });

  it('survives a storage that refuses', () => {
    expect(
      themeFor(() => {
        throw new Error('denied');
      }),
    ).toEqual([]);
  });
});
