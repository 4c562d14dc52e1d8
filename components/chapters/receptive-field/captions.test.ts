import { describe, expect, it } from 'vitest';
import { isRight } from '@/components/walk/question';
import { getDictionary } from '@/lib/i18n/dictionary';
import { locales } from '@/lib/i18n/locales';
import { captionOf, ladderSteps, OPENING_STAGE } from './captions';
import { LADDER, QUESTION_STEP, rungAt, stepOfRung } from './ladder';
import { questionOf, SIDES } from './question';

describe.each(locales)('the walk up the ladder (%s)', (locale) => {
  const words = getDictionary(locale).receptiveField.ladder;
  const steps = ladderSteps(words);

  it('has a name and a sentence for every rung, with its numbers in it', () => {
    expect(steps).toHaveLength(LADDER.length);
    expect(new Set(steps.map(({ name }) => name)).size).toBe(LADDER.length);
    steps.forEach(({ caption }, step) => {
      expect(caption).toContain(String(rungAt(step).side));
      expect(caption).not.toMatch(/[{}]|NaN|undefined/);
    });
    expect(steps.filter(({ question }) => question)).toHaveLength(1);
    // One name a stage on the timeline.
    expect(steps.filter(({ tick }) => tick !== null)).toHaveLength(6);
  });

  it('says what attention reads: tokens two units apart', () => {
    expect(OPENING_STAGE).toBe(3);
    expect(captionOf(stepOfRung('attention', 3), words)).toContain('16');
    expect(captionOf(stepOfRung('fusion', 5), words)).toContain('243 + 2·32 = 307');
    expect(captionOf(LADDER.length - 1, words)).toContain('307 + 7·32 = 531');
  });

  it('asks for 19, and tells the usual mistakes apart', () => {
    const question = questionOf(words.predict);
    expect(isRight(question, { number: 19 }, SIDES)).toBe(true);
    const told = [13, 33, 11, 27].map((number) => {
      expect(isRight(question, { number }, SIDES)).toBe(false);
      if (typeof question.wrong === 'string') throw new Error('one sentence for all');
      return question.wrong({ number });
    });
    expect(new Set(told).size).toBe(4);
    for (const text of told) expect(text).not.toContain('19');
    expect(question.reveal).toContain('19');
    expect(steps[QUESTION_STEP]?.caption).not.toContain('19');
  });
});
