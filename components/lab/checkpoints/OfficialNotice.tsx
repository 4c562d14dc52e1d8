import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { type OfficialId, officialOf, PUBLISHER_NAMES } from '@/lib/checkpoint/official';
import { type ShelfState, sharedShelf } from '@/lib/checkpoint/shelf';
import type { Checkpoints } from '@/lib/i18n/en/checkpoints';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { troubleSentence } from './trouble-sentence';

export interface OfficialNoticeProps {
  trouble: ShelfState['trouble'];
  remark: ShelfState['remark'];
  onRetry: (id: OfficialId) => void;
  locale: Locale;
  t: Checkpoints;
}

/** What went wrong with an official checkpoint, or what is to be known about it; nothing if there is nothing. */
export function OfficialNotice({ trouble, remark, onRetry, locale, t }: OfficialNoticeProps) {
  const dismiss = { onDismiss: () => sharedShelf().dismiss(), dismissLabel: t.dismiss };
  if (trouble) {
    const sentence = troubleSentence(trouble.failure, trouble.id, locale, t);
    if (sentence === undefined) return null;
    return (
      <Notice
        kind="error"
        title={format(t.troubleTitle, whoOf(trouble.id))}
        action={<Button onClick={() => onRetry(trouble.id)}>{t.retry}</Button>}
        {...dismiss}
      >
        <p>
          {sentence} {t.stays}
        </p>
      </Notice>
    );
  }
  if (!remark) return null;
  return (
    <Notice kind="info" title={format(t.remarkTitle, whoOf(remark.id))} {...dismiss}>
      <p>{t.remark[remark.code]}</p>
    </Notice>
  );
}

function whoOf(id: OfficialId) {
  const { publisher, variant } = officialOf(id);
  return { name: VARIANTS[variant].name, publisher: PUBLISHER_NAMES[publisher] };
}
