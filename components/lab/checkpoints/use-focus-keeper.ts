'use client';
import { type RefObject, useCallback, useEffect, useRef } from 'react';

/**
 * When the control that had the focus goes away with a change, its surroundings take the focus, so that the keyboard
 * stays where it was. The element needs `tabIndex={-1}`.
 */
export function useFocusKeeper<E extends HTMLElement>(): RefObject<E | null> {
  const surroundings = useRef<E>(null);
  const inside = useRef(false);
  const keepFocus = useCallback(() => {
    if (inside.current && document.activeElement === document.body) surroundings.current?.focus();
  }, []);
  useEffect(() => {
    const { current } = surroundings;
    const entered = () => {
      inside.current = true;
    };
    // Browsers differ in whether an element that is removed sends this, and it may do so while it is still there: only
    // afterwards it shows whether the reader left or the control went away.
    const left = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (target instanceof Node && !target.isConnected) keepFocus();
        else inside.current = current?.contains(document.activeElement) ?? false;
      });
    current?.addEventListener('focusin', entered);
    current?.addEventListener('focusout', left);
    return () => {
      current?.removeEventListener('focusin', entered);
      current?.removeEventListener('focusout', left);
    };
  }, [keepFocus]);
  // Where nothing was sent at all.
  useEffect(keepFocus);
  return surroundings;
}
