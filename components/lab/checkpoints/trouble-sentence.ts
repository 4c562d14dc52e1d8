import type { OfficialFailure } from '@/lib/checkpoint/download-official';
import { type OfficialId, officialOf } from '@/lib/checkpoint/official';
import type { Checkpoints } from '@/lib/i18n/en/checkpoints';
import { format, formatBytes } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { VARIANT_IDS, VARIANTS } from '@/lib/mobilevit/spec/variants';

/** Hex digits of a SHA-256 that tell two files apart at a glance. */
export const SHORT_SHA = 8;

/** What went wrong with an official checkpoint and what to do; undefined for what the reader did. */
export function troubleSentence(
  failure: OfficialFailure,
  id: OfficialId,
  locale: Locale,
  t: Checkpoints,
): string | undefined {
  switch (failure.code) {
    case 'cancelled':
      return undefined;
    case 'offline':
      return t.trouble.offline;
    case 'unreachable':
    case 'refused':
      return format(t.trouble[failure.code], failure.data);
    case 'missing':
      return format(t.trouble.missing, { repo: officialOf(id).repo });
    case 'cut-off': {
      const { received, expected } = failure.data;
      return format(t.trouble['cut-off'], {
        received: formatBytes(locale, received),
        expected: formatBytes(locale, expected),
      });
    }
    case 'wrong-file':
      return format(t.trouble['wrong-file'], { problem: problemOf(failure.data.problem, t) });
    case 'wrong-variant':
      return format(t.trouble['wrong-variant'], {
        asked: variantName(failure.data.asked),
        found: variantName(failure.data.found),
      });
    case 'wrong-checksum':
      return format(t.trouble['wrong-checksum'], {
        received: `${failure.data.received.slice(0, SHORT_SHA)}…`,
        expected: `${failure.data.expected.slice(0, SHORT_SHA)}…`,
      });
  }
}

/** The problem in a few words; the rarer ones by their code, which is of use to whoever looks into it. */
function problemOf(code: string, { problem }: Checkpoints): string {
  const words = new Map<string, string>(Object.entries(problem)).get(code);
  return words ?? format(problem.other, { code });
}

function variantName(id: string): string {
  const known = VARIANT_IDS.find((variant) => variant === id);
  return known ? VARIANTS[known].name : id;
}
