/** A host as the lab's reader has one: it compresses what can be compressed, over a line of so many bits a second. */
import http from 'node:http';
import { gzipSync } from 'node:zlib';

const COMPRESSED = /html|javascript|css|json|text|svg|wasm/;
/** Bytes that go out in one piece: small enough that several files share the line. */
const PIECE = 8 * 1024;

/**
 * @param {string} origin where the built site is served
 * @param {number} bitsPerSecond of all answers together
 * @param {number} port
 * @returns {Promise<{url: string, sent: () => number, files: () => Sent[], close: () => Promise<void>}>} `sent`: bytes of
 *   bodies so far; `files`: the same by file, in the order in which they were asked for
 *
 * @typedef {{path: string, bytes: number, from: number, to: number}} Sent asked for and last sent, in milliseconds since
 *   the first request
 */
export async function slowHost(origin, bitsPerSecond, port) {
  let sent = 0;
  /** When the line is free again, in milliseconds. */
  let free = 0;
  let first;
  const files = [];
  const line = async (bytes) => {
    const now = performance.now();
    free = Math.max(free, now) + (8_000 * bytes) / bitsPerSecond;
    await new Promise((resolve) => setTimeout(resolve, free - now));
    // Only now: what waits for the line is not on it yet.
    sent += bytes;
  };
  const server = http.createServer(async (request, response) => {
    first ??= performance.now();
    const from = performance.now() - first;
    const file = { path: request.url ?? '/', bytes: 0, from, to: from };
    files.push(file);
    const answer = await fetch(new URL(request.url ?? '/', origin), { redirect: 'manual' });
    const headers = Object.fromEntries(answer.headers);
    const raw = Buffer.from(await answer.arrayBuffer());
    const packs = COMPRESSED.test(headers['content-type'] ?? '');
    const body = packs ? gzipSync(raw) : raw;
    delete headers['content-length'];
    response.writeHead(answer.status, { ...headers, ...(packs && { 'content-encoding': 'gzip' }) });
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      await line(piece.length);
      response.write(piece);
      file.bytes += piece.length;
      file.to = performance.now() - first;
    }
    response.end();
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  return {
    url: `http://127.0.0.1:${port}/`,
    sent: () => sent,
    files: () => files.map((file) => ({ ...file })),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve(undefined));
      }),
  };
}
