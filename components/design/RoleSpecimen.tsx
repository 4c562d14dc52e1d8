import { classes } from '@/components/ui/classes';
import { Icon } from '@/components/ui/Icon';
import { ROLES, type Role } from '@/lib/colour/role';
import type { Design } from '@/lib/i18n/en/design';
import styles from './RoleSpecimen.module.css';

const CUES: Readonly<Record<Role, 'cueInput' | 'cueWeights' | 'cueAttention' | 'cueOutput'>> = {
  input: 'cueInput',
  weights: 'cueWeights',
  attention: 'cueAttention',
  output: 'cueOutput',
};

/** Steps of the magnitude ramp that is shown. */
const DEPTHS = [0, 25, 50, 75, 100];

/** The four hues with their second cues and ramps, slate, the neutrals, and error. */
export function RoleSpecimen({ words }: { words: Design['roles'] }) {
  return (
    <ul className={styles.roles}>
      {ROLES.map((role) => (
        <li key={role} className={classes(styles.role, styles[role])}>
          <span className={styles.swatch}>{role === 'output' ? 'y' : role[0]?.toUpperCase()}</span>
          <span className={styles.text}>
            <span className={styles.name}>{words[role]}</span>
            <span className={styles.cue}>{words[CUES[role]]}</span>
          </span>
          <Ramp />
        </li>
      ))}
      <li className={classes(styles.role, styles.neutral)}>
        <span className={styles.neutrals} aria-hidden="true">
          <span className={styles.ink} />
          <span className={styles.muted} />
          <span className={styles.paper} />
          <span className={styles.rule} />
        </span>
        <span className={styles.text}>{words.neutral}</span>
        <Ramp negative />
      </li>
      <li className={classes(styles.role, styles.error)}>
        <span className={styles.errorIcon}>
          <Icon name="error" />
        </span>
        <span className={styles.text}>{words.error}</span>
      </li>
    </ul>
  );
}

function Ramp({ negative = false }: { negative?: boolean }) {
  return (
    <span className={styles.ramp} aria-hidden="true">
      {DEPTHS.map((depth) => (
        <span
          key={depth}
          className={negative ? styles.negative : styles.depth}
          style={{ '--m': `${depth}%` }}
        />
      ))}
    </span>
  );
}
