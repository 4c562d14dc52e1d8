import { type Chrome, chrome } from './en/chrome';
import { type Design, design } from './en/design';
import { type Errors, errors } from './en/errors';
import { type Failures, failures } from './en/failures';
import { type Figure, figure } from './en/figure';
import { type Home, home } from './en/home';
import { type Lab, lab } from './en/lab';
import type { Locale } from './locales';
import { chrome as chromeZh } from './zh-Hant/chrome';
import { design as designZh } from './zh-Hant/design';
import { errors as errorsZh } from './zh-Hant/errors';
import { failures as failuresZh } from './zh-Hant/failures';
import { figure as figureZh } from './zh-Hant/figure';
import { home as homeZh } from './zh-Hant/home';
import { lab as labZh } from './zh-Hant/lab';

/**
 * Every sentence of the site, by area. An area is a file in en/, which is the source of its type, and one in
 * zh-Hant/, which must satisfy it: a missing key fails the type check. To add one, write both files, then a line in
 * each of the three places below. Strings are plain, with {placeholders} for format(), because they cross from the
 * server to client components.
 */
export interface Dictionary {
  readonly chrome: Chrome;
  readonly design: Design;
  readonly errors: Errors;
  readonly failures: Failures;
  readonly figure: Figure;
  readonly home: Home;
  readonly lab: Lab;
}

const dictionaries: Readonly<Record<Locale, Dictionary>> = {
  en: {
    chrome,
    design,
    errors,
    failures,
    figure,
    home,
    lab,
  },
  'zh-Hant': {
    chrome: chromeZh,
    design: designZh,
    errors: errorsZh,
    failures: failuresZh,
    figure: figureZh,
    home: homeZh,
    lab: labZh,
  },
};

/** The sentences in one language. Pages take it on the server and hand each client component its area. */
export function getDictionary(locale: Locale): Dictionary {
  return dictionaries[locale];
}
