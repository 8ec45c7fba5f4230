import type { Win, WinsResponse } from '@leadline/contract';
import { catalogFor, listRecords, type KpiQuery, type RecordRow } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { namesInWins } from '#server/recognizing/win-names.ts';
import { digestOf } from '#server/secret-text.ts';

/** So many are told at most: a wall celebrates one after the other. */
const mostWins = 50;
const query: KpiQuery = { kpis: [{ id: 'won_revenue' }], period: { kind: 'trailing', count: 7, grain: 'day' } };

/** What of a deal is told. Who won it is only where they agreed: celebrations are for what was reached, not for beating others (§9.6). */
export interface TellsOfWins {
  readonly titles: boolean;
  readonly amounts: boolean;
  readonly winners: boolean;
  /** Keys differ from one screen to the other. */
  readonly salt: string;
}

/** Deals won in the last seven days, by whoever the asker sees. */
export async function listWins(asking: Asking, { titles, amounts, winners, salt }: TellsOfWins): Promise<WinsResponse> {
  const { currency } = await asking.organization();
  const wins = await inLane(asking, async () => {
    const { env, reader, own } = await answeringOf(asking);
    const page = await listRecords({ query, kpi: 0, limit: mostWins }, { ...env, catalog: catalogFor(query, env, own) }, reader);
    const nameOf = winners ? await namesInWins(asking) : () => null;
    return page.records.map(({ id, label, contribution, values }): Win => ({
      key: digestOf(`${salt} ${id}`).slice(0, 16),
      title: titles ? label : null,
      amount: amounts ? contribution : null,
      winner: winnerOf(values['owner_user_id'], nameOf),
    }));
  });
  return { wins, currency };
}

function winnerOf(owner: RecordRow['values'][string] | undefined, nameOf: (user: string) => string | null): string | null {
  return owner !== null && typeof owner === 'object' ? nameOf(owner.id) : null;
}
