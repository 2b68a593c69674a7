/** How much of the evidence is verified; undefined where there is none. */
export type Verification = 'all' | 'some' | 'none';

/** Content as templates see it, with what was checked against the texts of its sources: of all, and of each piece. */
export function withVerification(data: object, verified: ReadonlySet<string>): object {
  const { evidence = {} } = data as { evidence?: Record<string, object> };
  const ids = Object.keys(evidence);
  if (ids.length === 0) return data;
  const count = ids.filter((id) => verified.has(id)).length;
  const verification: Verification = count === ids.length ? 'all' : count > 0 ? 'some' : 'none';
  const marked = Object.entries(evidence).map(([id, each]) => [id, { ...each, verified: verified.has(id) }]);
  return { ...data, evidence: Object.fromEntries(marked), verification };
}
