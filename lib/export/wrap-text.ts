/**
 * Where lines of a caption end: a picture's file has no layout of its own. Pure.
 *
 * Units that stay whole: a run of Latin, or one Chinese character; opening marks stay with what follows, closing ones
 * with what precedes.
 */
const OPENING = '（「『《〈“‘';
const CLOSING = '，。、；：！？）」』》〉…”’';
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}';
const UNIT = new RegExp(
  `\\s+|[${OPENING}]*(?:[${CJK}]|[^\\s${CJK}${OPENING}${CLOSING}]+|[${CLOSING}])?[${CLOSING}]*`,
  'gu',
);

/**
 * @param width of a line, in the units of `measure`
 * @param measure how wide a text is
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(UNIT) ?? []) {
    if (unit === '') continue;
    if (/^\s+$/.test(unit)) {
      if (line !== '') line += ' ';
      continue;
    }
    if (measure(line + unit) <= width || (line === '' && measure(unit) <= width)) {
      line += unit;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    // Wider than a whole line: cut where it must be.
    for (const character of unit) {
      if (line !== '' && measure(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
