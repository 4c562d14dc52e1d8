import { describe, expect, it } from 'vitest';
import { AS_TRAINED } from '@/lib/mobilevit/spec/modes';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { ALL_IDENTITY, attentionBefore, conditionName, conditionsOf } from './conditions';
import { tapChoices } from './tap-choices';

const image = { height: 256, width: 256 };
const stagesBefore = (tap: string) => attentionBefore(VARIANTS.xxs, tap, image);

describe('conditions', () => {
  it('knows whose attention has worked on a tap', () => {
    expect(stagesBefore('stages.1.2')).toEqual([]);
    expect(stagesBefore('stages.2.1.conv_kxk')).toEqual([]);
    expect(stagesBefore('stages.2.1.transformer.0')).toEqual([3]);
    expect(stagesBefore('stages.3.0')).toEqual([3]);
    expect(stagesBefore('final_conv')).toEqual([3, 4, 5]);
  });

  it('compares only what can differ', () => {
    expect(conditionsOf(AS_TRAINED, [])).toEqual([AS_TRAINED]);
    expect(conditionsOf(AS_TRAINED, [3])).toEqual([AS_TRAINED, ALL_IDENTITY]);
    const third = { ...AS_TRAINED, 3: 'identity' } as const;
    expect(conditionsOf(third, [3])).toEqual([third]);
    expect(conditionsOf(third, [3, 4])).toEqual([third, ALL_IDENTITY]);
    expect(conditionsOf(ALL_IDENTITY)).toEqual([ALL_IDENTITY]);
    expect([AS_TRAINED, third, ALL_IDENTITY].map(conditionName)).toEqual(['trained', 'set', 'identity']);
  });
});

it('every stage has its units, in the data’s order', () => {
  const choices = tapChoices(VARIANTS.xxs, image);
  expect(choices.map(({ tap }) => tap.name)).toEqual([
    'stem',
    'stages.0.0',
    'stages.1.0',
    'stages.1.1',
    'stages.1.2',
    'stages.2.0',
    'stages.2.1.conv_kxk',
    'stages.2.1.transformer.0',
    'stages.2.1.transformer.1',
    'stages.2.1',
    'stages.3.0',
    'stages.3.1.conv_kxk',
    'stages.3.1.transformer.0',
    'stages.3.1.transformer.1',
    'stages.3.1.transformer.2',
    'stages.3.1.transformer.3',
    'stages.3.1',
    'stages.4.0',
    'stages.4.1.conv_kxk',
    'stages.4.1.transformer.0',
    'stages.4.1.transformer.1',
    'stages.4.1.transformer.2',
    'stages.4.1',
    'final_conv',
  ]);
  expect(choices.filter(({ stage, kind }) => stage === 2 && kind === 'mv2').map((c) => c.number)).toEqual([
    1, 2, 3,
  ]);
  expect(choices.at(-2)).toMatchObject({ stage: 5, kind: 'block', number: 1 });
  expect(choices.at(-1)).toMatchObject({ stage: 'final', kind: 'final' });
});
