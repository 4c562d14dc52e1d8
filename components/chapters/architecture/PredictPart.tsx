'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import predict from '@/components/walk/Predict.module.css';
import type { SectionSummary } from '@/lib/architecture/summary';
import { greatest } from '@/lib/architecture/summary';
import type { Architecture } from '@/lib/i18n/en/architecture';
import type { Walk } from '@/lib/i18n/en/walk';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spaceAfter } from '@/lib/i18n/space-after';
import type { VariantId } from '@/lib/mobilevit/spec/variants';
import { answer, judge } from './network-captions';
import { networkOf } from './sizes';

/** The question before the multiply-adds are shown: which part does most? It is answered in the strip. */
export function PredictPart({
  id,
  given,
  passed,
  held,
  locale,
  words,
  common,
  onSkip,
  onNext,
}: {
  id: VariantId;
  /** The part that the reader chose last. */
  given: SectionSummary | undefined;
  passed: boolean;
  /** Changes when the reader was held back here: the question takes the focus. */
  held: number;
  locale: Locale;
  words: Architecture;
  common: Walk['predict'];
  onSkip: () => void;
  onNext: () => void;
}) {
  const name = useId();
  const box = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const heldBefore = useRef(held);
  const passedBefore = useRef(passed);
  const verdict = given && judge(locale, words, id, given);
  const right = verdict?.right === true;

  useEffect(() => {
    if (held === heldBefore.current) return;
    heldBefore.current = held;
    box.current?.focus();
  }, [held]);

  // Whoever has just answered goes on from here.
  useEffect(() => {
    if (passed && !passedBefore.current) next.current?.focus();
    passedBefore.current = passed;
  }, [passed]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: the answer is given in the strip, not in a form.
    <div
      ref={box}
      className={predict.predict}
      role="group"
      tabIndex={-1}
      aria-labelledby={`${name}-title ${name}-prompt`}
      data-testid="predict"
    >
      <p id={`${name}-title`} className={predict.title}>
        {common.title}
      </p>
      <p id={`${name}-prompt`} className={predict.prompt}>
        {format(words.network.predict.prompt, {
          most: words.names[greatest(networkOf(id), 'parameters').section],
        })}
      </p>
      {!passed && (
        <div className={predict.controls}>
          <Button onClick={onSkip}>{common.skip}</Button>
        </div>
      )}
      <div aria-live="polite">
        {passed && !right && (
          <p>
            <strong className={predict.shown}>{common.shown}</strong>
            {spaceAfter(common.shown)}
            {answer(locale, words, id, words.network.predict.reveal)}
          </p>
        )}
        {verdict && (right || !passed) && (
          <p>
            <strong className={right ? predict.right : predict.wrong}>
              {right ? common.right : common.wrong}
            </strong>
            {spaceAfter(right ? common.right : common.wrong)}
            {verdict.why}
            {!right && spaceAfter(verdict.why) + common.again}
          </p>
        )}
      </div>
      {passed && (
        <div className={predict.controls}>
          <button ref={next} type="button" className={predict.next} onClick={onNext}>
            {common.next}
          </button>
        </div>
      )}
    </div>
  );
}
