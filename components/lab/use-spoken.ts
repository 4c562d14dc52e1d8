'use client';
import { type RefObject, useEffect, useState } from 'react';

/** How long the query rests before it is spoken, in milliseconds. */
const REST = 400;

/**
 * The sentence for a live region: spoken for key presses once they rest, never while a pointer moves.
 *
 * @param asked set when a key moved the query; cleared when that was said
 */
export function useSpoken(caption: string | undefined, asked: RefObject<boolean>): string {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (!asked.current || caption === undefined) return;
    const timer = setTimeout(() => {
      asked.current = false;
      setSpoken(caption);
    }, REST);
    return () => clearTimeout(timer);
  }, [caption, asked]);
  return spoken;
}
