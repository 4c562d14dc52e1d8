import map from './FieldMap.module.css';
import styles from './Marks.module.css';

export interface MarksProps {
  half: string;
  most: string;
  reach: string;
  /** Where a box of the convolutions alone is drawn too. */
  convolutions: string | undefined;
  centre: string;
}

/** What the marks of a field map mean, drawn as they are there. */
export function Marks({ half, most, reach, convolutions, centre }: MarksProps) {
  const marks = [
    ['centre', centre, <path key="mark" className={map.centre} d="M4,8H20M12,0V16" />],
    ['half', half, <circle key="mark" className={map.half} cx="12" cy="8" r="6.5" />],
    ['most', most, <circle key="mark" className={map.most} cx="12" cy="8" r="6.5" />],
    ['reach', reach, <path key="mark" className={map.reach} d="M0,8H24" />],
    ['convolutions', convolutions, <path key="mark" className={map.convolutions} d="M1,8H24" />],
  ] as const;
  return (
    <ul className={styles.marks}>
      {marks.map(
        ([kind, words, mark]) =>
          words !== undefined && (
            <li key={kind}>
              <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">
                {mark}
              </svg>
              {words}
            </li>
          ),
      )}
    </ul>
  );
}
