import type { Choices } from '@/lib/xray/xray';

/** What the reader chose to look at, and how to choose otherwise; what is not chosen follows what is strongest. */
export interface Choose {
  readonly choices: Choices;
  readonly choose: (change: Choices) => void;
}
