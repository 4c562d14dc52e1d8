/**
 * A step in the address, counted from 1 as the reader sees it: `?step=5`. A page with several walks gives each a
 * parameter of its own.
 */

/** The step of an address, from 0 to `steps` − 1, or `null` when it names none. One past the end is the last. */
export function readStep(search: string, parameter: string, steps: number): number | null {
  const text = new URLSearchParams(search).get(parameter);
  if (text === null || !/^\d{1,6}$/.test(text)) return null;
  const step = Number(text);
  return step < 1 || steps < 1 ? null : Math.min(step, steps) - 1;
}

/** The query string with the step in it and everything else as it was; the first step needs no parameter. */
export function writeStep(search: string, parameter: string, step: number): string {
  const query = new URLSearchParams(search);
  if (step === 0) query.delete(parameter);
  else query.set(parameter, String(step + 1));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
