import type { LabField } from '@/lib/i18n/en/lab-field';
import type { Locale } from '@/lib/i18n/locales';
import type { Result } from '@/lib/inference/engine-state';
import type { Size } from '@/lib/mobilevit/spec/size';
import type { TapSpec } from '@/lib/mobilevit/spec/taps';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';

/** The unit that the panel is about. */
export interface UnitProps {
  readonly result: Result;
  readonly tap: TapSpec;
  /** A cell of the tap's grid. The same object as long as it is the same cell, as `tap` and `image` are too. */
  readonly cell: Cell;
  /** Size of the network's input in pixels: a square. */
  readonly image: Size;
  /** What the unit is called: "stages.3.1, row 5, column 7". */
  readonly unit: string;
  readonly locale: Locale;
  readonly t: LabField;
}
