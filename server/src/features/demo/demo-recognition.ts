import { demoContest, type DemoPerson } from '@leadline/demo';
import { addDays, addGrains, expiryOf, pointsOf } from '@leadline/kpi';
import { demoRecord } from '#server/access/demo-accounts.ts';
import { addContest } from '#server/control/contest.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { addRecognition, addSkill, enterPoints, setConfirmation } from '#server/control/recognition.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';

const ids = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000003'] as const;

/** A few thank-yous, skills and a contest of the demo company, so that there is something to look at. They go with it, and are there once. */
export async function keepDemoRecognition(db: ControlDatabase, people: readonly DemoPerson[], today: string, now: Date): Promise<void> {
  const of = (role: DemoPerson['role']): string | undefined => {
    const external = people.find((one) => one.role === role)?.person;
    return external == null ? undefined : demoRecord('user', external);
  };
  const [manager, lead, member] = [of('manager'), of('team_lead'), of('member')];
  if (manager === undefined || lead === undefined || member === undefined) return;
  const thanks = { db, today, now };
  await thank(thanks, {
    id: ids[0],
    by: manager,
    to: member,
    value: 'customer',
    ago: 1,
    text: 'Three customers told me how patiently you listened to them.',
  });
  await thank(thanks, {
    id: ids[1],
    by: lead,
    to: manager,
    value: 'helped',
    ago: 3,
    text: 'You took over the late call so that I could be at home.',
  });
  await thank(thanks, {
    id: ids[2],
    by: member,
    to: lead,
    value: 'taught',
    ago: 6,
    text: 'Your list of questions before a visit saves me an hour every week.',
  });
  const at = now.toISOString();
  await addSkill(db, { id: ids[0], person_id: member, name: 'Negotiating prices', named_by: member, at, removed_at: null });
  await addSkill(db, { id: ids[1], person_id: member, name: 'Speaking English', named_by: member, at, removed_at: null });
  await setConfirmation(db, ids[0], manager, { as: 'lead', at });
  await setConfirmation(db, ids[0], lead, { as: 'peer', at });
  await contest(db, manager, today, now);
}

interface Thanks {
  readonly id: string;
  readonly by: string;
  readonly to: string;
  readonly value: string;
  readonly ago: number;
  readonly text: string;
}

interface Kept {
  readonly db: ControlDatabase;
  readonly today: string;
  readonly now: Date;
}

async function thank({ db, today, now }: Kept, { id, by, to, value, ago, text }: Thanks): Promise<void> {
  const [day, at] = [addDays(today, -ago), new Date(now.getTime() - ago * 86_400_000).toISOString()];
  const nothing = { value_text: null, about: null, rule: null, period: null, days: null, removed_at: null };
  const receiver = { receiver_kind: 'user', receiver_id: to, giver_id: by };
  const isNew = await addRecognition(db, { id, kind: 'thanks', ...receiver, value_code: value, text, once: `demo ${id}`, day, at, ...nothing });
  if (!isNew) return;
  const entry = {
    id: uuidV7(now),
    person_id: to,
    points: BigInt(pointsOf.thanks),
    rule: 'thanks',
    source: id,
    given_by: by,
    kpi: null,
    period: null,
  };
  await enterPoints(db, { ...entry, reason: '', day, expires_on: expiryOf(day), at, once: `demo ${id}` });
}

async function contest(db: ControlDatabase, manager: string, today: string, now: Date): Promise<void> {
  const month = today.slice(0, 7);
  const begins = `${month}-01`;
  await addContest(db, {
    id: ids[0],
    title: 'This month together',
    kind: 'team_target',
    kpi: demoContest.kpi,
    variant: null,
    teams: JSON.stringify([demoRecord('team', demoContest.team)]),
    period: month,
    starts_on: begins,
    ends_on: addGrains(begins, 'month', 1),
    rules: 'The team wins if it reaches its own target of calls of the month, all together.',
    prize: 'A dinner for the team',
    prize_amount: null,
    yearly_variable: null,
    made_by: manager,
    made_at: now.toISOString(),
    result: null,
    ended_at: null,
    stopped_by_name: null,
    stopped_at: null,
    stop_reason: null,
  });
}
