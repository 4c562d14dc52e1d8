import { describe, expect, it } from 'vitest';
import { parts } from './parts';
import { VARIANT_IDS, VARIANTS } from './variants';

describe('parts', () => {
  it.each(VARIANT_IDS)('cuts %s into the same 25 steps', (id) => {
    expect(parts(VARIANTS[id]).map((part) => part.name)).toEqual([
      'stem',
      'stages.0.0',
      'stages.1.0',
      'stages.1.1',
      'stages.1.2',
      'stages.2.0',
      'stages.2.1.local',
      'stages.2.1.transformer.0',
      'stages.2.1.transformer.1',
      'stages.2.1.fusion',
      'stages.3.0',
      'stages.3.1.local',
      'stages.3.1.transformer.0',
      'stages.3.1.transformer.1',
      'stages.3.1.transformer.2',
      'stages.3.1.transformer.3',
      'stages.3.1.fusion',
      'stages.4.0',
      'stages.4.1.local',
      'stages.4.1.transformer.0',
      'stages.4.1.transformer.1',
      'stages.4.1.transformer.2',
      'stages.4.1.fusion',
      'final_conv',
      'head',
    ]);
  });

  it('has the inverted residuals of spec/mobilevit.md, section 1.3', () => {
    const table = VARIANT_IDS.map((id) =>
      parts(VARIANTS[id]).flatMap((part) =>
        part.kind === 'inverted-residual'
          ? [`${part.inputs}→${part.hidden}→${part.outputs}${part.residual ? '+' : ''} s${part.stride}`]
          : [],
      ),
    );
    expect(table).toEqual([
      [
        '16→32→16+ s1',
        '16→32→24 s2',
        '24→48→24+ s1',
        '24→48→24+ s1',
        '24→48→48 s2',
        '48→96→64 s2',
        '64→128→80 s2',
      ],
      [
        '16→64→32 s1',
        '32→128→48 s2',
        '48→192→48+ s1',
        '48→192→48+ s1',
        '48→192→64 s2',
        '64→256→80 s2',
        '80→320→96 s2',
      ],
      [
        '16→64→32 s1',
        '32→128→64 s2',
        '64→256→64+ s1',
        '64→256→64+ s1',
        '64→256→96 s2',
        '96→384→128 s2',
        '128→512→160 s2',
      ],
    ]);
  });
});
