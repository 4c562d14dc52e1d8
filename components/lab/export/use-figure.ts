'use client';
import { type RefObject, useEffect, useRef } from 'react';
import type { Exportable } from '@/lib/export/exportable';
import { show } from '@/lib/export/shown';

/** A figure of the page that can be saved as it stands, and numbers beside it. */
export interface FigureOffer extends Pick<Exportable, 'name' | 'title' | 'caption'> {
  /** Each with its own name and title. */
  readonly tensors: readonly (Pick<Exportable, 'name' | 'title'> & {
    readonly tensor: NonNullable<Exportable['tensor']>;
  })[];
}

/**
 * Offers a figure that is made of HTML to be saved.
 *
 * @param panel the name under which `SaveHere` finds it
 * @param offer the same object as long as nothing changes; undefined while there is nothing to save
 * @param listed whether the list of everything on show has it too
 * @returns for the element that is the figure
 */
export function useFigure<T extends Element>(
  panel: string,
  offer: FigureOffer | undefined,
  listed = true,
): RefObject<T | null> {
  const figure = useRef<T>(null);
  useEffect(() => {
    if (!offer) return;
    const { name, title, caption, tensors } = offer;
    const marks = async () => {
      const { domMarks } = await import('./dom-figure');
      if (!figure.current) throw new Error('the figure is gone');
      return domMarks(figure.current);
    };
    const things = [{ name, title, caption, marks }, ...tensors.map((numbers) => ({ ...numbers, caption }))];
    return show(panel, things, listed);
  }, [panel, offer, listed]);
  return figure;
}
