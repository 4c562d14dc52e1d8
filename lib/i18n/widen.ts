/** The shape of a dictionary area: the same keys, any strings. */
export type Widen<T> = T extends string ? string : { readonly [K in keyof T]: Widen<T[K]> };
