import type { CheckQuestion } from '@/components/walk/CheckYourself';
import type { Convolution } from '@/lib/i18n/en/convolution';

/** Why the four windows of the example agree: asked right after the walk. */
export function whyQuestions({ why }: Convolution): readonly CheckQuestion[] {
  return [
    {
      question: why.question,
      choices: [
        { text: why.zeroSum, right: false, why: why.zeroSumBecause },
        { text: why.plane, right: true, why: why.planeBecause },
        { text: why.sameSum, right: false, why: why.sameSumBecause },
      ],
    },
  ];
}

/** At the chapter's end. */
export function checkQuestions({ check }: Convolution): readonly CheckQuestion[] {
  const { shape, edit, save, mix } = check;
  return [
    {
      question: shape.question,
      choices: [
        { text: shape.a, right: true, why: shape.aBecause },
        { text: shape.b, right: false, why: shape.bBecause },
        { text: shape.c, right: false, why: shape.cBecause },
        { text: shape.d, right: false, why: shape.dBecause },
      ],
    },
    {
      question: edit.question,
      choices: [
        { text: edit.a, right: false, why: edit.aBecause },
        { text: edit.b, right: true, why: edit.bBecause },
        { text: edit.c, right: false, why: edit.cBecause },
        { text: edit.d, right: false, why: edit.dBecause },
      ],
    },
    {
      question: save.question,
      choices: [
        { text: save.a, right: false, why: save.aBecause },
        { text: save.b, right: false, why: save.bBecause },
        { text: save.c, right: true, why: save.cBecause },
      ],
    },
    {
      question: mix.question,
      choices: [
        { text: mix.a, right: false, why: mix.aBecause },
        { text: mix.b, right: true, why: mix.bBecause },
        { text: mix.c, right: false, why: mix.cBecause },
      ],
    },
  ];
}
