import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';
import { OFFICIAL } from '@/lib/checkpoint/official';
import { appleFile, pointerTo, timmFile } from '@/lib/checkpoint/testing/hub';
import type { VariantId } from '@/lib/mobilevit/spec/variants';
import { makeCertificate } from './hub-certificate';

/** What the hub does with requests for a file. */
export type Mood =
  | 'well'
  /** Sends a part, then nothing until it is told to go on. */
  | 'slow'
  /** Loses the connection halfway. */
  | 'cut-off'
  | 'not-found'
  | 'busy'
  /** Answers, but allows no other site's page to read it. */
  | 'no-cors'
  /** A sign-in page, as a hotel's network sends. */
  | 'page'
  | 'another-variant'
  /** One bit is not what the publisher put there. */
  | 'changed';

const STORAGE = 'storage.hf.co';
const CORS = { 'access-control-allow-origin': '*' };

/** Plays huggingface.co and the storage it redirects to, with files of made weights. */
export class Hub {
  mood: Mood = 'well';
  /** Requests so far, `host path`. */
  readonly asked: string[] = [];
  readonly #server = createServer(makeCertificate('huggingface.co'), (request, response) =>
    this.#answer(request, response),
  );
  readonly #files = new Map<string, Buffer>();
  #goOn: () => void = () => {};

  async listen(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Lets a slow answer finish. */
  goOn(): void {
    this.#goOn();
  }

  #file(publisher: string, variant: VariantId): Buffer {
    const sent = this.mood === 'another-variant' ? 'xs' : variant;
    const key = `${publisher}-${sent}`;
    const made = this.#files.get(key) ?? Buffer.from(publisher === 'timm' ? timmFile(sent) : appleFile(sent));
    this.#files.set(key, made);
    return made;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { host = '' } = request.headers;
    const path = decodeURIComponent(request.url ?? '');
    this.asked.push(`${host} ${path}`);
    const official = OFFICIAL.find(({ repo }) => path.includes(`/${repo}/`));
    // Apple's main branch has PyTorch's format only, as the real one was last seen.
    const revision = official?.publisher === 'apple' ? 'refs/pr/2' : 'main';
    if (!official || this.mood === 'not-found' || !path.includes(`/${revision}/`)) {
      response.writeHead(404, CORS).end('Entry not found');
    } else if (this.mood === 'busy') {
      response.writeHead(429, CORS).end();
    } else if (this.mood === 'no-cors') {
      response.writeHead(200).end('nothing that a page may read');
    } else if (path.includes('/raw/')) {
      const file = this.#file(official.publisher, official.variant);
      response.writeHead(200, CORS).end(pointerTo(new Uint8Array(file).buffer));
    } else if (host !== STORAGE) {
      response.writeHead(302, { ...CORS, location: `https://${STORAGE}${request.url}` }).end();
    } else {
      this.#sendFile(response, official.publisher, official.variant);
    }
  }

  #sendFile(response: ServerResponse, publisher: string, variant: VariantId): void {
    if (this.mood === 'page') {
      response.writeHead(200, { ...CORS, 'content-type': 'text/html' });
      response.end('<!doctype html><title>Sign in</title><p>Welcome to the hotel.');
      return;
    }
    const file = this.#file(publisher, variant);
    const half = file.length >> 1;
    response.writeHead(200, { ...CORS, 'content-length': file.length });
    if (this.mood === 'cut-off') response.write(file.subarray(0, half), () => response.destroy());
    else if (this.mood === 'slow') {
      response.write(file.subarray(0, half));
      this.#goOn = () => response.end(file.subarray(half));
    } else if (this.mood === 'changed') {
      const changed = Buffer.from(file);
      changed.writeUInt8(changed.readUInt8(half) ^ 1, half);
      response.end(changed);
    } else response.end(file);
  }
}

/**
 * Tests whose browser finds the hub's names at a server of ours: the same addresses, TLS, redirects, CORS and policy as
 * in the world outside, and no way in the site itself that only tests would use.
 */
export const test = base.extend<object, { hub: Hub; hubPort: number }>({
  hub: [
    async ({ browserName: _ }, use) => {
      const hub = new Hub();
      await use(hub);
      hub.close();
    },
    { scope: 'worker' },
  ],
  hubPort: [async ({ hub }, use) => use(await hub.listen()), { scope: 'worker' }],
  launchOptions: [
    async ({ launchOptions, hubPort }, use) => {
      const rules = ['huggingface.co', '*.hf.co', 'elsewhere.test'].map(
        (host) => `MAP ${host}:443 127.0.0.1:${hubPort}`,
      );
      await use({
        ...launchOptions,
        args: [...(launchOptions.args ?? []), `--host-resolver-rules=${rules.join(',')}`],
      });
    },
    { scope: 'worker' },
  ],
  ignoreHTTPSErrors: true,
});
