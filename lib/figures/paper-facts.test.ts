import { expect, it } from 'vitest';
import { patchSizeFact, unfoldTimeFact } from './paper-facts';
import { citation, WORKS } from './source';

it('the patch sizes that were tested, and none that was not', () => {
  expect(patchSizeFact.rows.map(({ patch, latencyMs, top1 }) => [patch.join(','), latencyMs, top1])).toEqual([
    ['2,2,2', 9.85, 78.4],
    ['3,3,3', 14.69, 78.5],
    ['4,4,4', 8.23, 77.6],
    ['8,4,2', 8.2, 77.3],
  ]);
});

it('every number has a source that can be cited', () => {
  for (const { source } of [patchSizeFact, unfoldTimeFact]) {
    expect(citation(source)).toMatch(/^Mehta & Rastegari, ICLR 2022, Table \d+$/);
    expect(WORKS[source.work].url).toMatch(/^https:\/\/arxiv\.org\/abs\//);
  }
});
