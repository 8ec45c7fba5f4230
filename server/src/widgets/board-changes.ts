import { restamped, stampsOf, type Stamp } from '@leadline/board';
import type { BoardAnswersResponse, BoardChangesResponse, WidgetAnswer } from '@leadline/contract';
import { createHash } from 'node:crypto';
import type { BoardQuestion } from './board-questions.ts';
import { keepNewest } from './keep-newest.ts';
import type { BoardAnswers } from './answer-widgets.ts';

/** What was answered, without when the data were changed. */
interface Edition {
  readonly whole: BoardAnswersResponse;
  readonly asOf: Stamp | null;
  /** By widget; null: it bears another stamp than the others and is always sent. */
  readonly marks: readonly (string | null)[];
  /** To those who hold an earlier edition, by its tag. */
  readonly changes: Map<string, BoardChangesResponse>;
}

const mostTags = 2_000;
const unstamped: Stamp = { changedAt: null, dataThrough: null, dataVersion: '' };
/** By the answers: they are the same object for all who get them. */
const editions = new WeakMap<BoardAnswers, Edition>();
/** Marks of editions by their tag: they follow from what was answered, whoever it was answered to. */
const known = new Map<string, Edition['marks']>();

/** All of what was answered, with the names by which its changes can be asked for. */
export function wholeOf(question: BoardQuestion, answers: BoardAnswers): BoardAnswersResponse {
  return editionOf(question, answers).whole;
}

/** What is another answer than in the edition a page holds. The same object for all who hold the same. */
export function changesSince(question: BoardQuestion, answers: BoardAnswers, has: string): BoardChangesResponse {
  const { whole, asOf, marks, changes } = editionOf(question, answers);
  const held = known.get(has);
  // One list for all who hold nothing that is known.
  const key = held ? has : '';
  const made = changes.get(key);
  if (made) return made;
  const changed = whole.answers.flatMap((answer, at) => (marks[at] !== null && held?.[at] === marks[at] ? [] : [[at, answer] as const]));
  const change = { isKnown: true, tag: whole.tag, asOf, changed } as const;
  changes.set(key, change);
  return change;
}

function editionOf({ id }: BoardQuestion, given: BoardAnswers): Edition {
  const made = editions.get(given);
  if (made) return made;
  const { answers } = given;
  const asOf = answers.flatMap(stampsOf)[0] ?? null;
  const texts = answers.map((answer) => textOf(answer, asOf));
  const tag = digest(JSON.stringify([id, texts.map(([mark]) => mark)]));
  const marks = texts.map(([mark, isStamped]) => (isStamped ? mark : null));
  keepNewest(known, tag, marks, mostTags);
  const edition = { whole: { answers, question: id, tag }, asOf, marks, changes: new Map() };
  editions.set(given, edition);
  return edition;
}

/** What names an answer, and whether all of it bears the stamp of the others. */
function textOf(answer: WidgetAnswer, asOf: Stamp | null): readonly [mark: string, isStamped: boolean] {
  const isStamped = stampsOf(answer).every((stamp) => asOf !== null && isSame(stamp, asOf));
  return [digest(JSON.stringify(isStamped ? restamped(answer, unstamped) : answer)), isStamped];
}

function isSame(one: Stamp, other: Stamp): boolean {
  return one.dataVersion === other.dataVersion && one.changedAt === other.changedAt && one.dataThrough === other.dataThrough;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32);
