/** The official checkpoint that the address asked for and that is not open yet. In the module, as the session is. */
import type { OfficialId } from '@/lib/checkpoint/official';
import { Store } from '@/lib/inference/store';

interface Offered {
  readonly model: OfficialId | undefined;
}

export const offered = new Store<Offered>({ model: undefined });

/** What the server renders from. */
export const NOTHING_OFFERED: Offered = { model: undefined };
