import type { Widen } from '../widen';
export const design = { title: 'Design' } as const;
export type Design = Widen<typeof design>;
