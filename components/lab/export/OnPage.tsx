import type { ReactNode } from 'react';

/** Words that help on the page and mean nothing in a saved figure: they are left out of it. */
export const OnPage = ({ children }: { children: ReactNode }) => <span data-on-page="">{children}</span>;
