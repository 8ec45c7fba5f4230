import type { GoalAnswer, GoalInput, GoalPartInput } from '@leadline/contract';
import type { Locale } from '@leadline/i18n';
import { formKey } from '#web/lib/form-key.ts';
import { readNumber, shifted, signs } from '#web/lib/typed-number.ts';

/** A number as it is typed; null: nothing was typed, undefined: it cannot be read. Per cent are kept as fractions. */
export function readAmount(locale: Locale, isPercent: boolean, text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const read = readNumber(locale, text);
  if (read === undefined) return undefined;
  const value = isPercent ? shifted(read, -2) : read;
  return (value.split('.')[1]?.length ?? 0) > 4 ? undefined : value;
}

/** A value as it is typed again. */
export function typedAmount(locale: Locale, isPercent: boolean, value: string): string {
  return (isPercent ? `${shifted(value, 2)}%` : value).replace('.', signs[locale].decimal);
}

export interface PartDraft extends Omit<GoalPartInput, 'start' | 'target' | 'tasks'> {
  /** For the list on the page. */
  readonly key: string;
  readonly start: string;
  readonly target: string;
  /** One a line. */
  readonly tasks: string;
}

export interface GoalDraft extends Omit<GoalInput, 'parts' | 'subject' | 'startsOn' | 'endsOn'> {
  /** `team <id>`; null: nobody yet. */
  readonly subject: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly parts: readonly PartDraft[];
}

/** Whether values of a part are per cent. */
export type IsPercent = (part: Pick<GoalPartInput, 'kind' | 'kpi'>) => boolean;

export function newPart(kind: GoalPartInput['kind']): PartDraft {
  const none = { currency: null, kpi: null, addsTo: null, cancelReason: null };
  return {
    ...none,
    key: formKey(),
    id: null,
    title: '',
    kind,
    weight: '1',
    isMandatory: true,
    start: kind === 'linked_kpi' ? '0' : '',
    target: '',
    tasks: '',
  };
}

export const keyOfSubject = ({ scope, id }: { readonly scope: string; readonly id: string | null }): string => `${scope} ${id ?? ''}`;

export function subjectOf(key: string): GoalInput['subject'] {
  const [scope, id] = key.split(' ') as [string, string];
  return (scope === 'organisation' ? { scope, id: null } : { scope, id }) as GoalInput['subject'];
}

/** A goal that is there, as its form has it. */
export function draftOf(goal: GoalAnswer, locale: Locale, isPercent: IsPercent): GoalDraft {
  const { title, horizon, subject, owner, startsOn, endsOn, weight, isMandatory, cadence, stretch, parent, partList } = goal;
  const show = (part: Pick<GoalPartInput, 'kind' | 'kpi'>, value: string | null): string =>
    value === null ? '' : typedAmount(locale, isPercent(part), value);
  const parts = partList.map((part): PartDraft => ({
    key: part.id,
    id: part.id,
    title: part.title,
    kind: part.kind,
    weight: part.weight,
    isMandatory: part.isMandatory,
    start: show(part, part.start),
    target: show(part, part.target),
    currency: part.currency,
    kpi: part.kpi,
    tasks: part.tasks.map((task) => task.title).join('\n'),
    addsTo: part.addsTo,
    cancelReason: part.cancelReason,
  }));
  const days = { startsOn: startsOn ?? '', endsOn: endsOn ?? '' };
  return { title, horizon, subject: keyOfSubject(subject), ownerId: owner?.id ?? null, parentId: parent?.id ?? null, ...days, weight, isMandatory, cadence, stretch, parts }; // prettier-ignore
}

/** Which fields cannot be read: `<key of the part> start`. */
export type Unread = ReadonlySet<string>;

/** What is sent of a form. What cannot be read is left open, and named. */
export function inputOf(draft: GoalDraft, locale: Locale, isPercent: IsPercent): { readonly goal: GoalInput | null; readonly unread: Unread } {
  const unread = new Set<string>();
  const read = (key: string, percent: boolean, text: string): string | null => {
    const value = readAmount(locale, percent, text);
    if (value === undefined) unread.add(key);
    return value ?? null;
  };
  const weigh = (key: string, text: string): string => {
    const value = readAmount(locale, false, text);
    if (typeof value === 'string' && /^\d{1,4}(\.\d{1,4})?$/.test(value)) return value;
    unread.add(key);
    return '1';
  };
  const parts = draft.parts.map(({ key, start, target, tasks, weight, ...part }): GoalPartInput => {
    const percent = isPercent(part);
    return {
      ...part,
      weight: weigh(`${key} weight`, weight),
      start: read(`${key} start`, percent, start),
      target: read(`${key} target`, percent, target),
      tasks: [...new Set(tasks.split('\n').map((line) => line.trim()).filter(Boolean))], // prettier-ignore
    };
  });
  if (draft.subject === null) return { goal: null, unread };
  const { title, horizon, parentId, ownerId, isMandatory, cadence, stretch } = draft;
  const days = { startsOn: draft.startsOn || null, endsOn: draft.endsOn || null };
  const goal = { title, horizon, subject: subjectOf(draft.subject), parentId, ownerId, ...days, weight: weigh('weight', draft.weight), isMandatory, cadence, stretch, parts }; // prettier-ignore
  return { goal, unread };
}

/** Fields in which two versions of a goal differ, with what each says. */
export interface Difference {
  readonly field:
    'title' | 'horizon' | 'subject' | 'ownerId' | 'parentId' | 'startsOn' | 'endsOn' | 'weight' | 'isMandatory' | 'cadence' | 'stretch' | 'parts';
  readonly mine: string;
  readonly theirs: string;
}

const compared = ['title', 'horizon', 'subject', 'ownerId', 'parentId', 'startsOn', 'endsOn', 'weight', 'isMandatory', 'cadence', 'stretch'] as const;

export function differences(mine: GoalDraft, theirs: GoalDraft): readonly Difference[] {
  const fields = compared.flatMap((field) => {
    const [one, two] = [String(mine[field] ?? ''), String(theirs[field] ?? '')];
    return one === two ? [] : [{ field, mine: one, theirs: two }];
  });
  const lines = ({ parts }: GoalDraft): string =>
    parts.map(({ title, start, target, weight, tasks }) => [title, [start, target].filter(Boolean).join(' → '), tasks.replaceAll('\n', ', '), `× ${weight}`].filter(Boolean).join(' · ')).join('\n'); // prettier-ignore
  const [one, two] = [lines(mine), lines(theirs)];
  return one === two ? fields : [...fields, { field: 'parts', mine: one, theirs: two }];
}

/** The reader's version on top of what somebody else has saved: parts that were added there stay. */
export function onTop(mine: GoalDraft, theirs: GoalDraft): GoalDraft {
  const own = new Set(mine.parts.flatMap(({ id }) => id ?? []));
  return { ...mine, parts: [...mine.parts, ...theirs.parts.filter(({ id }) => id !== null && !own.has(id))] };
}
