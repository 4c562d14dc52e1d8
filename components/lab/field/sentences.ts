/** What a measured field says, in words. Pure. */
import type { LabField } from '@/lib/i18n/en/lab-field';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Column } from './columns';
import { MOST } from './facts';

/** A distance in pixels as the panel writes it. */
export const pixels = (locale: Locale, value: number): string => formatNumber(locale, value, 1);

/** All that one map shows, for those who do not see it. */
export function mapLabel({ reach, facts }: Column, condition: string, locale: Locale, t: LabField['field']) {
  const at = {
    condition,
    row: formatNumber(locale, reach.centre.row),
    column: formatNumber(locale, reach.centre.column),
  };
  if (!facts) return format(t.mapWaiting, at);
  return format(t.map, {
    ...at,
    half: pixels(locale, facts.half),
    share: formatPercent(locale, MOST),
    most: pixels(locale, facts.most),
  });
}

/** What was found: how wide the field is, with attention and without, and what attention brought. */
export function finding(columns: readonly Column[], locale: Locale, t: LabField['field']): string {
  const [set, identity] = columns;
  if (!set?.facts) return t.foundNothing;
  const { half, most, inside } = set.facts;
  const numbers = {
    set: pixels(locale, half),
    share: formatPercent(locale, MOST),
    most: pixels(locale, most),
    identity: identity?.facts ? pixels(locale, identity.facts.half) : '',
  };
  const width = format(identity?.facts ? t.foundBoth : t.foundOne, numbers);
  if (!set.reach.whole) return width;
  const outside = format(t.foundOutside, { share: formatPercent(locale, 1 - inside, 1) });
  return format(t.found, { width, outside });
}
