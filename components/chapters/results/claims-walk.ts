/** The walk from claim to claim as data: which groups are drawn, what is compared, which marks have names. Pure. */
import type { Claim } from '@/lib/results/claims';
import { NETWORK_GROUPS, type NetworkGroup } from '@/lib/results/network';

export type ClaimStep =
  | 'light'
  | 'mnv2'
  | 'shuffle'
  | 'mnv3'
  | 'heavy'
  | 'b0'
  | 'basic'
  | 'augmentation'
  | 'deit'
  | 'smaller'
  | 'advanced'
  | 'mobileformer'
  | 'all';

interface StepSpec {
  readonly kind: ClaimStep;
  readonly groups: readonly NetworkGroup[];
  readonly claim?: Claim | undefined;
  readonly named: readonly string[];
}

export const XXS = 'mobilevit-xxs';
export const XS = 'mobilevit-xs';
export const S = 'mobilevit-s';
/** DeiT with basic and with advanced augmentation: rows of the paper’s table. */
export const DEIT_BASIC = 'r1';
export const DEIT = 'r3';

const lead = (first: string, second: string): Claim => ({ kind: 'difference', first, second });

const LIGHT: readonly NetworkGroup[] = ['light', 'mobilevit'];
const CNNS: readonly NetworkGroup[] = ['light', 'heavy', 'mobilevit'];
const VITS: readonly NetworkGroup[] = ['basic', 'mobilevit'];
const BOTH_VITS: readonly NetworkGroup[] = ['basic', 'advanced', 'mobilevit'];

export const STEPS: readonly StepSpec[] = [
  {
    kind: 'light',
    groups: LIGHT,
    named: [XXS, XS, S, 'mobilenetv2', 'shufflenetv2', 'espnetv2', 'mobilenetv1', 'mobilenetv3'],
  },
  { kind: 'mnv2', groups: LIGHT, claim: lead(XS, 'mobilenetv2'), named: [] },
  { kind: 'shuffle', groups: LIGHT, claim: lead(XS, 'shufflenetv2'), named: [] },
  { kind: 'mnv3', groups: LIGHT, claim: lead(XS, 'mobilenetv3'), named: [] },
  {
    kind: 'heavy',
    groups: CNNS,
    named: ['densenet-169', 'efficientnet-b0', 'resnet-101', 'resnet-101-se', XXS, XS, S],
  },
  { kind: 'b0', groups: CNNS, claim: lead(S, 'efficientnet-b0'), named: [] },
  { kind: 'basic', groups: VITS, named: [DEIT_BASIC, 'r4', 'r18', XXS, XS, S] },
  { kind: 'augmentation', groups: BOTH_VITS, claim: lead(DEIT, DEIT_BASIC), named: [] },
  { kind: 'deit', groups: BOTH_VITS, claim: lead(XS, DEIT), named: [] },
  { kind: 'smaller', groups: BOTH_VITS, claim: { kind: 'ratio', first: DEIT, second: XS }, named: [] },
  { kind: 'advanced', groups: BOTH_VITS, named: ['r17', 'r19', 'r11', XXS, XS, S] },
  {
    kind: 'mobileformer',
    groups: ['mobileformer', 'mobilevit'],
    named: ['mobile-former-26m', 'mobile-former-294m', 'mobile-former-508m', XXS, XS, S],
  },
  { kind: 'all', groups: NETWORK_GROUPS, named: [XXS, XS, S] },
];

export const stepIndex = (kind: ClaimStep): number => STEPS.findIndex((step) => step.kind === kind);

/** After this step the reader is asked what augmentation alone brings. */
export const ASKED_AT = stepIndex('basic');
