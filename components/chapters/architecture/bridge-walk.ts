/** The walk through the two designs as data: which pieces work at a step. Pure. */
export type BridgeNode =
  | 'local'
  | 'unfold'
  | 'transformer'
  | 'fold'
  | 'fusion'
  | 'toTokens'
  | 'former'
  | 'mobile'
  | 'toMap';

export type BridgeStepId =
  | 'start'
  | 'local'
  | 'attention'
  | 'fusion'
  | 'toTokens'
  | 'former'
  | 'mobile'
  | 'toMap'
  | 'compare';

export interface BridgeStep {
  readonly id: BridgeStepId;
  /** The pieces that work now. */
  readonly nodes: readonly BridgeNode[];
  /** Which cells of the serial map are lit: those of one slot, all, or none. */
  readonly serialCells: 'none' | 'window' | 'slot';
  /** Whether the cells of the other map, and the tokens beside it, are lit. */
  readonly parallelCells: boolean;
  readonly tokens: boolean;
}

const step = (
  id: BridgeStepId,
  nodes: readonly BridgeNode[],
  lit: Partial<Pick<BridgeStep, 'serialCells' | 'parallelCells' | 'tokens'>> = {},
): BridgeStep => ({ id, nodes, serialCells: 'none', parallelCells: false, tokens: false, ...lit });

export const BRIDGE_STEPS: readonly BridgeStep[] = [
  step('start', []),
  step('local', ['local'], { serialCells: 'window' }),
  step('attention', ['unfold', 'transformer'], { serialCells: 'slot' }),
  step('fusion', ['fold', 'fusion'], { serialCells: 'window' }),
  step('toTokens', ['toTokens'], { parallelCells: true, tokens: true }),
  step('former', ['former'], { tokens: true }),
  step('mobile', ['mobile'], { parallelCells: true }),
  step('toMap', ['toMap'], { parallelCells: true, tokens: true }),
  step('compare', []),
];
