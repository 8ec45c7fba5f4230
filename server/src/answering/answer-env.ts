import { findBuiltInCalendar, minorExponent, plainCalendar, type AnswerEnv, type LeafReader, type Scope, type WorkCalendar } from '@leadline/kpi';
import type { Organization } from '@leadline/contract';
import { dateIn } from '#server/clock.ts';
import type { Asking, Context } from '#server/context.ts';

export interface Answering {
  readonly env: AnswerEnv;
  /** Sees one version of the data, through the cache. */
  readonly reader: LeafReader;
}

/** What answers depend on now, for this asker. */
export async function answeringOf(asking: Asking): Promise<Answering> {
  const state = await asking.facts.state();
  const organization = await asking.organization();
  const env = envOf(asking, organization, state, asking.scope);
  return { env, reader: asking.leaves.reader(`${state.dataVersion}`) };
}

type State = Awaited<ReturnType<Context['facts']['state']>>;

function envOf(ctx: Context, organization: Organization, state: State, scope: Scope): AnswerEnv {
  const { changedAt, dataThrough, dataVersion } = state;
  return {
    scope,
    dialect: ctx.facts.dialect,
    organization: { currency: organization.currency, minorExponent: minorExponent(organization.currency) },
    asOf: { changedAt, dataThrough, dataVersion },
    period: {
      today: dateIn(organization.timezone, ctx.clock.now()),
      dataThrough,
      fiscalYearStartMonth: organization.fiscalYearStartMonth,
      fiscalYearNamedBy: organization.fiscalYearNamedBy,
      calendar: calendarOf(organization),
    },
  };
}

function calendarOf(organization: Organization): WorkCalendar {
  return findBuiltInCalendar(organization.country) ?? plainCalendar;
}
