import type { Look } from '@/components/chart/plot';
import type { Group } from '@/lib/latency/contenders';

/** How the groups of a pass are drawn. */
export const GROUP_LOOKS: Readonly<Record<Group, Look>> = {
  convolutions: 'weights',
  local: 'input',
  transformer: 'attention',
  fusion: 'output',
  head: 'ink',
  edges: 'muted',
};
