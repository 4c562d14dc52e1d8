import type { LabChannels } from '@/lib/i18n/en/lab-channels';
import type { Locale } from '@/lib/i18n/locales';
import type { Colours, Place, StageId } from '@/lib/session/view';
import type { StageMaps } from '../strip/stage-maps';

export interface CompareProps {
  /** The reading on show. */
  stages: StageMaps;
  stage: StageId;
  /** The channel shown large; undefined for all of them. */
  channel: number | undefined;
  onChannel: (channel: number) => void;
  /** Where values are read at first. */
  query: Place;
  colours: Colours;
  locale: Locale;
  t: LabChannels;
}
