/** The four roles that a number can have in a figure, each with a colour of its own everywhere on the site. */
export type Role = 'input' | 'weights' | 'attention' | 'output';
