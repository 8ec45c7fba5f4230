import type { Firm } from '../firm/firm.ts';
import type { Person } from '../firm/roster.ts';
import type { Random } from '../random.ts';
import { isoOf, shiftMonths, type Day } from '../time/days.ts';
import { counter } from './counter.ts';
import type { Sale, Tally } from './tally.ts';

const surveys = [
  ['S-buy', 'After a purchase', 'csat', 'purchase'],
  ['S-rec', 'Would you recommend us', 'nps', 'recurring'],
  ['S-team', 'How are we doing', 'employee_pulse', 'manual'],
] as const;
const questions = [
  ['S-buy', 'CSAT', 'How satisfied are you with us?', '1-5'],
  ['S-rec', 'NPS', 'How likely are you to recommend us?', '0-10'],
  ['S-team', 'EMP0', 'I am satisfied with my work', '1-5'],
  ['S-team', 'EMP1', 'I feel part of the team', '1-5'],
  ['S-team', 'EMP2', 'I agree with the way we sell', '1-5'],
  ['S-team', 'EMPR', 'How likely are you to recommend working here?', '0-10'],
] as const;

/** Customers asked some months after a purchase and once a year; employees every quarter, with a random mark instead of a name. */
export function writeSurveys(firm: Firm, tally: Tally, random: Random): void {
  for (const [id, name, kind, trigger] of surveys) {
    firm.tables.write('survey', { external_id: id, name, kind, language: 'en', trigger, starts_on: isoOf(firm.from), ends_on: isoOf(firm.to + 365) });
  }
  questions.forEach(([survey_id, question_key, text, scale], index) =>
    firm.tables.write('survey_question', { external_id: `SQ-${index + 1}`, survey_id, question_key, text, scale }),
  );
  const ids = { invitation: counter('SI'), answer: counter('SR') };
  askCustomers(firm, tally, ids, random.fork('customers'));
  for (let back = 27; back >= 0; back -= 3) askEmployees(firm, shiftMonths(firm.to, -back) + 3, ids, random.fork(`team/${back}`));
}

interface Ids {
  readonly invitation: () => string;
  readonly answer: () => string;
}

function askCustomers(firm: Firm, { sales, accounts }: Tally, ids: Ids, random: Random): void {
  const asked = new Map<string, Day>();
  for (const [order, sale] of sales) {
    const account = sale.account === null ? undefined : accounts.get(sale.account);
    const own = random.fork(order);
    const day = sale.day + own.int(2, 6);
    if (!account || day > firm.to || day - (asked.get(sale.account!) ?? 0) < 120 || !own.chance(0.5)) continue;
    asked.set(sale.account!, day);
    inviteCustomer(firm, { sale, contact: account.contact, owner: account.owner, day, survey: own.chance(0.65) ? 'S-buy' : 'S-rec' }, ids, own);
  }
}

interface Invited {
  readonly sale: Sale;
  readonly contact: string | null;
  readonly owner: string | null;
  readonly day: Day;
  readonly survey: 'S-buy' | 'S-rec';
}

function inviteCustomer(firm: Firm, { sale, contact, owner, day, survey }: Invited, ids: Ids, random: Random): void {
  const id = ids.invitation();
  const isHeld = random.chance(0.03);
  const isDelivered = !isHeld && random.chance(0.95);
  const seller = sale.seller ?? owner;
  firm.tables.write('survey_invitation', {
    external_id: id,
    survey_id: survey,
    account_id: sale.account,
    contact_id: contact,
    location_id: sale.location,
    product_id: sale.product,
    seller_user_id: seller,
    channel: random.pick(['email', 'messenger', 'phone'] as const),
    planned_on: isoOf(day - 1),
    sent_at: isHeld ? null : `${isoOf(day)}T08:30:00Z`,
    delivered_at: isDelivered ? `${isoOf(day)}T08:31:00Z` : null,
    suppressed_reason: isHeld ? 'Asked recently' : null,
  });
  const answered =
    day +
    random.weighted([
      [0, 5],
      [1, 4],
      [3, 3],
      [8, 2],
      [33, 0.3],
    ] as const);
  if (!isDelivered || answered > firm.to || !random.chance(0.34)) return;
  const score =
    survey === 'S-buy'
      ? random.weighted([
          [5, 42],
          [4, 35],
          [3, 13],
          [2, 6],
          [1, 4],
        ] as const)
      : random.weighted([
          [10, 26],
          [9, 22],
          [8, 18],
          [7, 12],
          [6, 8],
          [4, 6],
          [2, 4],
          [0, 2],
        ] as const);
  firm.tables.write('survey_response', {
    external_id: ids.answer(),
    invitation_id: id,
    question_key: survey === 'S-buy' ? 'CSAT' : 'NPS',
    score: String(score),
    comment: random.chance(0.12) ? (score > 6 || (survey === 'S-buy' && score > 3) ? 'Good machines' : 'Delivery took too long') : null,
    answered_at: `${isoOf(answered)}T1${random.int(0, 7)}:05:00Z`,
    ...(random.chance(0.05)
      ? {
          survey_id: survey,
          account_id: sale.account,
          contact_id: contact,
          location_id: sale.location,
          product_id: sale.product,
          seller_user_id: seller,
          scale: survey === 'S-buy' ? '1-5' : '0-10',
        }
      : {}),
  });
}

/** One random mark for everybody and round; the team is the one at sending. */
function askEmployees(firm: Firm, day: Day, ids: Ids, random: Random): void {
  if (day > firm.to) return;
  const there = firm.roster.people.filter(({ from, to }) => from <= day && (to === null || day < to));
  for (const person of there) {
    const id = ids.invitation();
    const stint = stintOn(person, day);
    firm.tables.write('survey_invitation', {
      external_id: id,
      survey_id: 'S-team',
      employee_token: `e${random.int(100_000_000, 999_999_999)}`,
      team_id: stint?.team ?? null,
      location_id: stint?.location ?? null,
      channel: 'email',
      planned_on: isoOf(day),
      sent_at: `${isoOf(day)}T07:00:00Z`,
      delivered_at: `${isoOf(day)}T07:01:00Z`,
    });
    if (!random.chance(0.78)) continue;
    const answered = Math.min(firm.to, day + random.int(0, 12));
    const mood = random.between(-0.6, 0.6);
    for (const key of ['EMP0', 'EMP1', 'EMP2', 'EMPR'] as const) {
      const most = key === 'EMPR' ? 10 : 5;
      const middle = { EMP0: 3.9, EMP1: 4.1, EMP2: 3.4, EMPR: 7.6 }[key];
      const score = Math.min(most, Math.max(key === 'EMPR' ? 0 : 1, Math.round(middle + mood * (most / 5) + random.between(-1.1, 1.1) * (most / 5))));
      firm.tables.write('survey_response', {
        external_id: ids.answer(),
        invitation_id: id,
        question_key: key,
        score: String(score),
        answered_at: `${isoOf(answered)}T10:00:00Z`,
        ...(random.chance(0.2) ? { team_id: stint?.team ?? null } : {}),
      });
    }
  }
}

function stintOn(person: Person, day: Day): Person['stints'][number] | undefined {
  return person.stints.find(({ from, to, isPrimary }) => isPrimary && from <= day && (to === null || day < to));
}
