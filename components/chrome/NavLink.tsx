'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A link of the main navigation that knows when the reader is on its page. */
export function NavLink({
  href,
  className,
  children,
}: {
  href: Route;
  className?: string | undefined;
  children: ReactNode;
}) {
  const here = usePathname() === href;
  return (
    // Not fetched beforehand: on a slow line the page that is open, and in the lab the model, come first.
    <Link href={href} prefetch={false} className={className} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
