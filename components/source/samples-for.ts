import type { Locale } from '@/lib/i18n/locales';
import { withBasePath } from '@/lib/i18n/paths';
import { SAMPLES } from '@/lib/image/samples';
import type { LabSample } from '../lab/types';

/** On the server: the gallery in one language, with addresses ready to use. */
export function samplesFor(locale: Locale): LabSample[] {
  const language = locale === 'en' ? 'en' : 'zh';
  return SAMPLES.map(({ id, file, thumb, title, alt, credit, licence, source }) => ({
    id,
    url: withBasePath(`/samples/${file}`),
    thumb: withBasePath(`/samples/${thumb}`),
    title: title[language],
    alt: alt[language],
    credit: credit[language],
    licence,
    source,
  }));
}
