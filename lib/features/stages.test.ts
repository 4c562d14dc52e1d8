import { expect, it } from 'vitest';
import { tapTable } from '@/lib/mobilevit/spec/taps';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { STAGE_IDS } from '@/lib/session/view';
import { perStage, stageTap } from './stages';

it('every stage of the strip has the tap of its output: its channels are the variant’s', () => {
  const table = new Map(
    tapTable(VARIANTS.s, { height: 256, width: 256 }).map((tap) => [tap.name, tap.shape]),
  );
  const channels = STAGE_IDS.map((stage) => table.get(stageTap(stage))?.[2]);
  expect(channels).toEqual([VARIANTS.s.stem, ...VARIANTS.s.stages, VARIANTS.s.final]);
});

it('something of every stage leaves none out', () => {
  const all = new Map(STAGE_IDS.map((stage) => [stage, `of ${stage}`]));
  expect(Object.values(perStage(all)).sort()).toEqual([...all.values()].sort());
  all.delete(3);
  expect(() => perStage(all)).toThrow('stage 3');
});
