import type { MembersResponse } from '@leadline/contract';
import { memberDimensions, type Filter, type Member, type MemberDimension } from '@leadline/kpi';
import { plainText } from '#server/facts/plain-text.ts';
import type { Api } from './api.ts';
import { UsageError } from './usage-error.ts';

const known: ReadonlySet<string> = new Set(memberDimensions);
const shownCandidates = 10;

/**
 * `team=North,South`, `person=Anna Kiss`, `stage=unassigned`. Members are named as in the data, case and diacritics
 * aside; a name with a comma in it is found too.
 * @throws UsageError cli.bad_where, cli.unknown_dimension, cli.unknown_member, cli.ambiguous_member
 */
export async function readFilters(api: Api, texts: readonly string[], exclude: boolean): Promise<readonly Filter[]> {
  const filters: Filter[] = [];
  for (const text of texts) filters.push(await readFilter(api, text, exclude));
  return filters;
}

async function readFilter(api: Api, text: string, exclude: boolean): Promise<Filter> {
  const match = /^\s*([a-z_-]+)\s*=\s*(.+)$/i.exec(text);
  if (!match) throw new UsageError('cli.bad_where', { value: text });
  const dimension = match[1]!.toLowerCase().replaceAll('-', '_');
  if (!known.has(dimension)) throw new UsageError('cli.unknown_dimension', { name: match[1]!, known: memberDimensions.join(', ') });
  const members = await findMembers(api, dimension as MemberDimension, match[2]!.trim());
  return { dimension: dimension as MemberDimension, members, ...(exclude ? { exclude } : {}) };
}

async function findMembers(api: Api, dimension: MemberDimension, text: string): Promise<string[]> {
  const whole = text.includes(',') ? await findExact(api, dimension, text) : [];
  if (whole.length === 1) return [whole[0]!.id];
  const members: string[] = [];
  for (const name of text.split(',').map((part) => part.trim())) if (name !== '') members.push(await getMember(api, dimension, name));
  return members;
}

async function getMember(api: Api, dimension: MemberDimension, name: string): Promise<string> {
  if (name === 'unassigned' || /^[a-z_]+~[0-9a-f]{16}$/.test(name)) return name;
  const exact = await findExact(api, dimension, name);
  if (exact.length === 1) return exact[0]!.id;
  if (exact.length > 1) throw new UsageError('cli.ambiguous_member', { dimension, name, candidates: listed(exact) });
  const near = await search(api, dimension, name);
  const code = near.length > 0 ? 'cli.ambiguous_member' : 'cli.unknown_member';
  throw new UsageError(code, { dimension, name, candidates: listed(near) });
}

async function findExact(api: Api, dimension: MemberDimension, name: string): Promise<readonly Member[]> {
  const found = await search(api, dimension, name);
  const same = found.filter((member) => member.id === name || member.label === name);
  return same.length > 0 ? same : found.filter((member) => plainText(member.label ?? member.id) === plainText(name));
}

async function search(api: Api, dimension: MemberDimension, name: string): Promise<readonly Member[]> {
  const query = new URLSearchParams({ search: name.slice(0, 200), limit: '100' });
  return (await api.call<MembersResponse>('GET', `/api/members/${dimension}?${query}`)).members;
}

function listed(members: readonly Member[]): string {
  const names = members.slice(0, shownCandidates).map((member) => (member.label === undefined ? member.id : `${member.label} (${member.id})`));
  return names.join(', ') + (members.length > shownCandidates ? ', …' : '');
}
