import type { Widget } from '@leadline/contract';
import { isForReader, namesSomebody, showsNames } from '@leadline/board';
import type { Dimension, Scope } from '@leadline/kpi';
import { permitted } from '#server/access/permitted.ts';
import type { Rule } from '#server/alerting/rule.ts';
import { isHidden, mayBeTold, type Watcher } from '#server/alerting/watching.ts';
import type { Asking } from '#server/context.ts';
import type { ChannelRow } from '#server/control/chat-channel.ts';
import type { GoalSight } from '#server/expectations/goal-sight.ts';
import { membersOf, teamsBelow } from '#server/firm/members-of.ts';
import { keyOfRecord, type Firm } from '#server/firm/read-firm.ts';

type Audience = Pick<ChannelRow, 'team'>;

/** Everything a channel may show: the numbers of the organisation, or of its team. */
export function scopeOfChannel(firm: Firm, { team }: Audience): Scope {
  return team === null ? { kind: 'all' } : { kind: 'teams', teams: [...teamsBelow(firm, team)].map(keyOfRecord) };
}

/** Whoever sees all a channel shows, and decides about those people, may send something there. */
export function maySendTo({ sight, decides }: Pick<GoalSight, 'sight' | 'decides'>, { team }: Audience): boolean {
  return decides && (team === null ? sight.isAll : sight.team(team));
}

/** A team of one is that one, where single people's numbers reach nobody else. */
export function isAboutOne(firm: Firm, worksCouncil: boolean, { team }: Audience): boolean {
  return worksCouncil && team !== null && membersOf(firm, team, firm.today).length < 2;
}

/** Names of people and customers stay on the page, and so does what is made for each reader. */
export function mayShowInChat(widget: Widget): boolean {
  return !isForReader(widget) && !showsNames(widget) && widget.filters.every(({ dimension }) => !namesSomebody(dimension as Dimension));
}

/** An alert about one person is told to nobody in a chat, one about a team only where its people or those above them read. */
export function mayTellInChat(watcher: Watcher, rule: Pick<Rule, 'subject' | 'each' | 'condition'>, channel: Audience): boolean {
  const { seeing, firm } = watcher;
  const { subject, each, condition } = rule;
  if (!maySendTo(seeing, channel) || !isLeading(watcher.asking)) return false;
  if (subject.scope === 'user' || each === 'person' || condition.kind === 'fall') return false;
  const isWithin =
    channel.team === null ||
    ((each === null || each === 'team') && subject.scope === 'team' && subject.id !== null && teamsBelow(firm, channel.team).has(subject.id));
  return isWithin && !isHidden(watcher, subject, rule) && mayBeTold(watcher, subject, rule);
}

const isLeading = ({ principal }: Asking): boolean => permitted(principal).includes('targets.write');
