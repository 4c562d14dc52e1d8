import type { Design } from '../en/design';
export const design: Design = { title: '設計' };
