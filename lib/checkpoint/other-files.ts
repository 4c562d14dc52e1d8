/** What people take for a safetensors file, told by its first bytes. */
import type { CheckpointProblem } from './errors';

/** Bytes looked at: enough for white space before a page's first tag. */
const START_BYTES = 512;

/** After a byte-order mark, if there is one. */
const HTML = /^(?:\xef\xbb\xbf)?\s*<(?:!--|(?:!doctype\s+html|\?xml|html|head|body|script)\b)/i;
const GIT_LFS = 'version https://git-lfs';
const ZIP = 'PK\x03\x04';
/** The opcode that begins a pickle of protocol 2 or later. */
const PICKLE = '\x80';

/**
 * The kind of file this is, if it is one of those; undefined if it may be safetensors.
 *
 * A safetensors file begins with its header's length, at most 10⁸, so that bytes 4–7 are zero: no page, text, zip or
 * pickle has that, and no good file is turned away here.
 */
export function recogniseOtherFile(bytes: Uint8Array): CheckpointProblem | undefined {
  if (bytes.length >= 8 && bytes.subarray(4, 8).every((byte) => byte === 0)) return undefined;
  const start = String.fromCharCode(...bytes.subarray(0, START_BYTES));
  if (HTML.test(start)) return { code: 'html', data: { byte: start.indexOf('<') } };
  if (start.startsWith(GIT_LFS)) return { code: 'git-lfs', data: { byte: 0 } };
  if (start.startsWith(ZIP)) return { code: 'pytorch', data: { byte: 0, container: 'zip' } };
  if (start.startsWith(PICKLE)) return { code: 'pytorch', data: { byte: 0, container: 'pickle' } };
  return undefined;
}
