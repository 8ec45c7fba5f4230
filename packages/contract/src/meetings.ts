import { meetingCadences, type MeetingCadence, type MeetingCall } from '@leadline/kpi';
import { z } from 'zod';
import type { ActionAnswer } from './actions.ts';
import type { NamedRecord } from './people.ts';
import { recordIdSchema } from './record.ts';

const dateText = z.iso.date();
const edition = z.number().int().min(0);

export const meetingPathSchema = z.object({ recordId: recordIdSchema });

/** PUT /api/meetings/rhythm: how often, for everybody and for teams of their own; null: as everybody. */
export const meetingRhythmSchema = z.object({
  organisation: z.enum(meetingCadences).optional(),
  teams: z.array(z.object({ id: recordIdSchema, cadence: z.enum(meetingCadences).nullable() })).max(500),
});
export type ChangeRhythm = z.infer<typeof meetingRhythmSchema>;

/** POST /api/meetings: one more beside those that are due by themselves. `key`: of the form; sent twice it is there once. */
export const addMeetingSchema = z.object({ key: z.uuid(), employeeId: recordIdSchema, dueOn: dateText });
export type AddMeeting = z.infer<typeof addMeetingSchema>;

export const agreementSchema = z.object({
  /** Of one that is there; null: a new one. */
  id: z.uuid().nullable(),
  title: z.string().trim().min(1).max(300),
  ownerId: recordIdSchema,
  dueOn: dateText,
  kpi: z.string().min(1).max(100).nullable(),
});
export type AgreementInput = z.infer<typeof agreementSchema>;

/** What the two write together. A fourth agreement is refused by name, and not as a form that cannot be read. */
export const talkSchema = z.object({
  notes: z.string().max(20_000),
  heldOn: dateText.nullable(),
  /** When they want to meet; null: some time on the day it is due. */
  plannedAt: z.iso.datetime({ offset: true }).nullable(),
  minutes: z.number().int().min(5).max(480),
  agreements: z.array(agreementSchema).max(20),
});
export type TalkInput = z.infer<typeof talkSchema>;

/** PUT /api/meetings/:recordId. `edition`: that the change began from. `takesBack`: confirmations that are there are taken back by it. */
export const saveTalkSchema = z.object({ talk: talkSchema, edition, takesBack: z.boolean().default(false) });
export type SaveTalk = z.infer<typeof saveTalkSchema>;

/** PUT /api/meetings/:recordId/note: what one of the two keeps for themselves. */
export const saveNoteSchema = z.object({ text: z.string().max(20_000), edition });
export type SaveNote = z.infer<typeof saveNoteSchema>;

/** POST /api/meetings/:recordId/confirm. */
export const confirmTalkSchema = z.object({ edition });
/** PUT /api/meetings/:recordId/sharing: whether who leads above may read it; it takes both. */
export const shareTalkSchema = z.object({ agrees: z.boolean() });

export const meetingStates = ['planned', 'due', 'overdue', 'held', 'confirmed', 'closed'] as const;
/** `held`: one of the two has not confirmed yet. `closed`: somebody has left, nothing is due any more. */
export type MeetingState = (typeof meetingStates)[number];

export interface MeetingSummary {
  readonly id: string;
  readonly employee: NamedRecord;
  readonly manager: NamedRecord | null;
  readonly dueOn: string | null;
  readonly heldOn: string | null;
  readonly state: MeetingState;
  readonly call: MeetingCall | null;
  readonly employeeConfirmed: boolean;
  readonly managerConfirmed: boolean;
  /** Held and confirmed by both at most five working days after it was due. */
  readonly isInTime: boolean;
  /** The employee is away on all working days of the month. */
  readonly isExcused: boolean;
  readonly source: 'leadline' | 'file';
  /** What the reader is in it; null: neither of the two. */
  readonly mine: 'employee' | 'manager' | null;
  /** Whoever of the two has left. */
  readonly left: string | null;
}

export interface MeetingRhythm {
  readonly organisation: MeetingCadence;
  readonly teams: readonly { readonly id: string; readonly name: string; readonly cadence: MeetingCadence | null; readonly mayChange: boolean }[];
  readonly mayChangeAll: boolean;
}

/** GET /api/meetings: the reader's own of the last year, and of those they see those that are near; the next one due first. */
export interface MeetingsResponse {
  readonly today: string;
  readonly meetings: readonly MeetingSummary[];
  readonly rhythm: MeetingRhythm;
  /** With whom the reader may arrange one more. */
  readonly people: readonly NamedRecord[];
}

/** What was agreed before, as it stands now. */
export interface LastAgreements {
  readonly meetingId: string;
  readonly heldOn: string | null;
  readonly actions: readonly ActionAnswer[];
}

export interface TalkAnswer {
  readonly notes: string;
  readonly edition: number;
  readonly plannedAt: string | null;
  readonly minutes: number;
  readonly agreements: readonly ActionAnswer[];
  readonly last: LastAgreements | null;
  /** Of the reader, where they are one of the two. */
  readonly note: { readonly text: string; readonly edition: number } | null;
  readonly shares: { readonly employee: boolean; readonly manager: boolean };
  /** Who may read it once both agree. */
  readonly above: readonly string[];
  readonly mayChange: boolean;
}

/** GET /api/meetings/:recordId. `talk`: what is said, for the two alone unless they share it; null for whoever else sees that there is a meeting. */
export interface MeetingAnswer extends MeetingSummary {
  readonly today: string;
  readonly talk: TalkAnswer | null;
}
