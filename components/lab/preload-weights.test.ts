import { describe, expect, it } from 'vitest';
import { preloadScript } from './preload-weights';

/** Links that the script adds to a page, in a browser with this connection. */
function added(connection: { saveData: boolean } | undefined) {
  const links: Record<string, unknown>[] = [];
  const element = () => {
    const link: Record<string, unknown> = {};
    link.setAttribute = (name: string, value: string) => {
      link[name] = value;
    };
    return link;
  };
  const document = {
    createElement: element,
    head: { appendChild: (link: Record<string, unknown>) => links.push(link) },
  };
  new Function('navigator', 'document', preloadScript(['/base/a', '/base/b']))({ connection }, document);
  return links;
}

describe('the preloading script', () => {
  it.each([undefined, { saveData: false }])('fetches what the engine will ask for (%o)', (connection) => {
    expect(added(connection)).toMatchObject([
      { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', fetchpriority: 'low', href: '/base/a' },
      { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: '/base/b' },
    ]);
  });

  it('fetches nothing for readers who save data', () => {
    expect(added({ saveData: true })).toEqual([]);
  });
});
