import { foundKinds, type FindResponse, type FoundKind, type FoundName } from '@leadline/contract';
import type { EntityId } from '@leadline/kpi';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import type { Findable } from '#server/answering/member-names.ts';
import { listRecordMembers } from '#server/answering/record-members.ts';
import type { Asking } from '#server/context.ts';
import { compareMatches, isBetter, matchName, wordsAsked, type NameMatch } from './match-name.ts';

const entityOf: Readonly<Record<FoundKind, EntityId>> = {
  person: 'user',
  team: 'team',
  location: 'location',
  account: 'account',
  product: 'product',
  opportunity: 'opportunity',
};

/** People, teams and places are spoken of with endings; names of records hold words every question holds. */
const spokenOf: readonly FoundKind[] = ['person', 'team', 'location'];

/** Most of one kind: more would hide the others. */
const mostOfKind = 4;

/** People, teams, places and records a question names, of those whoever asks may see. */
export async function findNames(asking: Asking, asked: string): Promise<FindResponse> {
  const answering = await answeringOf(asking);
  const words = wordsAsked(asked);
  const all = await Promise.all(foundKinds.map((kind) => findOfKind(answering, kind, asked, words)));
  const found = all.flat().toSorted((a, b) => compareMatches(a.match, b.match));
  return { found: found.map(({ found: name }) => name) };
}

interface Found {
  readonly found: FoundName;
  readonly match: NameMatch;
}

async function findOfKind(answering: Answering, kind: FoundKind, asked: string, words: readonly string[]): Promise<readonly Found[]> {
  const names = await listRecordMembers(answering, entityOf[kind], asked);
  const found = names.flatMap((name): Found[] => {
    const match = bestMatch(name, words, spokenOf.includes(kind));
    if (!match) return [];
    const { id, label } = name.member;
    const isWhole = match.looseness === 0 || match.unsaid === 0;
    return [{ found: { kind, id, label: label ?? id, from: match.from, to: match.to, isWhole }, match }];
  });
  return found.toSorted((a, b) => compareMatches(a.match, b.match)).slice(0, mostOfKind);
}

function bestMatch({ member, otherNames }: Findable, words: readonly string[], mayEndOtherwise: boolean): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const name of [member.label ?? member.id, ...otherNames]) {
    const match = matchName(name, words, mayEndOtherwise);
    if (match && (best === undefined || isBetter(match, best))) best = match;
  }
  return best;
}
