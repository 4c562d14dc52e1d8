/** What is in the air over a board: pure functions of where the cells are and of how far each piece has come. */
import type { Role } from '@/lib/colour/role';
import type { Box } from './use-grid-boxes';

/** A number between two cells. */
export interface Flight {
  readonly box: Box;
  readonly text: string;
  /** The role of the cell that it left, and of the one that it goes to. */
  readonly from: Role;
  readonly to: Role;
  /** How much of the colour is the destination's already, 0–1. */
  readonly turned: number;
  /** 1, less where it goes up in a computation. */
  readonly opacity: number;
}

/** A line around cells: a window's, or a ring. */
export interface Outline {
  readonly box: Box;
  readonly round: boolean;
}

export interface Scene {
  readonly flights: readonly Flight[];
  readonly outlines: readonly Outline[];
}

/** The share of its way over which a number that goes into a computation fades. */
const FADES_FROM = 0.75;

const between = (from: number, to: number, t: number) => from + (to - from) * t;

const boxBetween = (from: Box, to: Box, t: number): Box => ({
  left: between(from.left, to.left, t),
  top: between(from.top, to.top, t),
  width: between(from.width, to.width, t),
  height: between(from.height, to.height, t),
});

/** Where a number flies and from what to what. */
export interface Route {
  readonly from: Box;
  readonly to: Box;
  readonly text: string;
  readonly role: Role;
  readonly becomes: Role;
  /** The number itself goes to its place; otherwise it goes into a computation. */
  readonly copied: boolean;
}

/**
 * The number on its way, `at` 0–1 of it. Of a copy the colour follows: an output that becomes an input turns blue as
 * it moves. What goes into a computation keeps its colour and fades before it is there.
 */
export function flightAt({ from, to, text, role, becomes, copied }: Route, at: number): Flight {
  return {
    box: boxBetween(from, to, at),
    text,
    from: role,
    to: copied ? becomes : role,
    turned: copied ? at : 0,
    opacity: copied ? 1 : Math.min(1, (1 - at) / (1 - FADES_FROM)),
  };
}
