import { useEffect, useRef, useState } from 'react';

/** How long a step rests before its sentence is spoken, in milliseconds: passing steps stay silent. */
const REST = 350;

/**
 * The sentence for the live region. It is spoken once the walk rests on a step, or at once where a key asked for the
 * step; never while pieces move, and not before anything happened.
 *
 * @param keyed counts the moves that keys asked for
 */
export function useSpokenStep(sentence: string, settled: boolean, keyed: number): string {
  const [spoken, setSpoken] = useState('');
  const silent = useRef(sentence);
  const heard = useRef(keyed);

  useEffect(() => {
    const byKey = heard.current !== keyed;
    if (sentence === silent.current || (!settled && !byKey)) return;
    const timer = setTimeout(
      () => {
        heard.current = keyed;
        silent.current = sentence;
        setSpoken(sentence);
      },
      byKey ? 0 : REST,
    );
    return () => clearTimeout(timer);
  }, [sentence, settled, keyed]);

  return spoken;
}
