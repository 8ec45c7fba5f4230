import type { Organization } from '@leadline/contract';
import { minorExponent, type AnswerEnv, type LeafReader, type WorkCalendar } from '@leadline/kpi';
import { dateIn } from '#server/clock.ts';
import type { Looking } from '#server/facts/visible-rows.ts';
import type { Asking } from '#server/context.ts';
import type { DataVersions } from './leaf-cache.ts';
import type { OwnCatalog } from './own-catalog.ts';
import { readOwnCatalog } from './read-own-catalog.ts';
import { veilOf } from './veil-of.ts';
import { calendarTables, workCalendarOf } from './work-calendar.ts';

export interface Answering {
  readonly env: AnswerEnv;
  /** Sees one version of the data, through the cache. */
  readonly reader: LeafReader;
  /** KPIs as they are and as they were; `env.catalog` is that of today. */
  readonly own: OwnCatalog;
}

/** What answers depend on now, for this asker. */
export async function answeringOf(asking: Asking): Promise<Answering> {
  const [state, organization, own] = await Promise.all([asking.facts.state(), asking.organization(), readOwnCatalog(asking)]);
  const today = dateIn(organization.timezone, asking.clock.now());
  const { changedAt, dataThrough, dataVersion } = state;
  const reader = asking.leaves.reader(state, asking.call);
  const trusted = asking.facts.rollups();
  const env: AnswerEnv = {
    scope: asking.scope,
    veil: await veilOf(asking, today, dataVersion, asking.leaves.reader(state)),
    dialect: asking.facts.dialect,
    rollups: trusted,
    resident: asking.resident?.of({ versions: state, trusted, reader: asking.leaves.reader(state), call: asking.call }),
    organization: { currency: organization.currency, minorExponent: minorExponent(organization.currency) },
    catalog: own.on(today),
    asOf: { changedAt, dataThrough, dataVersion },
    period: {
      today,
      dataThrough,
      fiscalYearStartMonth: organization.fiscalYearStartMonth,
      fiscalYearNamedBy: organization.fiscalYearNamedBy,
      calendar: await calendarOf(asking, organization, state, asking.leaves.reader(state)),
    },
  };
  return { env, reader, own };
}

interface KeptCalendar {
  readonly of: string;
  readonly calendar: Promise<WorkCalendar>;
}

/**
 * The last calendar, per fact store: it changes with the days delivered and the settings only, and plans are kept for as long as it is the
 * same object. Nobody's leaving ends its making: others wait for it too.
 */
const kept = new WeakMap<Asking['facts'], KeptCalendar>();

function calendarOf({ facts }: Asking, organization: Organization, { tableVersions }: DataVersions, reader: LeafReader): Promise<WorkCalendar> {
  const versions = calendarTables.map((name) => tableVersions.get(name) ?? '');
  const of = [...versions, organization.country, organization.calendar ?? ''].join(' ');
  const last = kept.get(facts);
  if (last?.of === of) return last.calendar;
  const calendar = workCalendarOf(organization, facts.dialect, reader);
  kept.set(facts, { of, calendar });
  calendar.catch(() => kept.delete(facts));
  return calendar;
}

/** What may be seen of records one by one. */
export function lookingOf({ dialect, scope, period }: AnswerEnv): Looking {
  return { dialect, scope, today: period.today };
}
