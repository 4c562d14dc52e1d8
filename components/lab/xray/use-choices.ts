'use client';
import { useCallback, useState } from 'react';
import type { Choices } from '@/lib/xray/xray';

/** What the reader chose to look at, and how to choose otherwise. */
export interface Choose {
  readonly choices: Choices;
  readonly choose: (change: Choices) => void;
}

/** Everything follows what is strongest until something is chosen. */
export function useChoices(): Choose {
  const [choices, setChoices] = useState<Choices>({});
  const choose = useCallback((change: Choices) => setChoices((now) => ({ ...now, ...change })), []);
  return { choices, choose };
}
