import { memo, type ReactNode } from 'react';

/** Leaves what stands in it as it was while `hurried`, and brings it up to date afterwards. */
export const Waits = memo(
  function Waits({ children }: { hurried: boolean; children: ReactNode }) {
    return children;
  },
  (_, now) => now.hurried,
);
