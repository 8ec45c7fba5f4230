import { type Answers, listLeaves, type PlacedPlan } from './evaluate-plan.ts';
import { type DraftResult, draftResult } from './shape-result.ts';

interface Kept {
  readonly made: string;
  readonly draft: DraftResult;
}

/** The last draft of every plan that is kept: a change of calls does not work out revenue anew. */
const drafts = new WeakMap<PlacedPlan, Kept>();

/** Larger ones are worked out again: they would take more memory than the rows they are made of. */
const mostCells = 5_000;

/** What a plan gives, worked out anew once a row it is made of, or what is looked up for all of a request, is another. */
export function recallDraft(placed: PlacedPlan, answers: Answers): DraftResult {
  const made = sourcesOf(placed, answers);
  const known = drafts.get(placed);
  if (known?.made === made) return known.draft;
  const draft = draftResult(placed, answers);
  if (draft.rows.length * draft.columns.length <= mostCells) drafts.set(placed, { made, draft });
  else drafts.delete(placed);
  return draft;
}

/** Everything a draft is made of besides its plan, as text. */
function sourcesOf(placed: PlacedPlan, { env: { organization }, tables, constants: { absences, stageDefaults } }: Answers): string {
  const looked = [organization, [...absences].map(([{ id }, reason]) => [id, reason]), [...stageDefaults]];
  return `${JSON.stringify(looked)}\n${listLeaves(placed).map(tables.sourceOf).join(' ')}`;
}
