/**
 * Keeps pictures that take long to draw, by a key that says all that they are drawn from. `read` answers undefined
 * for what it does not have, and anything may be lost: a picture that is not there is drawn again.
 */
export type PictureStore = {
  read(key: string): Uint8Array | undefined;
  write(key: string, bytes: Uint8Array): void;
};
