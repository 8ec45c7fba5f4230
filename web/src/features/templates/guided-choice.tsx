import { Select } from '@mantine/core';
import type { ProposeResponse } from '@leadline/contract';
import type { KpiGoal, SalesRole } from '@leadline/kpi';
import { useState } from 'react';
import { KpiRow } from '#web/features/templates/kpi-row.tsx';
import { OpenAsView } from '#web/features/templates/open-as-view.tsx';
import classes from '#web/features/templates/templates.module.css';
import { useProposals } from '#web/features/templates/use-templates.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { Panel } from '#web/ui/panel.tsx';

export interface GuidedChoiceProps {
  readonly roles: readonly SalesRole[];
  readonly goals: readonly KpiGoal[];
}

/** Role and goal in, three to five KPIs with a reason each out. */
export function GuidedChoice({ roles, goals }: GuidedChoiceProps) {
  const { t, word } = useI18n();
  const errorText = useErrorText();
  const [role, setRole] = useState<SalesRole>();
  const [goal, setGoal] = useState<KpiGoal>();
  const answer = useProposals(role, goal);
  return (
    <Panel level={2} title={t('templatesPage.guide.title')} note={t('templatesPage.guide.note')}>
      <div className={classes.questions}>
        <Select
          label={t('templatesPage.guide.role')}
          placeholder={t('templatesPage.guide.choose')}
          data={roles.map((value) => ({ value, label: word(`entity.assignment.value.sales_role.${value}`, value) }))}
          value={role ?? null}
          onChange={(value) => setRole((value ?? undefined) as SalesRole | undefined)}
        />
        <Select
          label={t('templatesPage.guide.goal')}
          placeholder={t('templatesPage.guide.choose')}
          data={goals.map((value) => ({ value, label: asBeginning(word(`template.goal.${value}`, value.replaceAll('_', ' '))) }))}
          value={goal ?? null}
          onChange={(value) => setGoal((value ?? undefined) as KpiGoal | undefined)}
        />
      </div>
      <div role="status" aria-live="polite">
        {answer.error ? <p className={classes.bad}>{errorText(answer.error)}</p> : null}
        {answer.isFetching && !answer.data ? <p className={classes.faint}>{t('templatesPage.guide.running')}</p> : null}
        {answer.data ? <Proposals answer={answer.data} /> : null}
      </div>
    </Panel>
  );
}

function Proposals({ answer }: { readonly answer: ProposeResponse }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const { proposals, withoutData } = answer;
  const missing = withoutData.map(({ kpi, entities }) =>
    t('templatesPage.guide.needs', { kpi: words.name(kpi), records: entities.map((id) => words.entity(id)).join(', ') }),
  );
  return (
    <>
      {proposals.length === 0 ? <p className={classes.faint}>{t('templatesPage.guide.none')}</p> : null}
      <ol className={classes.rows}>
        {proposals.map((proposal) => (
          <KpiRow key={proposal.kpi} kpi={proposal.kpi} cadence={proposal.cadence} isPrimary={proposal.isPrimary} reason={proposal.text} />
        ))}
      </ol>
      {proposals.length > 0 ? <OpenAsView kpis={proposals.map(({ kpi }) => kpi)} /> : null}
      {missing.length > 0 ? (
        <p className={classes.missing}>
          {t('templatesPage.guide.missing')} {missing.join(' · ')}
        </p>
      ) : null}
    </>
  );
}

/** The words stand within sentences as well. */
const asBeginning = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
