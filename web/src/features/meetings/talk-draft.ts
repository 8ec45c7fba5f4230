import type { AgreementInput, MeetingAnswer, TalkAnswer, TalkInput } from '@leadline/contract';

/** An agreement as its form has it. */
export interface AgreementDraft {
  /** In the form alone. */
  readonly key: string;
  readonly id: string | null;
  readonly title: string;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly kpi: string | null;
}

/** What the two write, as the form has it. */
export interface TalkDraft {
  readonly notes: string;
  readonly heldOn: string;
  readonly plannedOn: string;
  readonly plannedTime: string;
  readonly minutes: string;
  readonly agreements: readonly AgreementDraft[];
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** A moment as date and time of the reader's clock. */
function localOf(at: string | null): readonly [string, string] {
  if (at === null) return ['', ''];
  const moment = new Date(at);
  return [`${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`, `${pad(moment.getHours())}:${pad(moment.getMinutes())}`];
}

export function draftOf({ heldOn, talk }: Pick<MeetingAnswer, 'heldOn'> & { readonly talk: TalkAnswer }): TalkDraft {
  const [plannedOn, plannedTime] = localOf(talk.plannedAt);
  return {
    notes: talk.notes,
    heldOn: heldOn ?? '',
    plannedOn,
    plannedTime,
    minutes: String(talk.minutes),
    agreements: talk.agreements.map(({ id, title, owner, dueOn, number }) => ({
      key: id,
      id,
      title,
      ownerId: owner.id,
      dueOn,
      kpi: number?.ref.id ?? null,
    })),
  };
}

const agreementOf = ({ id, title, ownerId, dueOn, kpi }: AgreementDraft): AgreementInput => ({ id, title: title.trim(), ownerId, dueOn, kpi });

/** A row nobody has written anything into is none. */
const isEmpty = ({ title }: AgreementDraft): boolean => title.trim() === '';

/** What is sent; undefined while something is missing: a title without a day, a time without a date. */
export function inputOf(draft: TalkDraft): TalkInput | undefined {
  const agreements = draft.agreements.filter((one) => !isEmpty(one));
  if (agreements.some(({ dueOn }) => dueOn === '')) return undefined;
  if ((draft.plannedOn === '') !== (draft.plannedTime === '')) return undefined;
  const minutes = Number(draft.minutes);
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 480) return undefined;
  return {
    notes: draft.notes,
    heldOn: draft.heldOn === '' ? null : draft.heldOn,
    plannedAt: draft.plannedOn === '' ? null : new Date(`${draft.plannedOn}T${draft.plannedTime}`).toISOString(),
    minutes,
    agreements: agreements.map(agreementOf),
  };
}

export const isSameDraft = (a: TalkDraft, b: TalkDraft): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Both texts, one below the other; what stands in one already is not written twice. */
export function joined(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${theirs.trimEnd()}\n\n${mine}`;
}
