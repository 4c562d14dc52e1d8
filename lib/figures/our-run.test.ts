import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { restarts } from '../training/restarts';
import { CHECKED_SIDES, ourLog, ourRun } from './our-run';

it('the log is whole: every epoch once, updates only grow', () => {
  expect(ourLog.map(({ epoch }) => epoch)).toEqual(ourLog.map((_, i) => i));
  for (const { updatesHere, seconds, loss } of ourLog) {
    expect(updatesHere).toBeGreaterThan(0);
    expect(seconds).toBeGreaterThan(0);
    expect(loss).toBeGreaterThan(0);
  }
});

it('its peak and its end are those of the notes, and its schedule was restarted four times', () => {
  const rates = ourLog.map(({ rate }) => rate);
  expect(Math.max(...rates)).toBeCloseTo(ourRun.peak, 4);
  expect(rates.at(-1)).toBe(ourRun.end);
  expect(rates.indexOf(Math.max(...rates))).toBe(ourRun.warmupEpochs - 1);
  expect(restarts(rates)).toHaveLength(4);
});

it('was checked at both sides or at none, at its end among others', () => {
  for (const { top1 } of ourLog) expect([0, CHECKED_SIDES.length]).toContain(top1.length);
  expect(ourLog.at(-1)?.top1.map(({ side }) => side)).toEqual(CHECKED_SIDES);
});

it('accuracies are shares of the pictures that they were measured on', () => {
  for (const { top1 } of ourLog) {
    for (const { share } of top1) expect(Math.round(share * ourRun.checked) / ourRun.checked).toBe(share);
  }
  const { accuracy } = JSON.parse(
    readFileSync('public/models/mobilevit-xxs-imagenette/manifest.json', 'utf8'),
  ) as { accuracy: { size: number; value: number; images: number }[] };
  // Of the shipped weights: a new checkpoint brings its own log.
  for (const { size, value, images } of accuracy) {
    expect(images).toBe(ourRun.validationPictures);
    expect(ourRun.measured).toContainEqual({ size, value });
  }
});
