/** What the order of flags depends on. */
type Hosting = { parties: readonly string[]; host: string };

/**
 * The parties in the order of their flags, from the viewer's left. At events in Japan the guest stands at the
 * left and Japan at the right, or with three in the centre, the others by the alphabet; elsewhere the host is
 * first (Ministry of Foreign Affairs of Japan, protocol of flags).
 */
export function flagOrder({ parties, host }: Hosting): string[] {
  const guests = parties.filter((party) => party !== host);
  if (guests.length === parties.length) return [...parties];
  if (host !== 'JP') return [host, ...guests];
  if (guests.length !== 2) return [...guests, host];
  const [left = '', right = ''] = guests.sort();
  return [left, host, right];
}
