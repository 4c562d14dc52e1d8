'use client';
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Progress } from '@/components/ui/Progress';
import { type OfficialId, officialOf, PUBLISHER_NAMES } from '@/lib/checkpoint/official';
import { type ShelfState, sharedShelf } from '@/lib/checkpoint/shelf';
import type { Checkpoints } from '@/lib/i18n/en/checkpoints';
import type { LabExport } from '@/lib/i18n/en/lab-export';
import { format, formatBytes } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { OpenModel } from '@/lib/inference/engine-state';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { openOfficial } from '../checkpoints/open-official';
import { troubleSentence } from '../checkpoints/trouble-sentence';
import { useFocusKeeper } from '../checkpoints/use-focus-keeper';
import { useShelf } from '../checkpoints/use-shelf';
import styles from './ModelOffer.module.css';
import { NOTHING_OFFERED, offered } from './offered-model';

export interface ModelOfferProps {
  /** The model in use. */
  model: OpenModel | undefined;
  locale: Locale;
  t: LabExport['offer'];
  checkpoints: Checkpoints;
}

/** Offers the official checkpoint that the address names. Nothing is downloaded before the reader says so. */
export function ModelOffer({ model, locale, t, checkpoints }: ModelOfferProps) {
  const { model: id } = useSyncExternalStore(offered.subscribe, offered.getState, () => NOTHING_OFFERED);
  const shelf = useShelf();
  const surroundings = useFocusKeeper<HTMLDivElement>();
  const inUse = model !== undefined && model.official?.id === id;
  const chosen = model !== undefined && !model.manifest;
  useEffect(() => {
    // Done, or the reader has chosen another.
    if (id !== undefined && (inUse || chosen)) offered.set({ model: undefined });
  }, [id, inUse, chosen]);

  return (
    // It takes the focus from a button that goes away.
    <div ref={surroundings} tabIndex={-1} className={styles.offer} data-testid="model-offer">
      {id !== undefined && !inUse && !chosen && (
        <Offer id={id} shelf={shelf} locale={locale} t={t} checkpoints={checkpoints} />
      )}
    </div>
  );
}

type OfferProps = Omit<ModelOfferProps, 'model'> & { id: OfficialId; shelf: ShelfState };

function Offer({ id, shelf: { kept, underway, trouble }, locale, t, checkpoints }: OfferProps) {
  const { variant, publisher, aboutBytes } = officialOf(id);
  const who = { name: VARIANTS[variant].name, publisher: PUBLISHER_NAMES[publisher] };
  const here = kept?.some((file) => file.id === id);
  const now = underway?.id === id ? underway : undefined;
  const failed = trouble?.id === id ? troubleSentence(trouble.failure, id, locale, checkpoints) : undefined;
  return (
    <Notice
      kind="info"
      title={format(t.title, who)}
      action={
        <Button
          aria-disabled={now?.step === 'opening'}
          onClick={() => (now ? sharedShelf().cancel() : void sharedShelf().open(id, openOfficial))}
        >
          {now ? checkpoints.cancel : here ? checkpoints.open : checkpoints.download}
        </Button>
      }
      onDismiss={() => {
        sharedShelf().cancel();
        offered.set({ model: undefined });
      }}
      dismissLabel={t.dismiss}
    >
      {now ? (
        // No bytes in words here: every change of them would be spoken.
        <Progress
          label={format(checkpoints[now.step], who)}
          value={now.step === 'downloading' ? Math.min(now.bytes / now.total, 1) : undefined}
        />
      ) : (
        <p>{failed ?? (here ? t.here : format(t.text, { bytes: formatBytes(locale, aboutBytes) }))}</p>
      )}
    </Notice>
  );
}
