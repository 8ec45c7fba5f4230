/**
 * JSON in the one form of RFC 8785: names in order of their UTF-16 code units, no spaces, numbers and texts as ECMAScript
 * writes them. What has no form in JSON is left out of objects; whole numbers too large for JSON become texts.
 * @throws TypeError for what has no JSON form at all
 */
export function canonicalJson(value: unknown): string {
  const plain = JSON.stringify(value, (_name, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
  if (plain === undefined) throw new TypeError('has no JSON form');
  return written(JSON.parse(plain) as unknown);
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value === 'string') return JSON.stringify(wellFormed(value));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(wellFormed(name))}:${written((value as Record<string, unknown>)[name])}`).join(',')}}`;
}

/** Halves of a pair that stand alone have no form in UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
}
