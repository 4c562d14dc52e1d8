import type { LabXray } from '@/lib/i18n/en/lab-xray';
import { format } from '@/lib/i18n/format';
import { PATCH } from '@/lib/mobilevit/spec/variants';
import type { BlockPlace } from '@/lib/xray/place';

/** Row and column of a token's patch, from 0. */
export function patchOfToken({ even }: Pick<BlockPlace, 'even'>, token: number) {
  const perRow = even.width / PATCH;
  return { row: Math.floor(token / perRow), column: token % perRow };
}

/** A token in words: "patch 17 (row 2, column 1)". */
export const tokenName = (place: Pick<BlockPlace, 'even'>, token: number, t: LabXray): string =>
  format(t.patchName, { token, ...patchOfToken(place, token) });
