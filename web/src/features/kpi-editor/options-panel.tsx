import { Button, Chip, Collapse, Group, Input, NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { KpiCheck } from '@leadline/contract';
import type { KpiDraft } from '#web/features/kpi-editor/draft.ts';
import classes from '#web/features/kpi-editor/editor.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

const directions = ['higher', 'lower', 'neutral'] as const;
const groups = ['results', 'activity', 'growth', 'customers', 'people'] as const;
const types = ['operational', 'outcome'] as const;
const cadences = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
const roles = [
  'icebreaker',
  'bdr',
  'hunter',
  'farmer',
  'account_executive',
  'team_lead',
  'sales_manager',
  'marketer',
  'service_agent',
] as const satisfies readonly Exclude<KpiDraft['roles'], 'all' | undefined>[number][];

export interface OptionsPanelProps {
  readonly draft: KpiDraft;
  readonly result: KpiCheck['result'];
  readonly onChange: (change: (old: KpiDraft) => KpiDraft) => void;
}

/** How it is read and whose work it is about. All of it may be left as it is. */
export function OptionsPanel({ draft, result, onChange }: OptionsPanelProps) {
  const { t, word } = useI18n();
  const [isOpen, { toggle }] = useDisclosure(false);
  const set = (part: Partial<KpiDraft>) => onChange((old) => ({ ...old, ...part }));
  const isShare = result?.unit === 'percent' || result?.unit === 'ratio';
  const direction = draft.direction ?? result?.direction;
  return (
    <Panel
      level={2}
      title={t('kpiEditor.options.title')}
      note={t('kpiEditor.options.note')}
      action={
        <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={toggle}>
          {t(isOpen ? 'kpiEditor.options.close' : 'kpiEditor.options.open')}
        </Button>
      }
    >
      <Collapse expanded={isOpen}>
        <div className={classes.options}>
          <Input.Wrapper label={t('kpiEditor.options.direction')} labelElement="div" className={classes.wide ?? ''}>
            <SegmentedControl
              fullWidth
              aria-label={t('kpiEditor.options.direction')}
              value={direction === 'range' || direction === undefined ? 'neutral' : direction}
              data={directions.map((value) => ({ value, label: t(`kpiEditor.direction.${value}`) }))}
              onChange={(value) => set({ direction: value as KpiDraft['direction'] })}
            />
          </Input.Wrapper>
          {isShare ? (
            <Select
              label={t('kpiEditor.options.unit')}
              data={(['percent', 'ratio'] as const).map((value) => ({ value, label: t(`kpiEditor.shareUnit.${value}`) }))}
              value={draft.unit ?? result.unit}
              onChange={(value) => set({ unit: value as KpiDraft['unit'] })}
            />
          ) : null}
          <NumberInput
            label={t('kpiEditor.options.decimals')}
            min={0}
            max={6}
            allowDecimal={false}
            value={draft.decimals ?? result?.decimals ?? ''}
            onChange={(value) => set({ decimals: typeof value === 'number' ? value : undefined })}
          />
          <Select
            label={t('kpiEditor.options.group')}
            placeholder={t('kpiEditor.options.byItself')}
            clearable
            clearButtonProps={{ 'aria-label': t('kpiEditor.guide.clear') }}
            data={groups.map((value) => ({ value, label: t(`kpiEditor.group.${value}`) }))}
            value={draft.group ?? null}
            onChange={(value) => set({ group: (value ?? undefined) as KpiDraft['group'] })}
          />
          <Select
            label={t('kpiEditor.options.type')}
            placeholder={t('kpiEditor.options.byItself')}
            clearable
            clearButtonProps={{ 'aria-label': t('kpiEditor.guide.clear') }}
            data={types.map((value) => ({ value, label: t(`kpiEditor.type.${value}`) }))}
            value={draft.type ?? null}
            onChange={(value) => set({ type: (value ?? undefined) as KpiDraft['type'] })}
          />
          <Chips
            label={t('kpiEditor.options.cadence')}
            value={draft.cadence ?? []}
            choices={cadences.map((value) => ({ value, label: t(`kpiEditor.cadence.${value}`) }))}
            onChange={(value) => set({ cadence: value.length === 0 ? undefined : (value as unknown as KpiDraft['cadence']) })}
          />
          <Chips
            label={t('kpiEditor.options.roles')}
            value={draft.roles === 'all' ? [] : (draft.roles ?? [])}
            choices={roles.map((value) => ({ value, label: word(`entity.assignment.value.sales_role.${value}`, value) }))}
            onChange={(value) => set({ roles: value.length === 0 ? 'all' : (value as unknown as KpiDraft['roles']) })}
            note={t('kpiEditor.options.rolesNote')}
          />
        </div>
      </Collapse>
    </Panel>
  );
}

interface ChipsProps {
  readonly label: string;
  readonly note?: string;
  readonly value: readonly string[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: readonly string[]) => void;
}

function Chips({ label, note, value, choices, onChange }: ChipsProps) {
  return (
    <Input.Wrapper label={label} labelElement="div" description={note} className={classes.wide ?? ''}>
      <Chip.Group multiple value={[...value]} onChange={onChange}>
        <Group gap={6} mt={6} role="group" aria-label={label}>
          {choices.map((choice) => (
            <Chip key={choice.value} value={choice.value} size="sm" variant="outline">
              {choice.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
