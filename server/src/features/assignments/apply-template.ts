import {
  LeadlineError,
  type ApplyTemplate,
  type KpiSetsResponse,
  type Subject,
  type TemplateLine,
  type TemplateOutcome,
  type TemplatePreview,
} from '@leadline/contract';
import { templates, type KpiTemplate, type TemplateItem } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import type { KpiAssignment } from '#server/expectations/read-assignments.ts';
import { assertMayDecide, namedSubject } from '#server/expectations/subject.ts';
import { nameOf } from '#server/firm/read-firm.ts';
import { findUnsuitable } from './assert-suitable.ts';
import { changingAssignments, readForChange, type Change } from './changing-assignments.ts';
import { changeTermsFrom, endOf, isSameKpi, makeDraft, startOf, type Draft } from './draft.ts';
import { listSets } from './list-sets.ts';
import { assertLimit, findOver } from './rules.ts';
import { saveDraft, subjectInWords } from './save-draft.ts';

/** The result a set is about counts double (§0.3). */
const primaryWeight = '2';

function getTemplate(id: string): KpiTemplate {
  const found = templates.find((template) => template.id === id);
  if (!found) throw new LeadlineError('not_found', 'assignments.no_template');
  return found;
}

type Asked = Pick<ApplyTemplate, 'template' | 'subjects' | 'from' | 'endOthers'>;

interface Planned {
  readonly draft: Draft;
  readonly outcomes: readonly TemplateOutcome[];
}

function plan(change: Change, { template, subjects, from, endOthers }: Asked): Planned {
  const { items } = getTemplate(template);
  const draft = makeDraft(change.before);
  const outcomes = subjects.map((subject) => {
    assertMayDecide(change.firm, change.sight, subject);
    return planSubject(change, draft, { subject, items, from, endOthers });
  });
  return { draft, outcomes };
}

interface SubjectPlan {
  readonly subject: Subject;
  readonly items: readonly TemplateItem[];
  readonly from: string;
  readonly endOthers: boolean;
}

/** What somebody has and the set holds stays, with other terms where these differ; the weights somebody has given stay too. */
function planSubject(change: Change, draft: Draft, { subject, items, from, endOthers }: SubjectPlan): TemplateOutcome {
  const had = draft.of(subject).filter((one) => endOf(one) > from);
  const outcome = { given: [] as TemplateLine[], kept: [] as TemplateLine[], changed: [] as TemplateLine[], ended: [] as TemplateLine[] };
  const leftOut: TemplateOutcome['leftOut'][number][] = [];
  const wanted = items.map((item) => ({ ...lineOf(item), cadence: item.cadence }));
  for (const { cadence, ...line } of wanted) {
    const why = findUnsuitable(change.own, change.firm.today, line.kpi, line.variant, subject.scope);
    const there = had.filter((one) => isSameKpi(one, line));
    const now = there.find((one) => startOf(one) <= from);
    if (why) leftOut.push({ ...line, why: why === 'no_variant' ? 'missing' : why });
    else if (!now) {
      const to = there.map(({ from: next }) => next).sort()[0] ?? null;
      draft.add({ ...line, subject, cadence, weight: line.isPrimary ? primaryWeight : '1', goalId: null, ownerId: null, from, to });
      outcome.given.push(line);
    } else if (isAlike(now, line, cadence)) outcome.kept.push(line);
    else {
      changeTermsFrom(draft, now, from, { isMandatory: line.isMandatory, isPrimary: line.isPrimary, cadence });
      outcome.changed.push(line);
    }
  }
  const others = had.filter((one) => !wanted.some((line) => isSameKpi(one, line)));
  for (const one of others) {
    if (endOthers) {
      end(draft, one, from);
      outcome.ended.push(lineOfAssignment(one));
    } else if (one.isPrimary && wanted.some(({ isPrimary }) => isPrimary)) {
      changeTermsFrom(draft, one, from, { isPrimary: false });
      outcome.changed.push({ ...lineOfAssignment(one), isPrimary: false });
    }
  }
  return { subject: namedSubject(change.firm, subject), ...outcome, leftOut };
}

function lineOf({ kpi, variant, obligation, isPrimary }: TemplateItem): TemplateLine {
  return { kpi, variant: variant ?? null, isMandatory: obligation === 'mandatory', isPrimary: isPrimary === true };
}

const lineOfAssignment = ({ kpi, variant, isMandatory, isPrimary }: KpiAssignment): TemplateLine => ({ kpi, variant, isMandatory, isPrimary });

function isAlike(now: KpiAssignment, { isMandatory, isPrimary }: TemplateLine, cadence: KpiAssignment['cadence']): boolean {
  return now.isMandatory === isMandatory && now.isPrimary === isPrimary && now.cadence === cadence;
}

function end(draft: Draft, one: KpiAssignment, from: string): void {
  if (startOf(one) < from) draft.put({ ...one, to: from });
  else draft.remove(one.id);
}

/** What applying it would do, and who would have more than five mandatory KPIs then. @throws LeadlineError assignments.no_template, people.no_person … */
export async function previewTemplate(asking: Asking, asked: Asked): Promise<TemplatePreview> {
  const change = await readForChange(asking);
  const { draft, outcomes } = plan(change, asked);
  const over = findOver(change, draft).map(({ userId }) => ({ id: userId, name: nameOf(change.firm.users, userId) ?? '–' }));
  return { template: asked.template, from: asked.from, outcomes, over };
}

/** @throws LeadlineError assignments.no_template, assignments.too_many, people.no_person, access.not_permitted … */
export async function applyTemplate(asking: Asking, { overLimit, reason, ...asked }: ApplyTemplate): Promise<KpiSetsResponse> {
  await changingAssignments(asking, async (change) => {
    const { draft, outcomes } = plan(change, asked);
    assertLimit(change, draft, overLimit);
    const count = (of: 'given' | 'kept' | 'changed' | 'ended'): number => outcomes.reduce((sum, one) => sum + one[of].length, 0);
    await saveDraft(change, draft, {
      action: overLimit === undefined ? 'assignments.template' : 'assignments.over_limit',
      id: asked.template,
      after: {
        template: asked.template,
        for: asked.subjects.map((subject) => subjectInWords(change.firm, subject)),
        from: asked.from,
        given: count('given'),
        kept: count('kept'),
        changed: count('changed'),
        ended: count('ended'),
      },
      reason: overLimit ?? reason,
    });
  });
  return listSets(asking, asked.from);
}
