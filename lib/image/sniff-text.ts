/** Files that are text: an SVG, a web page in place of a picture, or something else. */

/** The beginning of a file as UTF-8, a character cut in two at its end left out; undefined if it is not UTF-8. */
function decodeBeginning(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, 1024), { stream: true });
  } catch {
    return undefined;
  }
}

/** SVG, HTML or other text, told by how it begins; undefined if it is no text. */
export function sniffText(bytes: Uint8Array): 'svg' | 'html' | 'text' | undefined {
  const text = decodeBeginning(bytes)?.trimStart();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells other files from text
  if (text === undefined || /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return undefined;
  // What may come before the root element: an XML declaration, comments, a doctype.
  const body = text.replace(/^(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg[^>]*>|\s)+/i, '');
  if (/^<svg[\s/>]/i.test(body) || /^<!DOCTYPE\s+svg/i.test(text)) return 'svg';
  return /^(?:<!DOCTYPE\s+html|<html|<head|<body)/i.test(body) ? 'html' : 'text';
}
