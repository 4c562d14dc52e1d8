import { Button } from '@/components/ui/Button';
import { format } from '@/lib/i18n/format';
import type { Choose } from './choices';
import styles from './figures.module.css';
import type { StationProps } from './Station';
import { patchOfToken } from './tokens';

/** A token in a table: its key can be looked at. */
export function TokenButton({ token, xray, choose, t }: StationProps & Choose & { token: number }) {
  const { row, column } = patchOfToken(xray.place, token);
  return (
    <span className={styles.token}>
      <Button
        variant="plain"
        pressed={token === xray.scores.key}
        aria-label={format(t.softmax.choose, { token })}
        onClick={() => choose({ key: token })}
      >
        {token}
      </Button>
      <span className={styles.place}>
        ({row}, {column})
      </span>
      {token === xray.place.token && <span>{t.softmax.itself}</span>}
    </span>
  );
}
