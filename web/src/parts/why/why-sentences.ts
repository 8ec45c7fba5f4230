import type { WhyMember, WhyResponse, WhySplit } from '@leadline/contract';

/** What is said about a split before its table: by whom most was done, and who worked against it. */
export type SplitSentence =
  | { readonly kind: 'most' | 'against' | 'movement'; readonly member: WhyMember }
  /** Results within the groups went one way, the whole went the other. */
  | { readonly kind: 'masked'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'parts'; readonly rate: string; readonly mix: string };

const signOf = (value: string): number => Math.sign(Number(value));

/** The sentences of the strongest split, the most telling first. */
export function sentencesOf(split: WhySplit, { change }: Pick<WhyResponse, 'change'>): readonly SplitSentence[] {
  const direction = signOf(change.difference ?? '0');
  const [first] = split.members;
  if (!first) return [];
  if (split.kind === 'ratio' && split.rate !== undefined && split.mix !== undefined) {
    const isMasked = direction !== 0 && signOf(split.rate) === -direction;
    return [
      ...(isMasked ? [{ kind: 'masked', direction: direction > 0 ? 'up' : 'down' } as const] : []),
      { kind: 'parts', rate: split.rate, mix: split.mix },
      ...withMember(split, direction),
    ];
  }
  return withMember(split, direction);
}

function withMember({ members }: WhySplit, direction: number): readonly SplitSentence[] {
  const moving = members.filter(({ effect }) => signOf(effect) !== 0);
  const along = moving.find(({ effect }) => signOf(effect) === direction);
  const against = moving.find(({ effect }) => signOf(effect) === -direction);
  if (direction === 0) return moving[0] ? [{ kind: 'movement', member: moving[0] }] : [];
  return [...(along ? [{ kind: 'most', member: along } as const] : []), ...(against ? [{ kind: 'against', member: against } as const] : [])];
}
