/** The program that the properties of files name; a deck that names another was saved by that. */
export const application = 'make-deck';
