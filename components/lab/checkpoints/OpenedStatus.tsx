'use client';
import { useState } from 'react';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import { type OfficialId, officialOf, PUBLISHER_NAMES } from '@/lib/checkpoint/official';
import type { Checkpoints } from '@/lib/i18n/en/checkpoints';
import { format } from '@/lib/i18n/format';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';

/** Tells a screen reader once that an official checkpoint is open; nothing is said of one that was open before. */
export function OpenedStatus({ inUse, t }: { inUse: OfficialId | undefined; t: Checkpoints }) {
  const [before] = useState(inUse);
  const official = inUse !== undefined && inUse !== before ? officialOf(inUse) : undefined;
  return (
    <VisuallyHidden>
      <span role="status">
        {official &&
          format(t.opened, {
            name: VARIANTS[official.variant].name,
            publisher: PUBLISHER_NAMES[official.publisher],
          })}
      </span>
    </VisuallyHidden>
  );
}
