/** key64 or value per member dimension; null: unassigned. */
export type MemberKeys = readonly (string | null)[];

/** Members as one text, different for different members: JSON, which is written by hand where there is nothing to escape. */
export function memberKey(members: MemberKeys): string {
  if (members.length === 0) return '[]';
  const [only] = members;
  return members.length === 1 && typeof only === 'string' && isPlain(only) ? `["${only}"]` : JSON.stringify(members);
}

/** The members of a key. */
export function parseMemberKey(key: string): MemberKeys {
  if (key === '[]') return [];
  const only = key.startsWith('["') && key.endsWith('"]') ? key.slice(2, -2) : undefined;
  return only !== undefined && isPlain(only) ? [only] : (JSON.parse(key) as MemberKeys);
}

/** Short texts of letters, digits, minus and underscore, as numbers of records and words of lists are. */
function isPlain(text: string): boolean {
  if (text.length > 40) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    if (!isDigit && code !== 45 && code !== 95 && !((code | 32) >= 97 && (code | 32) <= 122)) return false;
  }
  return true;
}
