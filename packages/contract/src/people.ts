import { z } from 'zod';
import { recordIdSchema } from './record.ts';
import { workRoles, absenceKinds, teamKinds, ownDayKinds } from './values.ts';

const dateText = z.iso.date();
const name = z.string().trim().min(1).max(200);
const id = recordIdSchema.nullable();
/** A part of working time, above 0 up to 1. */
const part = z.number().gt(0).max(1);
/** Why something is done; it stands in the record of changes. */
const reason = z.string().trim().max(500).optional();
const neededReason = z.string().trim().min(1).max(500);

/** What somebody does from one day to another. Ids are record ids; null: none, or the usual. */
export const assignmentSchema = z.object({
  teamId: id,
  role: z.enum(workRoles).nullable(),
  /** Part of the person's working time for this role. */
  share: part,
  /** Part of full time the person works. */
  partTime: part,
  isPrimary: z.boolean(),
  isLead: z.boolean(),
  managerId: id,
  locationId: id,
  calendarId: id,
  rampFrom: dateText.nullable(),
  /** The first day; null: since ever. */
  from: dateText.nullable(),
  /** The first day after; null: open. */
  to: dateText.nullable(),
});
export type AssignmentInput = z.infer<typeof assignmentSchema>;

const person = {
  name,
  email: z.email().max(254).nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  employedFrom: dateText.nullable(),
};

/** POST /api/people: a new person, with the first role. */
export const newPersonSchema = z.object({ ...person, assignment: assignmentSchema.nullable(), reason });
export type NewPerson = z.infer<typeof newPersonSchema>;

/** PUT /api/people/:recordId: what is known of a person beside the roles. */
export const personSchema = z.object({ ...person, reason });
export type PersonInput = z.infer<typeof personSchema>;

/**
 * POST /api/people/:recordId/assignments: from a day on something else. The assignment replaced ends there; null: one more beside
 * those there are, or the first one after somebody has left.
 */
export const changeSchema = z.object({ replaces: id, assignment: assignmentSchema.extend({ from: dateText }), reason });
export type ChangeInput = z.infer<typeof changeSchema>;

/** PUT /api/people/:recordId/assignments/:assignmentId: it was wrong, and is put right for the past too. */
export const correctionOfAssignmentSchema = z.object({ assignment: assignmentSchema, reason: neededReason });
export type AssignmentCorrection = z.infer<typeof correctionOfAssignmentSchema>;

/** POST …/assignments/:assignmentId/remove and POST …/absences/:absenceId/remove. */
export const removalSchema = z.object({ reason: neededReason });

/** POST /api/people/:recordId/leave: the last day at work. */
export const leaveSchema = z.object({ lastDay: dateText, reason });
export type LeaveInput = z.infer<typeof leaveSchema>;

/** POST /api/people/:recordId/absences and PUT …/absences/:absenceId; both days included. */
export const absenceSchema = z.object({
  kind: z.enum(absenceKinds).nullable(),
  from: dateText,
  to: dateText,
  /** Part of each day: 1 the whole day, 0.5 half of it. */
  part,
  reason,
});
export type AbsenceInput = z.infer<typeof absenceSchema>;

export const personPathSchema = z.object({ recordId: recordIdSchema });
export const assignmentPathSchema = z.object({ recordId: recordIdSchema, assignmentId: recordIdSchema });
export const absencePathSchema = z.object({ recordId: recordIdSchema, absenceId: recordIdSchema });

/** POST /api/teams and PUT /api/teams/:recordId. */
export const teamSchema = z.object({
  name,
  parentId: id,
  kind: z.enum(teamKinds).nullable(),
  /** The first day it is there; null: since ever. */
  from: dateText.nullable(),
  reason,
});
export type TeamInput = z.infer<typeof teamSchema>;

/** POST /api/teams/:recordId/close: the first day it is not there any more, and where its people go. */
export const closeTeamSchema = z.object({ on: dateText, moveTo: id, reason });
export type CloseTeam = z.infer<typeof closeTeamSchema>;

export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

export interface AssignmentAnswer extends AssignmentInput {
  readonly id: string;
  readonly teamName: string | null;
  readonly managerName: string | null;
  readonly locationName: string | null;
  readonly calendarName: string | null;
  /** Decided here: imports leave it alone. */
  readonly isDecidedHere: boolean;
}

export interface AbsenceAnswer {
  readonly id: string;
  /** Null also where the reader may not know it. */
  readonly kind: (typeof absenceKinds)[number] | null;
  readonly from: string;
  readonly to: string;
  readonly part: number;
}

/** What does not fit in the records of a person: `overlap`, `over_one`, `after_leaving`, `closed_team`, `manager_left`. */
export const personProblems = ['overlap', 'over_one', 'after_leaving', 'closed_team', 'manager_left'] as const;
export type PersonProblem = (typeof personProblems)[number];

