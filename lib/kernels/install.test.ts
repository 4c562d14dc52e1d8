import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBackend } from '../inference/worker/backend';
import { useBackend } from '../mobilevit/forward/testing/backend';
import { HeapError, openHeap } from './heap';
import { installKernels, kernelsInstalled, uninstallKernels } from './install';
import { bestBuild } from './load';

const DIST = `${process.cwd()}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`;

beforeEach(() => useBackend('wasm'));
afterEach(() => {
  uninstallKernels();
  vi.restoreAllMocks();
});

/** The running backend with fields replaced, by path: { 'wasm.asm': undefined } takes the memory away. */
function backendWith(
  changes: Readonly<Record<string, unknown>>,
  from: object = tf.backend(),
  path = '',
): object {
  return new Proxy(from, {
    get(target, key) {
      const here = path + String(key);
      if (here in changes) return changes[here];
      const value: unknown = Reflect.get(target, key);
      const deeper = Object.keys(changes).some((change) => change.startsWith(`${here}.`));
      if (deeper && typeof value === 'object' && value !== null)
        return backendWith(changes, value, `${here}.`);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

describe('the heap', () => {
  it('opens on the tfjs that is installed, and on nothing else', async () => {
    expect(openHeap().memory).toBeInstanceOf(WebAssembly.Memory);
    expect(() => openHeap(tf.backend(), '4.23.0')).toThrow(HeapError);
    await useBackend('cpu');
    expect(() => openHeap()).toThrow(HeapError);
  });

  it.each<[string, Record<string, unknown>]>([
    ['no memory', { 'wasm.asm': undefined }],
    ['something else in its place', { 'wasm.asm': { memory: new ArrayBuffer(8) } }],
    ['another memory', { 'wasm.asm': { memory: new WebAssembly.Memory({ initial: 1024 }) } }],
    ['no allocator', { 'wasm._malloc': undefined }],
    ['no way to free', { 'wasm._free': undefined }],
    ['no outputs', { makeOutput: undefined }],
    ['no book of tensors', { dataIdMap: undefined }],
    ['a book that knows no addresses', { dataIdMap: { get: () => ({}) } }],
    ['a book with other addresses', { dataIdMap: { get: () => ({ memoryOffset: 64 }) } }],
  ])('stays closed where tfjs has %s', (_, changes) => {
    // The same detour without changes opens: it is the change that closes.
    expect(openHeap(backendWith({})).memory).toBeInstanceOf(WebAssembly.Memory);
    const before = tf.memory().numTensors;
    expect(() => openHeap(backendWith(changes))).toThrow(HeapError);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('lends memory and takes it back, also from work that fails', () => {
    const heap = openHeap();
    const address = heap.borrow(1_000, (at) => at);
    expect(() =>
      heap.borrow(1_000, (again) => {
        expect(again).toBe(address);
        throw new Error('work');
      }),
    ).toThrow('work');
    expect(heap.borrow(1_000, (at) => at)).toBe(address);
  });

  it('says when it is full', () => {
    expect(() => openHeap(backendWith({ 'wasm._malloc': () => 0 })).borrow(1, () => 1)).toThrow(RangeError);
  });
});

describe('the kernels', () => {
  it('come and go; installing twice is installing once', async () => {
    expect(kernelsInstalled()).toBe(false);
    expect(await installKernels('simd')).toBe('simd');
    await installKernels('simd');
    expect(kernelsInstalled()).toBe(true);
    uninstallKernels();
    expect(kernelsInstalled()).toBe(false);
    uninstallKernels();
  });

  it('are for the wasm backend only', async () => {
    await installKernels('simd');
    await useBackend('cpu');
    expect(kernelsInstalled()).toBe(false);
    await expect(installKernels('simd')).rejects.toThrow(HeapError);
  });

  it('start with the engine’s backend, and leave the work to tfjs where they cannot, with one line', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await startBackend('wasm', DIST)).toEqual({ backend: 'wasm', simd: true, kernels: bestBuild() });
    expect(kernelsInstalled()).toBe(true);
    expect(warn).not.toHaveBeenCalled();
    uninstallKernels();
    vi.spyOn(WebAssembly, 'instantiate').mockRejectedValueOnce(new Error('forbidden'));
    expect(await startBackend('wasm', DIST)).toEqual({ backend: 'wasm', simd: true, kernels: 'standard' });
    expect(kernelsInstalled()).toBe(false);
    expect(warn.mock.calls).toEqual([['standard kernels: forbidden']]);
  });
});
