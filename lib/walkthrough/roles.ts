/** The four roles of a quantity. Each has one hue everywhere: figures, formulae, prose (app/tokens.css). */
export type Role = 'input' | 'weights' | 'attention' | 'output';
