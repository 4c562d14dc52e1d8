'use client';

import { ErrorScreen } from '@/components/chrome/ErrorScreen';
import './globals.css';

/** When the layout itself broke. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <ErrorScreen error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
