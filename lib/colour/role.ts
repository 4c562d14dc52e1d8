import type { Role } from '@/lib/walkthrough/roles';

export type { Role };

export const ROLES: readonly Role[] = ['input', 'weights', 'attention', 'output'];
