import { openSession } from '../../../server/src/control/session.ts';
import { addAccount, type Grant } from '../../../server/src/control/account.ts';
import { openTestApp, sendItems, type TestApp } from '../../../server/src/test-app.fixture.ts';
import { idOf } from '../company.ts';
import { compareOne, drawQuestion, type Reader } from './ask.ts';
import { drawCompany, itemsOf, makeDraw, type Company } from './company.ts';
import type { Sight } from './oracle.ts';

/** Beside other work a question may wait long; what is compared is who sees what. */
const patience = '600';

export interface Found {
  readonly asked: number;
  readonly wrong: readonly string[];
}

/**
 * Drawn questions, each asked by five readers one after the other, so that each meets what was kept for the others: numbers (grouped, filtered,
 * as it was or by the present organisation), or the records behind them, how they come about, one record by its address, people to choose from;
 * or beside the period before; compared with a count of every single event.
 */
export async function runRowScope({
  seed,
  questions,
  events,
}: {
  readonly seed: number;
  readonly questions: number;
  readonly events: number;
}): Promise<Found> {
  const app = await openTestApp({ LEADLINE_QUERY_DEADLINE_S: patience });
  try {
    const draw = makeDraw(seed);
    const company = drawCompany(draw, events);
    await sendItems(app, itemsOf(company));
    const readers = await makeReaders(app, company);
    const wrong: string[] = [];
    let asked = 0;
    for (let at = 0; at < questions; at += 1) {
      const question = drawQuestion(draw, company);
      for (const reader of readers) {
        const fault = await compareOne({ app, company, reader, question, draw });
        asked += 1;
        if (fault !== null) wrong.push(`seed ${seed}, ${reader.name}: ${JSON.stringify(question)}: ${fault}`);
      }
    }
    return { asked, wrong };
  } finally {
    await app.close();
  }
}

async function makeReaders(app: TestApp, company: Company): Promise<readonly Reader[]> {
  const below = (team: string): readonly string[] => [
    team,
    ...Object.entries(company.teams).flatMap(([id, parent]) => (parent === team ? below(id) : [])),
  ];
  const of = (role: Grant['role'], team: string | null, person: string | null, sight: Sight) => ({ role, team, person, sight });
  const given = [
    of('leadership', null, null, { kind: 'all' }),
    of('manager', 'a', null, { kind: 'teams', teams: below('a') }),
    of('team_lead', 'b', null, { kind: 'teams', teams: ['b'] }),
    of('team_lead', 'a1', null, { kind: 'teams', teams: ['a1'] }),
    of('member', null, 'p3', { kind: 'person', person: 'p3' }),
  ];
  const now = app.ctx.clock.now();
  return Promise.all(
    given.map(async ({ role, team, person, sight }) => {
      const grants = [{ role, team: team === null ? null : idOf('team', team) }];
      const account = await addAccount(
        app.ctx.control.db,
        { name: role, email: null, status: 'active', person: person === null ? null : idOf('user', person), grants },
        now,
      );
      const secret = await openSession(app.ctx.control.db, account, 'open', { address: '127.0.0.1', agent: 'test' }, now);
      return { name: `${role} ${team ?? ''}`.trim(), headers: { authorization: '', cookie: `leadline-7474=${secret}` }, sight };
    }),
  );
}
