import { describe, expect, it } from 'vitest';
import { placedLayers } from '../spec/layers';
import { parts } from '../spec/parts';
import { parameterCount, partParameters } from '../spec/tensors';
import { VARIANT_IDS, VARIANTS } from '../spec/variants';
import { peerParts, replacements } from './peer';

const SIZE = { height: 256, width: 256 };

describe.each(VARIANT_IDS)('the peer of %s', (id) => {
  const variant = VARIANTS[id];
  const peer = peerParts(variant);

  it('has convolutions only, and each part its own name', () => {
    expect(new Set(peer.map(({ kind }) => kind))).toEqual(
      new Set(['stem', 'inverted-residual', 'final-conv', 'head']),
    );
    expect(new Set(peer.map(({ name }) => name)).size).toBe(peer.length);
  });

  it('has parameters like the variant’s, block by block and in all', () => {
    for (const { before, after } of replacements(variant)) {
      expect(Math.abs(after / before - 1)).toBeLessThan(0.03);
    }
    const total = peer.reduce((sum, part) => sum + partParameters(part), 0);
    expect(Math.abs(total / parameterCount(variant) - 1)).toBeLessThan(0.02);
  });

  it('has the same stem, downsampling and head', () => {
    const shared = parts(variant).filter((part) => !('block' in part));
    expect(peer.filter((part) => shared.some(({ name }) => name === part.name))).toEqual(shared);
  });

  it('makes maps of the same shapes', () => {
    const [mine, theirs] = [placedLayers(peer, SIZE), placedLayers(parts(variant), SIZE)];
    expect(mine.at(-1)?.output).toEqual(theirs.at(-1)?.output);
    const last = (layers: typeof mine, section: string) =>
      layers.filter((layer) => layer.section === section).at(-1)?.output;
    for (const stage of [1, 2, 3, 4, 5])
      expect(last(mine, `stage${stage}`)).toEqual(last(theirs, `stage${stage}`));
  });
});
