import { LeadlineError, type ChartNote, type ChartNotesResponse, type ChartNoteSubject, type NamedSubject } from '@leadline/contract';
import type { Locale } from '@leadline/i18n';
import type { Filter } from '@leadline/kpi';
import { permitted } from '#server/access/permitted.ts';
import type { Asking } from '#server/context.ts';
import type { KeptNote } from '#server/control/chart-note.ts';
import { goalSightOf, knowsTeam, type GoalSight } from '#server/expectations/goal-sight.ts';
import { assertMayDecide, namedSubject } from '#server/expectations/subject.ts';
import { teamsBelow } from '#server/firm/members-of.ts';
import { isTrue, readFirm, textOf, type Row } from '#server/firm/read-firm.ts';
import { mainOn } from '#server/firm/timeline.ts';
import { wordsOfNote } from './demo-words.ts';

/** Who looks at notes on charts. */
export interface NoteSight extends GoalSight {
  /** Screens on a wall show notes, and not who wrote them. */
  readonly makes: boolean;
  readonly locale: Locale;
}

export async function noteSightOf(asking: Asking): Promise<NoteSight> {
  return { ...goalSightOf(asking, await readFirm(asking)), makes: permitted(asking.principal).includes('records.read'), locale: asking.locale };
}

export const subjectOfNote = ({ scope, subject }: Pick<KeptNote, 'scope' | 'subject'>): ChartNoteSubject =>
  subject === null ? { scope: 'organisation', id: null } : { scope: scope === 'team' ? 'team' : 'location', id: subject };

/**
 * A note of the organisation or of a place is everybody's to read, as goals are; one of a team belongs to whoever sees the team, and
 * everybody in it or below it (§9.3).
 */
export function seesNote(seeing: NoteSight, note: Pick<KeptNote, 'scope' | 'subject'>): boolean {
  const { scope, id } = subjectOfNote(note);
  return scope !== 'team' || knowsTeam(seeing, id);
}

/** Who decides about a team writes its notes; who sees everybody and decides those of the organisation and its places. */
export function mayWriteFor({ decides, firm, sight }: NoteSight, subject: ChartNoteSubject): boolean {
  if (!decides) return false;
  try {
    assertMayDecide(firm, sight, subject);
    return true;
  } catch (error) {
    if (error instanceof LeadlineError) return false;
    throw error;
  }
}

/** Whether a note has to do with what a chart is narrowed to: a note of another team or place says nothing about it. */
export function fitsFilters({ firm }: NoteSight, note: Pick<KeptNote, 'scope' | 'subject'>, filters: readonly Filter[]): boolean {
  const { scope, id } = subjectOfNote(note);
  if (scope === 'organisation') return true;
  const teamOf = (person: string): string | null => mainOn(firm.stints.get(person) ?? [], firm.today)?.teamId ?? null;
  const isRelated = (other: string): boolean => teamsBelow(firm, id).has(other) || teamsBelow(firm, other).has(id);
  return filters.every(({ dimension, members, exclude }) => {
    const named = new Set(members);
    if (dimension !== scope) {
      const teams = scope === 'team' && dimension === 'person' && !exclude ? members.map(teamOf) : null;
      return teams === null || teams.some((team) => team !== null && teamsBelow(firm, id).has(team));
    }
    if (exclude) return !named.has(id);
    return scope === 'team' ? members.some(isRelated) : named.has(id);
  });
}

/** A note as its reader gets it. */
export function describeNote(seeing: NoteSight, note: KeptNote, names: ReadonlyMap<string, string>): ChartNote {
  const subject = subjectOfNote(note);
  return {
    id: note.id,
    kpis: note.kpis === null ? null : (JSON.parse(note.kpis) as readonly string[]),
    subject: namedSubject(seeing.firm, subject),
    from: note.starts_on,
    to: note.ends_on,
    kind: note.kind as ChartNote['kind'],
    ...wordsOfNote(seeing.locale, note),
    edition: Number(note.edition),
    by: seeing.makes ? (names.get(note.written_by) ?? null) : null,
    changedAt: note.changed_at,
    mayChange: mayWriteFor(seeing, subject),
  };
}

/** Whom the reader may write notes for: teams that are open, and places. */
export function writesOf(seeing: NoteSight): ChartNotesResponse['writes'] {
  const { firm, sight, decides } = seeing;
  const all = decides && sight.isAll;
  const named = (scope: 'team' | 'location', rows: ReadonlyMap<string, Row>): readonly NamedSubject[] =>
    [...rows]
      .filter(([id, row]) => !isTrue(row, 'is_stub') && textOf(row, 'status') !== 'closed' && mayWriteFor(seeing, { scope, id }))
      .map(([id]) => namedSubject(firm, { scope, id }))
      .sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
  return { organisation: all, teams: decides ? named('team', firm.teams) : [], locations: all ? named('location', firm.locations) : [] };
}
