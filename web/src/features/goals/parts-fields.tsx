import type { GoalCheckResponse, GoalPartInput } from '@leadline/contract';
import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { newPart, subjectOf, type GoalDraft, type PartDraft, type Unread } from '#web/features/goals/goal-draft.ts';
import { amountText, useGoalText } from '#web/features/goals/goal-text.ts';
import classes from '#web/features/goals/goals.module.css';
import { useIsPercent } from '#web/features/goals/use-is-percent.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import { useGoal } from '#web/parts/goals/use-goals.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { Panel } from '#web/ui/panel.tsx';

const kinds = ['number', 'money', 'percent', 'yes_no', 'task_list', 'linked_kpi'] as const satisfies readonly GoalPartInput['kind'][];

interface PartsFieldsProps {
  readonly draft: GoalDraft;
  readonly check: GoalCheckResponse | null;
  readonly currency: string;
  /** Its parts are left out with a reason, and not removed. */
  readonly isBegun: boolean;
  readonly isTried: boolean;
  readonly unread: Unread;
  readonly onChange: (draft: GoalDraft) => void;
}

/** What a goal is split into: parts of whatever kind, each with its weight. */
export function PartsFields({ draft, check, currency, isBegun, isTried, unread, onChange }: PartsFieldsProps) {
  const { t } = useI18n();
  const text = useGoalText();
  const setParts = (parts: readonly PartDraft[]) => onChange({ ...draft, parts });
  return (
    <Panel level={2} title={t('goals.form.parts')} note={t('goals.form.partsNote')}>
      {draft.parts.map((part, at) => (
        <PartFields
          key={part.key}
          part={part}
          number={at + 1}
          draft={draft}
          found={check?.parts[at] ?? null}
          currency={currency}
          mayRemove={!isBegun || part.id === null}
          isTried={isTried}
          unread={unread}
          onChange={(over) => setParts(draft.parts.map((one) => (one.key === part.key ? { ...one, ...over } : one)))}
          onRemove={() => setParts(draft.parts.filter((one) => one.key !== part.key))}
        />
      ))}
      <div className={classes.kinds} role="group" aria-label={t('goals.form.addPart')}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="compact-md"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={draft.parts.length >= 30}
            onClick={() => setParts([...draft.parts, newPart(kind)])}
          >
            {text.kind(kind)}
          </Button>
        ))}
      </div>
    </Panel>
  );
}

interface PartFieldsProps {
  readonly part: PartDraft;
  readonly number: number;
  readonly draft: GoalDraft;
  readonly found: GoalCheckResponse['parts'][number] | null;
  readonly currency: string;
  readonly mayRemove: boolean;
  readonly isTried: boolean;
  readonly unread: Unread;
  readonly onChange: (over: Partial<PartDraft>) => void;
  readonly onRemove: () => void;
}

