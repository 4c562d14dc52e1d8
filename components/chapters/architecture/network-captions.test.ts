import { describe, expect, it } from 'vitest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { locales } from '@/lib/i18n/locales';
import { VARIANT_IDS } from '@/lib/mobilevit/spec/variants';
import { bridgeNumbers, bridgeSteps } from './bridge-captions';
import { BRIDGE_STEPS } from './bridge-walk';
import { checkQuestions } from './check-questions';
import { answer, judge, networkSteps } from './network-captions';
import { NETWORK_STEPS, QUESTION_STEP } from './network-walk';
import { networkOf } from './sizes';

const en = getDictionary('en').architecture;

describe.each(locales)('%s', (locale) => {
  const words = getDictionary(locale).architecture;

  it.each(VARIANT_IDS)('says something at every step of %s, and asks once', (id) => {
    const steps = networkSteps(locale, words, id);
    expect(steps).toHaveLength(NETWORK_STEPS.length);
    expect(steps.filter(({ question }) => question)).toEqual([steps[QUESTION_STEP]]);
    for (const { name, caption } of steps) {
      expect(name).not.toBe('');
      expect(caption).toMatch(/\d/);
      expect(caption).not.toMatch(/[{}]|NaN|undefined/);
    }
  });

  it('says something at every step of the bridge', () => {
    const steps = bridgeSteps(locale, words.bridge);
    expect(steps).toHaveLength(BRIDGE_STEPS.length);
    for (const { caption } of steps) expect(caption).not.toMatch(/[{}]|NaN|undefined/);
  });

  it('has one right answer to every question', () => {
    for (const { choices } of checkQuestions(words.check)) {
      expect(choices.filter(({ right }) => right)).toHaveLength(1);
    }
  });
});

describe('networkSteps', () => {
  const captions = (id: 'xxs' | 's') => networkSteps('en', en, id).map(({ caption }) => caption);

  it('has the specification’s numbers', () => {
    const [whole, costs, , stage1, , stage3, , , , head, blocks] = captions('xxs');
    expect(whole).toContain('1,272,024');
    expect(whole).toContain('stage 5');
    expect(costs).toContain('407.4 million');
    expect(costs).toContain('52% of them in stage 3');
    expect(stage1).toContain('is added');
    expect(stage3).toContain('67.1 of its 211.7 million');
    expect(head).toContain('25% of the parameters, 0.1% of the multiply-adds');
    expect(blocks).toMatch(/69% of the parameters.*25% their 3×3.*19% attention/);
  });

  it('says of S what is true of S', () => {
    expect(captions('s')[3]).toContain('16 channels become 32');
    expect(captions('s')[10]).toMatch(/80% of the parameters.*21% their 3×3.*9% attention/);
  });
});

describe('judge', () => {
  const { sections } = networkOf('xxs');
  const verdict = (section: string) => {
    const given = sections.find((one) => one.section === section);
    if (!given) throw new RangeError(section);
    return judge('en', en, 'xxs', given);
  };

  it('is content with stage 3 alone, and says why the others are not it', () => {
    const right = sections.filter(({ section }) => verdict(section).right).map(({ section }) => section);
    expect(right).toEqual(['stage3']);
    expect(verdict('stage5').why).toContain('its map has 64 cells');
    expect(verdict('stage1').why).toContain('16,384 cells');
    expect(verdict('head').why).toContain('321,000 parameters');
  });

  it('does not give the answer away in a wrong one', () => {
    for (const { section } of sections.filter((one) => one.section !== 'stage3')) {
      expect(verdict(section).why).not.toContain('211.7');
      expect(verdict(section).why.toLowerCase()).not.toContain('stage 3');
    }
    expect(answer('en', en, 'xxs', en.network.predict.reveal)).toContain('211.7 of 407.4 million, 52%');
  });
});

describe('what the questions claim', () => {
  it.each(VARIANT_IDS)('stage 3 of %s leads without its attention products, too', (id) => {
    const rest = networkOf(id).sections.map(
      ({ multiplyAdds, pieces }) => multiplyAdds - pieces.products.multiplyAdds,
    );
    expect(rest.indexOf(Math.max(...rest))).toBe(3);
  });

  it.each(VARIANT_IDS)('the kept 3×3s of %s do more than attention’s products', (id) => {
    const { pieces } = networkOf(id);
    expect(pieces.full.multiplyAdds).toBeGreaterThan(pieces.products.multiplyAdds);
  });

  it.each(VARIANT_IDS)('stage 5 of %s has about three times stage 3’s weights', (id) => {
    const { sections } = networkOf(id);
    const ratio = (sections[5]?.parameters ?? 0) / (sections[3]?.parameters ?? 1);
    expect(Math.floor(ratio + 0.2)).toBe(3);
  });
});

it('the bridge is counted on stage 3 of XXS', () => {
  expect(bridgeNumbers()).toEqual({
    cells: 1024,
    keys: 256,
    tokens: 6,
    width: 64,
    serial: 33_554_432,
    parallel: 786_432,
  });
});
