import { expect, it, vi } from 'vitest';
import type { Exportable } from './exportable';
import { getShown, getShownBy, show, subscribeShown } from './shown';

const thing = (name: string): Exportable => ({ name, title: name, caption: name });

it('lists what panels have on show, and forgets what they take off', () => {
  const listener = vi.fn();
  const end = subscribeShown(listener);
  const [a, b, c] = [thing('a'), thing('b'), thing('c')];
  const strip = show('strip', [a]);
  show('channels', [b]);
  expect(getShown()).toEqual([a, b]);
  expect(getShown()).toBe(getShown());
  const channels = show('channels', [c]);
  // Whoever was replaced takes nothing off.
  strip();
  strip();
  expect(getShown()).toEqual([c]);
  expect(getShownBy('channels')).toEqual([c]);
  expect(getShownBy('channels')).toBe(getShownBy('channels'));
  expect(getShownBy('strip')).toEqual([]);
  const station = show('xray-1', [a], false);
  expect(getShown()).toEqual([c]);
  expect(getShownBy('xray-1')).toEqual([a]);
  station();
  expect(getShownBy('xray-1')).toEqual([]);
  channels();
  expect(getShown()).toEqual([]);
  expect(listener).toHaveBeenCalledTimes(7);
  end();
  show('strip', [a])();
  expect(listener).toHaveBeenCalledTimes(7);
});