/** One line of the list: what holds today. */
export interface PersonSummary extends NamedRecord {
  readonly email: string | null;
  /** Known from records only: nobody has delivered or entered this person. */
  readonly isStub: boolean;
  readonly source: string;
  readonly state: 'here' | 'absent' | 'coming' | 'left' | 'unplaced';
  readonly teamId: string | null;
  readonly roles: readonly string[];
  /** Part of full time worked, all roles together; null: no role today. */
  readonly works: number | null;
  readonly isLead: boolean;
  readonly managerName: string | null;
  readonly locationName: string | null;
  readonly problems: readonly PersonProblem[];
}

export interface TeamAnswer extends NamedRecord {
  readonly parentId: string | null;
  readonly kind: (typeof teamKinds)[number] | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly isStub: boolean;
  readonly isClosed: boolean;
  readonly isDecidedHere: boolean;
  readonly leads: readonly NamedRecord[];
  /** People in it today, without the teams below. */
  readonly people: number;
}

/** GET /api/people. Teams come parents before children, by name. */
export interface PeopleResponse {
  readonly today: string;
  readonly people: readonly PersonSummary[];
  readonly teams: readonly TeamAnswer[];
  readonly locations: readonly NamedRecord[];
  readonly calendars: readonly NamedRecord[];
}

/** GET /api/people/:recordId, and what every change of a person answers. Its ETag goes into `If-Match` of a change. */
export interface PersonResponse extends PersonSummary {
  readonly today: string;
  readonly country: string | null;
  readonly employedFrom: string | null;
  /** The last day. */
  readonly employedTo: string | null;
  readonly isDecidedHere: boolean;
  /** The latest first. */
  readonly assignments: readonly AssignmentAnswer[];
  readonly absences: readonly AbsenceAnswer[];
}

/** POST /api/people/file: an uploaded table, one line a person and role. `apply` false: only what would become of it. */
export const peopleFileSchema = z.object({
  name: z.string().min(1).max(300),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Teams nobody has entered yet are added; else a line that names one is a fault. */
  addTeams: z.boolean(),
  apply: z.boolean(),
});
export type PeopleFileRequest = z.infer<typeof peopleFileSchema>;

export const peopleFileColumns = ['name', 'email', 'team', 'role', 'manager', 'from', 'share', 'partTime', 'lead', 'location'] as const;
export type PeopleFileColumn = (typeof peopleFileColumns)[number];

export interface PeopleFileReport {
  readonly lines: number;
  /** What each column known was found as; the others are left aside. */
  readonly columns: readonly { readonly column: PeopleFileColumn; readonly header: string }[];
  readonly ignored: readonly string[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly newTeams: readonly string[];
  /** In words, by line of the file. With any of them nothing is done. */
  readonly problems: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly isApplied: boolean;
}

/** A name under which records of a source know somebody: an id of a CRM, a sender, a phone line. */
export interface OutsideName extends NamedRecord {
  readonly source: string;
  readonly externalId: string;
  /** Records that name it. */
  readonly records: number;
  /** Whose it is; null: nobody has said. */
  readonly person: NamedRecord | null;
}

/** GET /api/people/names: names that belong to nobody yet, those with the most records first, and those that were linked. */
export interface OutsideNamesResponse {
  readonly unlinked: readonly OutsideName[];
  readonly linked: readonly OutsideName[];
}

/** POST /api/people/names/:recordId: whose it is; null takes the link back. */
export const linkNameSchema = z.object({ personId: recordIdSchema.nullable(), reason });
export type LinkName = z.infer<typeof linkNameSchema>;

/** POST /api/calendars: working days of a place or of some people; the public holidays of the country are in it already. */
export const calendarSchema = z.object({ name, country: z.string().regex(/^[A-Z]{2}$/), reason });
export type CalendarInput = z.infer<typeof calendarSchema>;

/** POST /api/calendars/:recordId/days: a day that is not as the week and the public holidays say. */
export const calendarDaySchema = z.object({
  on: dateText,
  kind: z.enum(ownDayKinds),
  /** Part of a working day: 0 off, 0.5 half. */
  part: z.number().min(0).max(1),
  name: z.string().trim().max(200),
  reason,
});
export type CalendarDayInput = z.infer<typeof calendarDaySchema>;
export const calendarDayPathSchema = z.object({ recordId: recordIdSchema, dayId: recordIdSchema });

/** PUT /api/locations/:recordId/calendar */
export const placeCalendarSchema = z.object({ calendarId: id, reason });

export interface CalendarAnswer extends NamedRecord {
  readonly country: string | null;
  readonly days: readonly { readonly id: string; readonly on: string; readonly kind: string; readonly part: number; readonly name: string | null }[];
  /** People with a role that names it, and places. */
  readonly people: number;
  readonly locations: readonly string[];
}

/** GET /api/calendars */
export interface CalendarsResponse {
  readonly today: string;
  readonly calendars: readonly CalendarAnswer[];
  readonly locations: readonly (NamedRecord & { readonly calendarId: string | null })[];
}
