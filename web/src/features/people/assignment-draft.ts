import type { AssignmentAnswer, AssignmentInput } from '@leadline/contract';

/** An assignment as its form holds it: parts in percent, as typed. */
export interface AssignmentDraft extends Omit<AssignmentInput, 'share' | 'partTime'> {
  readonly share: string;
  readonly partTime: string;
}

const percentText = (part: number): string => String(Math.round(part * 10_000) / 100);

export function draftOf(given: AssignmentAnswer | undefined, over: Partial<AssignmentDraft> = {}): AssignmentDraft {
  const { teamId, role, isPrimary, isLead, managerId, locationId, calendarId, rampFrom, from, to } = given ?? empty;
  return {
    teamId,
    role,
    isPrimary,
    isLead,
    managerId,
    locationId,
    calendarId,
    rampFrom,
    from,
    to,
    share: percentText((given ?? empty).share),
    partTime: percentText((given ?? empty).partTime),
    ...over,
  };
}

const empty: AssignmentInput = {
  teamId: null,
  role: null,
  share: 1,
  partTime: 1,
  isPrimary: true,
  isLead: false,
  managerId: null,
  locationId: null,
  calendarId: null,
  rampFrom: null,
  from: null,
  to: null,
};

/** Above 0 up to 100; undefined where it is not. Decimal commas are what many readers type. */
export function partOf(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) && value > 0 && value <= 100 ? Math.round(value * 10_000) / 1_000_000 : undefined;
}

/** @returns undefined where a field is not yet right */
export function inputOf(draft: AssignmentDraft): AssignmentInput | undefined {
  const [share, partTime] = [partOf(draft.share), partOf(draft.partTime)];
  if (share === undefined || partTime === undefined) return undefined;
  if (draft.from !== null && draft.to !== null && draft.to <= draft.from) return undefined;
  return { ...draft, share, partTime };
}
