import type { MemberCodes } from '@leadline/kpi';

/** Besides its characters, each in two places. */
const textBytes = 120;

/** Members of all rollups, numbered in the order they come. There are as many as people, places and words of lists: few. */
export function makeMemberCodes(): MemberCodes & { readonly bytes: () => number } {
  const texts: string[] = [];
  const codes = new Map<string, number>();
  let bytes = 0;
  return {
    find: (text) => codes.get(text),
    add: (text) => {
      const known = codes.get(text);
      if (known !== undefined) return known;
      bytes += textBytes + text.length * 2;
      codes.set(text, texts.length);
      return texts.push(text) - 1;
    },
    text: (code) => texts[code]!,
    size: () => texts.length,
    bytes: () => bytes,
  };
}
