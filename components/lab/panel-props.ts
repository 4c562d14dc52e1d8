import type { Locale } from '@/lib/i18n/locales';
import type { Picture, Result } from '@/lib/inference/engine-state';
import type { View } from '@/lib/session/view';

/** What every panel of the lab is given beside its words. */
export interface PanelProps {
  /** The engine's newest result; undefined before the first. */
  readonly result: Result | undefined;
  /** The picture on show: the result's, or before there is one the one chosen. */
  readonly picture: Picture | undefined;
  readonly view: View;
  readonly onView: (view: View) => void;
  /** Side of the network's input in pixels. */
  readonly size: number;
  readonly locale: Locale;
}
