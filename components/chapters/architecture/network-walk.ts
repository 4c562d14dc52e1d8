/** The walk along the strip as data: its steps, and what each shows at t. Pure. */
import { pieceAt } from '@/components/player/motion';
import { BLOCK_PIECES, type Piece } from '@/lib/architecture/counted-layers';
import { SECTIONS, type Section } from '@/lib/mobilevit/spec/parts';

export type NetworkStep =
  /** All of it, with its parameters; the question. */
  | { readonly kind: 'whole' }
  /** The multiply-adds come up. */
  | { readonly kind: 'costs' }
  | { readonly kind: 'section'; readonly section: Section; readonly column: number }
  /** What the blocks hold and do. */
  | { readonly kind: 'blocks' };

export const NETWORK_STEPS: readonly NetworkStep[] = [
  { kind: 'whole' },
  { kind: 'costs' },
  ...SECTIONS.map((section, column): NetworkStep => ({ kind: 'section', section, column })),
  { kind: 'blocks' },
];

/** The step that asks. */
export const QUESTION_STEP = 0;

/** The step that stands at a part. */
export const stepOfSection = (section: Section): number =>
  NETWORK_STEPS.findIndex((step) => step.kind === 'section' && step.section === section);

export interface NetworkFrame {
  /** The part that is looked at. */
  readonly section: Section | undefined;
  /** The box on its way: the part it leaves, the part it becomes, how far it is. Undefined when nothing moves. */
  readonly moving: { readonly from: number; readonly to: number; readonly t: number } | undefined;
  /** How much of each part's multiply-adds is drawn, 0–1. */
  readonly costs: (column: number) => number;
  /** The pieces of the bars that are lit; undefined: all. */
  readonly pieces: readonly Piece[] | undefined;
}

/** What the strip shows at a step and t (0–1, linear). */
export function networkFrame(index: number, t: number): NetworkFrame {
  const step = NETWORK_STEPS[index] ?? { kind: 'whole' };
  const growing = step.kind === 'costs' && t < 1;
  return {
    section: step.kind === 'section' ? step.section : undefined,
    moving:
      step.kind === 'section' && step.column > 0 && t < 1
        ? { from: step.column - 1, to: step.column, t: pieceAt(t, 0, 1) }
        : undefined,
    costs: (column) => {
      if (step.kind === 'whole') return 0;
      return growing ? pieceAt(t, column, SECTIONS.length) : 1;
    },
    pieces: step.kind === 'blocks' ? BLOCK_PIECES : undefined,
  };
}
