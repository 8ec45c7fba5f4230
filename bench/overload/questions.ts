import type { KpiQuery } from '@leadline/kpi';
import { makeOwnCatalog } from '../../server/src/answering/own-catalog.ts';
import { describeCatalog } from '../../server/src/features/catalog/list-catalog.ts';
import { boardQueries } from '../../web/src/features/board/board-queries.ts';
import { askServer } from '../ask-server.ts';

/** Bodies of the requests of boards: half of them of the whole company this quarter, half of one person over a stretch nobody asked for before. */
export async function makeQuestions(address: string): Promise<(n: number) => string> {
  const { members } = (await (await askServer(`${address}/api/members/person?limit=100`)).json()) as {
    readonly members: readonly { readonly id: string }[];
  };
  const people = members.map(({ id }) => id);
  if (people.length === 0) throw new Error('there are no people to ask about');
  const { dataThrough } = (await (await askServer(`${address}/api/state`)).json()) as { readonly dataThrough: string };
  return (n) => (n % 2 === 0 ? bodyOf(stretchTo(dataThrough, 90)) : bodyOf(stretchTo(dataThrough, 30 + (n % 300)), people[(n * 7) % people.length]));
}

const catalog = describeCatalog(makeOwnCatalog({ kept: [], off: [], minorExponent: 2 }), '2026-01-01', 'en');

interface Stretch {
  readonly from: string;
  readonly to: string;
}

function stretchTo(last: string, days: number): Stretch {
  return { from: new Date(Date.parse(last) - days * 86_400_000).toISOString().slice(0, 10), to: last };
}

function bodyOf(bounds: Stretch, person?: string): string {
  const base = {
    period: { kind: 'custom', ...bounds } as const,
    ...(person === undefined ? {} : { filters: [{ dimension: 'person' as const, members: [person] }] }),
  };
  const queries = Object.values(boardQueries({ base, compare: ['previous_period', 'previous_year'], bounds }, catalog)) as readonly KpiQuery[];
  return JSON.stringify({ queries, notes: true });
}
