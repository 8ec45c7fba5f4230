import type { LogCheck, LogEntry, LogKind, LogOutcome, LogPurpose, LogStatus, LogWhom } from '@leadline/contract';

/** What came of it, in one tap: the outcome of something held, or why it was not. */
export type Result = LogOutcome | Exclude<LogStatus, 'completed'>;

export type Whom = Pick<LogWhom, 'id' | 'name' | 'customer' | 'isUntried'>;

/** A form as it is being filled in. */
export interface Draft {
  readonly kind: LogKind;
  readonly whom: Whom | null;
  readonly isNew: boolean;
  readonly newName: string;
  readonly phone: string;
  readonly plannedId: string | null;
  readonly result: Result | null;
  /** Local time as the field has it; empty: the moment it is saved. */
  readonly at: string;
  readonly minutes: string;
  readonly movedTo: string;
  readonly channel: LogEntry['channel'];
  readonly direction: LogEntry['direction'];
  readonly initiator: LogEntry['initiator'];
  readonly purpose: LogPurpose | null;
  readonly issue: LogEntry['issue'];
  readonly isIssueSolved: boolean;
  readonly checklist: readonly LogCheck[] | null;
  readonly need: string;
  readonly decisionMaker: string;
  readonly source: string;
  readonly nextKind: Exclude<LogKind, never>;
  readonly nextOn: string;
  readonly note: string;
}

export const emptyDraft: Draft = {
  kind: 'visit',
  whom: null,
  isNew: false,
  newName: '',
  phone: '',
  plannedId: null,
  result: null,
  at: '',
  minutes: '',
  movedTo: '',
  channel: null,
  direction: 'outbound',
  initiator: null,
  purpose: null,
  issue: null,
  isIssueSolved: false,
  checklist: null,
  need: '',
  decisionMaker: '',
  source: '',
  nextKind: 'call',
  nextOn: '',
  note: '',
};

const talked = ['conversation', 'meeting_booked', 'sold', 'refused'] as const;
const results: Readonly<Record<LogKind, readonly Result[]>> = {
  call: [...talked, 'no_answer', 'voicemail', 'wrong_number'],
  visit: [...talked, 'no_answer'],
  meeting: talked,
  message: ['none', ...talked],
  email: ['none', ...talked],
  task: [],
};
const calledOff: readonly Result[] = ['no_show', 'rescheduled', 'cancelled_by_customer', 'cancelled_by_us'];

export const isMeeting = (kind: LogKind): boolean => kind === 'meeting' || kind === 'visit';

/** What can come of it; what was booked can also be missed, moved or called off. */
export const resultsOf = ({ kind, plannedId }: Pick<Draft, 'kind' | 'plannedId'>): readonly Result[] =>
  isMeeting(kind) && plannedId !== null ? [...results[kind], ...calledOff] : isMeeting(kind) ? [...results[kind], 'no_show'] : results[kind];

export const isCalledOff = (result: Result | null): result is Exclude<LogStatus, 'completed'> => result !== null && calledOff.includes(result);

/** What still has to be said. */
export type Lack = 'whom' | 'result' | 'research' | 'movedTo' | 'minutes';

export function lacksOf(draft: Draft): readonly Lack[] {
  const isWritten = [draft.need, draft.decisionMaker, draft.source].every((text) => text.trim() !== '');
  const minutes = draft.minutes.trim();
  return [
    ...((draft.isNew ? draft.newName.trim() === '' : draft.whom === null) ? (['whom'] as const) : []),
    ...(draft.kind === 'task' ? (isWritten ? [] : (['research'] as const)) : draft.result === null ? (['result'] as const) : []),
    ...(draft.result === 'rescheduled' && draft.movedTo === '' ? (['movedTo'] as const) : []),
    ...(minutes !== '' && !(/^\d{1,3}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 720) ? (['minutes'] as const) : []),
  ];
}

/** What is sent; the moment is that of the contact, not of the sending. */
export function entryOf(draft: Draft, now: Date): LogEntry {
  const { kind, result } = draft;
  const isTask = kind === 'task';
  const off = isCalledOff(result);
  return {
    kind,
    with: draft.isNew
      ? { newName: draft.newName.trim(), phone: draft.phone.trim() === '' ? null : draft.phone.trim() }
      : { recordId: draft.whom!.id },
    plannedId: draft.plannedId,
    startedAt: (draft.at === '' || isTask ? now : new Date(draft.at)).toISOString(),
    minutes: off || isTask || draft.minutes.trim() === '' ? null : Number(draft.minutes),
    status: off ? result : 'completed',
    outcome: off || isTask ? null : (result as LogOutcome),
    movedTo: result === 'rescheduled' ? new Date(draft.movedTo).toISOString() : null,
    channel: draft.channel,
    direction: draft.direction,
    initiator: draft.initiator,
    purpose: isTask ? 'prospecting' : draft.purpose,
    issue: off || isTask ? null : draft.issue,
    isIssueSolved: draft.issue === 'yes' && draft.isIssueSolved,
    checklist: isMeeting(kind) && !off && draft.checklist !== null ? [...draft.checklist] : null,
    research: isTask ? { need: draft.need.trim(), decisionMaker: draft.decisionMaker.trim(), source: draft.source.trim() } : null,
    next: draft.nextOn === '' || isTask ? null : { kind: draft.nextKind, on: draft.nextOn },
    note: draft.note.trim(),
  };
}

/** An entry to be changed, as the form has it. */
export function draftOf(entry: LogEntry, name: string): Draft {
  const isNew = 'newName' in entry.with;
  return {
    ...emptyDraft,
    kind: entry.kind,
    whom: 'recordId' in entry.with ? { id: entry.with.recordId, name, customer: null, isUntried: entry.kind === 'task' } : null,
    isNew,
    newName: 'newName' in entry.with ? entry.with.newName : '',
    phone: 'newName' in entry.with ? (entry.with.phone ?? '') : '',
    plannedId: entry.plannedId,
    result: entry.kind === 'task' ? null : entry.status === 'completed' ? entry.outcome : entry.status,
    at: localText(entry.startedAt),
    minutes: entry.minutes === null ? '' : String(entry.minutes),
    movedTo: entry.movedTo === null ? '' : localText(entry.movedTo),
    channel: entry.channel,
    direction: entry.direction,
    initiator: entry.initiator,
    purpose: entry.purpose,
    issue: entry.issue,
    isIssueSolved: entry.isIssueSolved,
    checklist: entry.checklist,
    need: entry.research?.need ?? '',
    decisionMaker: entry.research?.decisionMaker ?? '',
    source: entry.research?.source ?? '',
    nextKind: entry.next?.kind ?? 'call',
    nextOn: entry.next?.on ?? '',
    note: entry.note,
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant as a field for local time has it. */
export function localText(instant: string): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
