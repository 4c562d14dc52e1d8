'use client';
import type { ReactNode } from 'react';
import { StepLink } from '@/components/chapter/StepLink';
import { stopsOf } from '@/lib/block/camera';
import { blockPlan, type OperationKind, operationOf } from '@/lib/block/plan';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { useBlockState } from './BlockState';
import { SIZE } from './stage';

/** A link from the prose to the walk's first step at a kind of operation, in the block on show: stages differ in layers. */
export function OperationLink({ kind, children }: { kind: OperationKind; children?: ReactNode }) {
  const { stage } = useBlockState();
  const plan = blockPlan(VARIANTS.xxs, stage, SIZE);
  const at = stopsOf(plan).findIndex(
    (stop) => stop.kind === 'operation' && operationOf(plan, stop.id).kind === kind,
  );
  return (
    <StepLink step={at + 1} to="walk">
      {children}
    </StepLink>
  );
}
