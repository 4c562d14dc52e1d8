'use client';

import { useMemo, useState } from 'react';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import { refuseBeyond } from '@/components/matrix/refuse-beyond';
import type { Attention } from '@/lib/i18n/en/attention';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Locale } from '@/lib/i18n/locales';
import { identity, type Matrix } from '@/lib/walkthrough/matrix';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { Puzzle, type Verdict } from './Puzzle';
import { PAIRING_WQ, pairVerdict } from './puzzle-verdicts';
import { START, type Toy, traceOf, withCell } from './toy';

/** Where each row is greatest; in a tie, all of the places. */
const greatestCells = (a: Matrix): ReadonlySet<number> =>
  new Set(
    a.flatMap((row, i) =>
      row.flatMap((value, j) => (value === Math.max(...row) ? [i * row.length + j] : [])),
    ),
  );

/** Find projections with which each window looks most at its look-alike. */
export function PairPuzzle({
  locale,
  words,
  grid,
  beyond,
}: {
  locale: Locale;
  words: Attention['puzzles'];
  grid: Figure['matrix'];
  beyond: string;
}) {
  const [toy, setToy] = useState<Toy>(START);
  const [verdict, setVerdict] = useState<Verdict>();
  const trace = useMemo(() => traceOf(toy), [toy]);
  const a = matrixOf(trace, 'A');
  const judge = (it: Toy) => {
    const walked = traceOf(it);
    return pairVerdict(matrixOf(walked, 'U'), matrixOf(walked, 'Z'), words.pair);
  };
  const edit = (part: 'wq' | 'wk') => (cell: { row: number; column: number }, value: number) => {
    setToy({ ...toy, [part]: withCell(toy[part], cell, value) });
    setVerdict(undefined);
  };
  const common = { locale, words: grid, refuse: refuseBeyond(locale, beyond) } as const;
  return (
    <Puzzle
      id="pair"
      title={words.pair.title}
      task={words.pair.task}
      words={words}
      verdict={verdict}
      onCheck={() => setVerdict(judge(toy))}
      onGive={() => {
        const answer = { ...START, wq: PAIRING_WQ, wk: identity(4) };
        setToy(answer);
        setVerdict(judge(answer));
      }}
      onClear={() => {
        setToy(START);
        setVerdict(undefined);
      }}
    >
      <MatrixGrid {...common} size="medium" name="U" kind="input" values={matrixOf(trace, 'U')} still />
      <MatrixGrid {...common} name="Wq" kind="weights" values={toy.wq} onEdit={edit('wq')} />
      <MatrixGrid {...common} name="Wk" kind="weights" values={toy.wk} onEdit={edit('wk')} />
      <MatrixGrid
        {...common}
        name="A"
        kind="attention"
        values={a}
        greatest={1}
        highlight={greatestCells(a)}
        still
      />
    </Puzzle>
  );
}
