'use client';

import { memo, useMemo, useRef } from 'react';
import { Waits } from '@/components/player/Waits';
import { OperatorCanvas } from './OperatorCanvas';
import { looksOf, OperatorFrame, type OperatorGridProps, OperatorTable } from './OperatorGrid';

/** An operator whose numbers may run: while they do they are painted, and its table takes them up when they rest. */
export const RunningOperator = memo(function RunningOperator({
  moving,
  ...props
}: OperatorGridProps & { moving: boolean }) {
  const { kind, values, support, shown, greatest, locale, row, pointed } = props;
  const table = useRef<HTMLTableElement>(null);
  const looks = useMemo(
    () => looksOf({ values, support, shown, greatest, locale }),
    [values, support, shown, greatest, locale],
  );
  return (
    <OperatorFrame {...props}>
      <Waits hurried={moving}>
        <OperatorTable {...props} ref={table} looks={looks} />
      </Waits>
      {moving && <OperatorCanvas table={table} kind={kind} looks={looks} marked={row} pointed={pointed} />}
    </OperatorFrame>
  );
});
