import type { GoalAnswer, GoalInput, GoalsResponse } from '@leadline/contract';
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { keyOfSubject, type GoalDraft, type Unread } from '#web/features/goals/goal-draft.ts';
import { isPast } from '#web/features/goals/goal-tree.ts';
import { useGoalText } from '#web/features/goals/goal-text.ts';
import classes from '#web/features/goals/goals.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

const scopes = ['organisation', 'team', 'user', 'location', 'role'] as const;
const cadences = ['weekly', 'monthly', 'quarterly'] as const;

interface GoalFieldsProps {
  readonly draft: GoalDraft;
  readonly all: GoalsResponse;
  readonly goal: GoalAnswer | null;
  readonly isTried: boolean;
  readonly unread: Unread;
  readonly onChange: (draft: GoalDraft) => void;
}

/** What, who, when and for what. */
export function GoalFields({ draft, all, goal, isTried, unread, onChange }: GoalFieldsProps) {
  const { t } = useI18n();
  const text = useGoalText();
  const { subjects, people } = all.choices;
  const set = (over: Partial<GoalDraft>) => onChange({ ...draft, ...over });
  const owners = goal?.owner && !people.some(({ id }) => id === goal.owner!.id) ? [goal.owner, ...people] : people;
  const subjectGroups = scopes
    .map((scope) => ({
      group: t(`goals.scope.${scope}`),
      items: subjects.filter((one) => one.scope === scope).map((one) => ({ value: keyOfSubject(one), label: text.subject(one) })),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <Panel level={2} title={t('goals.form.what')}>
      <div className={classes.fields}>
        <TextInput
          className={classes.whole ?? ''}
          label={t('goals.form.title')}
          description={t('goals.form.titleHint')}
          maxLength={200}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Select
          label={t('goals.form.subject')}
          data={subjectGroups}
          value={draft.subject}
          searchable
          limit={200}
          allowDeselect={false}
          error={isTried && draft.subject === null ? t('goals.form.noSubject') : null}
          onChange={(subject) => set({ subject })}
        />
        <Select
          label={t('goals.form.ownerId')}
          data={owners.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.ownerId}
          searchable
          limit={200}
          clearable
          clearButtonProps={{ 'aria-label': t('goals.form.clear') }}
          onChange={(ownerId) => set({ ownerId })}
        />
        <TextInput
          type="date"
          label={t('goals.form.startsOn')}
          value={draft.startsOn}
          onChange={(event) => set({ startsOn: event.currentTarget.value })}
        />
        <TextInput type="date" label={t('goals.form.endsOn')} value={draft.endsOn} onChange={(event) => set({ endsOn: event.currentTarget.value })} />
        <Select
          label={t('goals.form.horizon')}
          data={(['operational', 'strategic'] as const).map((value) => ({ value, label: text.horizon(value) }))}
          value={draft.horizon}
          allowDeselect={false}
          onChange={(horizon) => set({ horizon: horizon as GoalInput['horizon'] })}
        />
        <Select
          label={t('goals.form.cadence')}
          data={cadences.map((value) => ({ value, label: text.cadence(value) }))}
          value={draft.cadence}
          allowDeselect={false}
          onChange={(cadence) => set({ cadence: cadence as GoalInput['cadence'] })}
        />
        <ParentFields draft={draft} all={all} goal={goal} isTried={isTried} unread={unread} onChange={onChange} />
        <Textarea
          className={classes.whole ?? ''}
          label={t('goals.form.stretch')}
          description={t('goals.form.stretchHint')}
          autosize
          minRows={1}
          maxLength={500}
          value={draft.stretch}
          onChange={(event) => set({ stretch: event.currentTarget.value })}
        />
      </div>
    </Panel>
  );
}

/** The goal above, and how much this one counts in it. */
function ParentFields({ draft, all, goal, isTried, unread, onChange }: GoalFieldsProps) {
  const { t } = useI18n();
  const set = (over: Partial<GoalDraft>) => onChange({ ...draft, ...over });
  const above = all.goals.filter((one) => one.id !== goal?.id && (!isPast(one) || one.id === draft.parentId) && one.state !== 'dropped');
  const parent = all.goals.find(({ id }) => id === draft.parentId);
  const isCounted = parent === undefined || parent.mayChange;
  const choose = (parentId: string | null): void => {
    const counts = all.goals.find(({ id }) => id === parentId)?.mayChange !== false;
    const parts = draft.parts.map((part) => ({ ...part, addsTo: parentId === draft.parentId ? part.addsTo : null }));
    set({ parentId, parts, ...(counts ? {} : { weight: '0', isMandatory: false }) });
  };
  return (
    <>
      <Select
        label={t('goals.form.parentId')}
        description={t('goals.form.parentHint')}
        data={above.map(({ id, title }) => ({ value: id, label: title === '' ? t('goals.untitled') : title }))}
        value={draft.parentId}
        searchable
        limit={200}
        clearable
        clearButtonProps={{ 'aria-label': t('goals.form.clear') }}
        onChange={choose}
      />
      {parent ? (
        <div>
          <TextInput
            label={t('goals.form.weight')}
            description={t(isCounted ? 'goals.form.weightHint' : 'goals.form.notCounted')}
            inputMode="decimal"
            disabled={!isCounted}
            value={draft.weight}
            error={isTried && unread.has('weight') ? t('goals.form.unread') : null}
            onChange={(event) => set({ weight: event.currentTarget.value })}
          />
          {isCounted ? (
            <Checkbox
              mt={8}
              label={t('goals.form.isMandatory')}
              checked={draft.isMandatory}
              onChange={(event) => set({ isMandatory: event.currentTarget.checked })}
            />
          ) : null}
        </div>
      ) : (
        <span />
      )}
    </>
  );
}
