import { memo } from 'react';
import { Button } from '@/components/ui/Button';
import { Icon, type IconName } from '@/components/ui/Icon';
import type { Figure } from '@/lib/i18n/en/figure';
import styles from './Player.module.css';
import type { PlayerAction } from './player-state';

/** ⏮ ‹ ▶/⏸ › ⏭ */
export const Transport = memo(function Transport({
  atStart,
  atEnd,
  playing,
  again,
  words,
  dispatch,
}: {
  atStart: boolean;
  atEnd: boolean;
  playing: boolean;
  /** It stands at its end: to play is to play it again. */
  again: boolean;
  words: Figure['player'];
  dispatch: (action: PlayerAction) => void;
}) {
  const button = (icon: IconName, label: string, action: PlayerAction, disabled = false) => (
    <Button
      // The one that a newcomer looks for has a frame.
      variant={action.type === 'toggle' ? 'quiet' : 'plain'}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => dispatch(action)}
    >
      <Icon name={icon} />
    </Button>
  );
  return (
    <div className={styles.transport}>
      {button('first', words.first, { type: 'first' }, atStart)}
      {button('previous', words.previous, { type: 'previous' }, atStart)}
      {button(playing ? 'pause' : 'play', playing ? words.pause : again ? words.restart : words.play, {
        type: 'toggle',
      })}
      {button('next', words.next, { type: 'next' }, atEnd)}
      {button('last', words.last, { type: 'last' }, atEnd)}
    </div>
  );
});
