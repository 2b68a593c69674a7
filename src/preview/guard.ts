import type { IncomingMessage } from 'node:http';

/** Why a request gets no answer. */
export type Refusal = { status: 403 | 405; why: string };

/**
 * Refuses what no page of ours asks. A name that leads to 127.0.0.1 can be made by anyone (DNS rebinding), so Host
 * must be our own; and a page of another origin, to which browsers send requests in the reader's name, says what it
 * is in Origin or Sec-Fetch-Site. Only a link from elsewhere may lead here.
 */
export function refusal({ method, url, headers }: IncomingMessage, port: number): Refusal | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (method !== 'GET') return { status: 405, why: 'Only GET is answered.' };
  if (!hosts.includes(headers.host ?? '')) return { status: 403, why: 'This host is not served.' };
  const isOwn = headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`);
  const site = headers['sec-fetch-site'] ?? 'none';
  const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  const isNear = site === 'none' || site === 'same-origin' || (isLink && url?.split('?')[0] === '/');
  return isOwn && isNear ? undefined : { status: 403, why: 'Other sites are not served.' };
}
