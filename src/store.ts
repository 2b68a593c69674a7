/**
 * Keeps what takes long to make, by a key that says all that it is made from. `read` answers undefined for what it does
 * not have, and anything may be lost: it is made again.
 */
export type Store = {
  read(key: string): Uint8Array | undefined;
  write(key: string, bytes: Uint8Array): void;
};
