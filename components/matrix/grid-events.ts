/** The index of the cell in which an event happened, by its `data-index`; null between cells. */
export function indexOf(target: EventTarget): number | null {
  const index = target instanceof Element ? target.closest('[data-index]')?.getAttribute('data-index') : null;
  return index == null ? null : Number(index);
}
