'use client';

import { ErrorScreen } from '@/components/chrome/ErrorScreen';

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorScreen error={error} retry={retry} />;
}
