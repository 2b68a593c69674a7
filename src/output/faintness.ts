/** How much of their colour columns and bars have that step back, as a share of 1. */
export const faintness = 0.4;
