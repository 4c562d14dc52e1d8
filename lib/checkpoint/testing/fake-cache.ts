/** For tests: the part of the Cache API that the site uses, in memory. */
export class FakeCaches {
  readonly stored = new Map<string, { body: ArrayBuffer; headers: Headers }>();
  /** What `put` throws, if anything. */
  refuses: Error | undefined;

  async open() {
    return {
      match: async (key: string) => {
        const entry = this.stored.get(key);
        return entry && new Response(entry.body, { headers: entry.headers });
      },
      put: async (key: string, response: Response) => {
        if (this.refuses) throw this.refuses;
        this.stored.set(key, { body: await response.arrayBuffer(), headers: response.headers });
      },
      delete: async (key: string) => this.stored.delete(key),
    };
  }

  /** Changes one byte of everything that is stored. */
  damage(): void {
    for (const { body } of this.stored.values()) {
      const bytes = new Uint8Array(body);
      bytes[0] = (bytes[0] ?? 0) ^ 1;
    }
  }
}
