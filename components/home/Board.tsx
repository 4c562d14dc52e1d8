import { type ReactNode, useCallback, useMemo } from 'react';
import type { Cell } from '@/components/matrix/grid-move';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import { refuseBeyond } from '@/components/matrix/refuse-beyond';
import { Sky } from '@/components/walk/Sky';
import { type BoxOf, useGridBoxes } from '@/components/walk/use-grid-boxes';
import type { Role } from '@/lib/colour/role';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Home } from '@/lib/i18n/en/home';
import type { Locale } from '@/lib/i18n/locales';
import type { Matrix } from '@/lib/walkthrough/matrix';
import type { Ref } from '@/lib/walkthrough/trace';
import { Arrow } from './Arrow';
import styles from './Board.module.css';
import { links } from './links';
import type { Motion } from './motion';
import { sceneOf } from './scene';
import type { Grid, Still } from './still';
import { useRegisters } from './use-registers';

const ROLES: Readonly<Record<Grid, Role>> = {
  X: 'input',
  U: 'input',
  w: 'weights',
  A: 'attention',
  y: 'output',
  Y: 'output',
};

const isGrid = (name: string): name is Grid => name in ROLES;

/** X, then U with its two slots, [A] in front and [w] behind, then y and Y; what moves between them; the controls. */
export function Board({
  picture,
  motion,
  pointed,
  locale,
  words,
  grid: gridWords,
  far,
  lambda,
  aside,
  onPoint,
  onEdit,
}: {
  picture: Still;
  motion: Motion;
  /** The cell of X or Y that the reader points at. */
  pointed: Ref | null;
  locale: Locale;
  words: Home['figure'];
  grid: Figure['matrix'];
  /** The controls: under X, under A and U, and under the rest. */
  far: ReactNode;
  lambda: ReactNode;
  aside: ReactNode;
  onPoint: (pointed: Ref | null) => void;
  onEdit: (cell: Cell, value: number) => void;
}) {
  const boxes = useGridBoxes();
  const register = useRegisters(boxes.register);
  const values: Readonly<Record<Grid, Matrix>> = {
    X: picture.x,
    U: picture.u,
    w: picture.w,
    A: picture.a,
    y: picture.column,
    Y: picture.attention.y,
  };
  const lit = useMemo(() => pointed && links(picture, pointed), [picture, pointed]);
  const [across, acrossY] = [picture.x[0]?.length ?? 0, picture.attention.y[0]?.length ?? 0];
  const pointX = useCallback(
    (cell: Cell | null) => onPoint(cell && { tensor: 'X', index: cell.row * across + cell.column }),
    [onPoint, across],
  );
  const pointY = useCallback(
    (cell: Cell | null) => onPoint(cell && { tensor: 'Y', index: cell.row * acrossY + cell.column }),
    [onPoint, acrossY],
  );
  const grid = (name: Grid) =>
    ({
      name,
      kind: ROLES[name],
      values: values[name],
      known: motion.known[name],
      highlight: lit?.[name],
      dimmed: lit !== null,
      tensor: name,
      gridRef: register(name, values[name]),
      size: 'fit',
      locale,
      words: gridWords,
    }) as const;
  const refuse = useMemo(() => refuseBeyond(locale, words.beyond), [locale, words]);

  const ring = picture.keyframe === 'far' ? { tensor: 'X', index: picture.x.flat().length - 1 } : null;
  const over = ring !== null || motion.window !== null || motion.flying.length > 0;
  const scene = (boxOf: BoxOf) =>
    sceneOf(
      {
        motion,
        ring,
        size: Math.sqrt(picture.w.length),
        columns: across,
        numberAt: ({ tensor, index }) =>
          (isGrid(tensor) ? values[tensor].flat()[index] : undefined) ?? Number.NaN,
        roleOf: ({ tensor }) => (isGrid(tensor) ? ROLES[tensor] : 'input'),
        locale,
      },
      boxOf,
    );

  return (
    <div ref={boxes.board} className={styles.board}>
      <div className={styles.line}>
        <div className={styles.x}>
          <MatrixGrid {...grid('X')} onCell={pointX} refuse={refuse} onEdit={onEdit} />
        </div>
        <Arrow className={styles.unfold} label={words.unfold} />
        <div className={styles.u}>
          <MatrixGrid {...grid('U')} still />
        </div>
        <div className={styles.w}>
          <MatrixGrid {...grid('w')} still />
        </div>
      </div>
      <div className={styles.line}>
        <div className={styles.a}>
          <MatrixGrid {...grid('A')} still />
        </div>
        {/* On narrow screens A stands in a line of its own, before what the line above is called. */}
        <span lang="en" className={styles.product} aria-hidden="true">
          U w
        </span>
        <span className={styles.equals} aria-hidden="true">
          =
        </span>
        <div className={styles.column}>
          <MatrixGrid {...grid('y')} still />
        </div>
        <Arrow className={styles.fold} label={words.fold} />
        <div className={styles.y}>
          <MatrixGrid {...grid('Y')} onCell={pointY} />
        </div>
      </div>
      <div className={styles.far}>{far}</div>
      <div className={styles.lambda}>{lambda}</div>
      <div className={styles.aside}>{aside}</div>
      <Sky boxes={boxes} layout={null} scene={over ? scene : null} />
    </div>
  );
}
