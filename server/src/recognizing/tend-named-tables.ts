import { readWorksCouncil } from '#server/alerting/works-council.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { makeTrace } from '#server/answering/trace.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking, Context } from '#server/context.ts';
import { closeVote, listNamedTables, listVotes, stopNamedTable, type NamedTableRow } from '#server/control/named-table.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';
import { notify, tellPages, type Notice } from '#server/notifying/notify.ts';
import { isAgreedTo, openVote, stateOfTable, votersOn } from './named-tables.ts';

/** Counts the votes that are over, once, and ends for good what a works council forbids. @returns how many were counted */
export function tendNamedTables(ctx: Context): Promise<number> {
  const call = { lane: 'background', signal: new AbortController().signal, trace: makeTrace() } as const;
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en', call };
  return ctx.control.inTurn('named tables', () =>
    inLane(asking, async () => {
      const [firm, worksCouncil] = [await readFirm(asking), await readWorksCouncil(ctx.control.db)];
      let counted = 0;
      for (const row of await listNamedTables(ctx.control.db)) {
        const state = stateOfTable(row, { today: firm.today, worksCouncil });
        if (state === 'forbidden') await forbid(asking, firm, row);
        if (state === 'counting') counted += (await count(asking, firm, row)) ? 1 : 0;
      }
      return counted;
    }),
  );
}

/** All members of the team on the last day of the vote count; who has not answered has not agreed. Nobody decides anything by it: there is no entry. */
async function count(asking: Asking, firm: Firm, row: NamedTableRow): Promise<boolean> {
  const voters = new Set(votersOn(firm, row, row.closes_on));
  const now = asking.clock.now();
  const { done, told } = await audited(asking.control.db, async (change) => {
    const votes = (await listVotes(change, row.id)).filter(({ person_id }) => voters.has(person_id));
    const agreed = votes.filter(({ person_id, sealed }) => openVote(asking, row.id, person_id, sealed)).length;
    const isNew = await closeVote(change, row.id, { agreed, members: voters.size, now });
    const kind = isAgreedTo({ ...row, agreed: BigInt(agreed), members: BigInt(voters.size) }) ? 'named_agreed' : 'named_refused';
    return { done: isNew, told: isNew ? await notify(change, [noticeOfTable(firm, row, kind)], now) : [] };
  });
  tellPages(asking, told);
  return done;
}

async function forbid(asking: Asking, firm: Firm, row: NamedTableRow): Promise<void> {
  const now = asking.clock.now();
  const told = await audited(asking.control.db, async (change) => {
    const isNew = await stopNamedTable(change, row.id, { by: null, reason: '', now });
    return isNew ? notify(change, [noticeOfTable(firm, row, 'named_stopped')], now) : [];
  });
  tellPages(asking, told);
}

/** Everybody in the team is told, and nobody how anybody has voted. */
export function noticeOfTable(firm: Firm, row: NamedTableRow, kind: 'named_vote' | 'named_agreed' | 'named_refused' | 'named_stopped'): Notice {
  return {
    persons: votersOn(firm, row, firm.today),
    kind,
    path: '/votes',
    data: { kpi: row.kpi, day: row.closes_on },
    once: `${kind} ${row.id}`,
  };
}
