/** An axis: what is measured, in which unit, and how a tick is written. */
export interface AxisSpec {
  readonly label: string;
  readonly format: (value: number) => string;
  /** How a tick is written, where it needs fewer digits than a value that is read, or as many as its neighbours. */
  readonly tick?: ((value: number) => string) | undefined;
  /** Its ends, where they are not those of the data. */
  readonly domain?: readonly [number, number] | undefined;
  /** About how many ticks. */
  readonly count?: number | undefined;
  /** Exactly these ticks. */
  readonly ticks?: readonly number[] | undefined;
  readonly log?: boolean | undefined;
}
