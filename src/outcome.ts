/** How a command ended: all was done, content or templates are wrong, or the command line is. */
export type Outcome = 'done' | 'wrongInput' | 'wrongCommand';
