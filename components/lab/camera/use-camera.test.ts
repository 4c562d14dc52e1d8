import { expect, it } from 'vitest';
import { failureOf } from './use-camera';

const named = (name: string) => new DOMException('the reason', name);

it.each([
  ['NotAllowedError', 'denied'],
  ['SecurityError', 'denied'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
])('%s is told as %s', (name, code) => {
  expect(failureOf(named(name))).toEqual({ code });
});

it('anything else keeps its reason', () => {
  expect(failureOf(new TypeError('no such constraint'))).toEqual({
    code: 'other',
    reason: 'no such constraint',
  });
  expect(failureOf('odd')).toEqual({ code: 'other', reason: 'odd' });
});