function PartFields({ part, number, draft, found, currency, mayRemove, isTried, unread, onChange, onRemove }: PartFieldsProps) {
  const { t } = useI18n();
  const text = useGoalText();
  const name = t('goals.part.numbered', { number });
  const fault = (field: 'start' | 'target' | 'weight') => (isTried && unread.has(`${part.key} ${field}`) ? t('goals.form.unread') : null);
  return (
    <div className={classes.partForm} role="group" aria-label={`${name}: ${text.kind(part.kind)}`}>
      <div className={classes.partHead}>
        <h3 className={classes.partTitle}>
          {name} · {text.kind(part.kind)}
        </h3>
        {mayRemove ? (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconTrash size={14} aria-hidden />}
            aria-label={`${t('goals.form.removePart')}: ${name}`}
            onClick={onRemove}
          >
            {t('goals.form.removePart')}
          </Button>
        ) : null}
      </div>
      <div className={classes.fields}>
        <TextInput
          className={classes.whole ?? ''}
          label={t('goals.form.partTitle')}
          maxLength={200}
          value={part.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        {part.kind === 'linked_kpi' ? <KpiField part={part} draft={draft} found={found} currency={currency} onChange={onChange} /> : null}
        {part.kind === 'task_list' ? (
          <Textarea
            className={classes.whole ?? ''}
            label={t('goals.form.tasks')}
            description={t('goals.form.tasksHint')}
            autosize
            minRows={3}
            value={part.tasks}
            onChange={(event) => onChange({ tasks: event.currentTarget.value })}
          />
        ) : null}
        {part.kind === 'yes_no' || part.kind === 'task_list' ? null : (
          <>
            <TextInput
              label={unitLabel(t('goals.form.start'), part, currency)}
              inputMode="decimal"
              value={part.start}
              error={fault('start')}
              onChange={(event) => onChange({ start: event.currentTarget.value })}
            />
            <TextInput
              label={unitLabel(t('goals.form.target'), part, currency)}
              inputMode="decimal"
              value={part.target}
              error={fault('target')}
              onChange={(event) => onChange({ target: event.currentTarget.value })}
            />
          </>
        )}
        <AddsToField part={part} draft={draft} onChange={onChange} />
        <TextInput
          label={t('goals.form.partWeight')}
          inputMode="decimal"
          value={part.weight}
          error={fault('weight')}
          onChange={(event) => onChange({ weight: event.currentTarget.value })}
        />
        <Checkbox
          className={classes.box ?? ''}
          label={t('goals.form.partMandatory')}
          checked={part.isMandatory}
          onChange={(event) => onChange({ isMandatory: event.currentTarget.checked })}
        />
        {mayRemove ? null : (
          <TextInput
            className={classes.whole ?? ''}
            label={t('goals.form.leaveOut')}
            description={t('goals.form.leaveOutHint')}
            maxLength={500}
            value={part.cancelReason ?? ''}
            onChange={(event) => onChange({ cancelReason: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          />
        )}
      </div>
    </div>
  );
}

const unitLabel = (label: string, { kind, currency }: PartDraft, own: string): string =>
  kind === 'money' ? `${label} (${currency ?? own})` : kind === 'percent' ? `${label} (%)` : label;

const levels = {
  organisation: null,
  user: 'person',
  role: 'role',
  team: 'team',
  location: 'location',
  project: 'project',
  process: 'process',
} as const;

type FieldProps = Pick<PartFieldsProps, 'part' | 'draft' | 'onChange'>;

/** KPIs that can be told of whom the goal is for, with the value now and what was reached before. */
function KpiField({ part, draft, found, currency, onChange }: FieldProps & Pick<PartFieldsProps, 'found' | 'currency'>) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const kpis = useCatalog().data?.kpis ?? [];
  const level = draft.subject === null ? null : levels[subjectOf(draft.subject).scope];
  const fit = kpis.filter(
    ({ id, kind, direction, isOff, dimensions }) =>
      id === part.kpi ||
      (kind === 'kpi' && direction !== 'neutral' && !isOff && (level === null || (dimensions as readonly string[]).includes(level))),
  );
  const collator = new Intl.Collator(locale);
  const data = fit.map(({ id }) => ({ value: id, label: words.name(id) })).sort((a, b) => collator.compare(a.label, b.label));
  const show = (value: string): string => amountText(locale, { kind: 'linked_kpi', currency: null, unit: found?.unit ?? null }, value, currency);
  const hints = [
    found?.current == null ? null : t('goals.form.kpiNow', { value: show(found.current) }),
    found?.best == null ? null : t('goals.form.kpiBest', { value: show(found.best), count: found.stretches }),
  ].filter((hint) => hint !== null);
  return (
    <Select
      className={classes.whole ?? ''}
      label={t('goals.form.kpi')}
      description={hints.length === 0 ? t('goals.form.kpiHint') : hints.join(' ')}
      data={data}
      value={part.kpi}
      searchable
      limit={200}
      onChange={(kpi) => onChange({ kpi, ...(part.title === '' && kpi !== null ? { title: words.name(kpi) } : {}) })}
    />
  );
}

/** The part of the goal above that this one adds up to: numbers to numbers, money to money. */
function AddsToField({ part, draft, onChange }: FieldProps) {
  const { t } = useI18n();
  const above = useGoal(draft.parentId).data;
  const isPercent = useIsPercent();
  if (!above?.mayChange || isPercent(part) || part.kind === 'yes_no' || part.kind === 'task_list') return null;
  const wholes = above.partList.filter(
    ({ kind, currency, cancelReason }) =>
      cancelReason === null &&
      (part.kind === 'linked_kpi' ? kind === 'number' || kind === 'money' : kind === part.kind && (kind !== 'money' || currency === part.currency)),
  );
  if (wholes.length === 0) return null;
  return (
    <Select
      className={classes.whole ?? ''}
      label={t('goals.form.addsTo', { title: above.title })}
      description={t('goals.form.addsToHint')}
      data={wholes.map(({ id, title }) => ({ value: id, label: title }))}
      value={part.addsTo}
      clearable
      clearButtonProps={{ 'aria-label': t('goals.form.clear') }}
      onChange={(addsTo) => onChange({ addsTo })}
    />
  );
}
