'use client';

import type { ReactNode } from 'react';
import { showStep } from '@/components/player/step-request';

/**
 * A link from the prose to a step of a walk on the same page. Without JavaScript it is a link to the figure.
 *
 * @param step counted from 1, as the reader sees it
 * @param to id of the figure
 */
export function StepLink({
  step,
  to,
  parameter = 'step',
  children,
}: {
  step: number;
  to: string;
  parameter?: string | undefined;
  children: ReactNode;
}) {
  return (
    <a
      href={`?${parameter}=${step}#${to}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        showStep(parameter, step - 1);
        document.getElementById(to)?.scrollIntoView({ block: 'start' });
      }}
    >
      {children}
    </a>
  );
}
