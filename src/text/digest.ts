import { createHash } from 'node:crypto';

/** A short key for data, or bytes: SHA-256, so that equal keys mean equal data. */
export function digest(data: unknown): string {
  const bytes = data instanceof Uint8Array ? data : JSON.stringify(data);
  return createHash('sha256').update(bytes).digest('hex');
}
