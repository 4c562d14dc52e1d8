import { kernelsInstalled } from '@/lib/kernels/install';
import { wasmAttention } from './attention';
import { kernelOps } from './kernel-ops';
import { type Ops, standardOps } from './ops';

/** The table in the forms that run fastest on a tfjs backend: on wasm our own kernels, where they are installed. */
export function opsFor(backend: string): Ops {
  const stock = stockOpsFor(backend);
  return backend === 'wasm' && kernelsInstalled() ? { ...stock, ...kernelOps } : stock;
}

/** The same with tfjs's own operations only. */
export function stockOpsFor(backend: string): Ops {
  return backend === 'wasm' ? { ...standardOps, attention: wasmAttention } : standardOps;
}
