import type { MeetingAnswer } from '@leadline/contract';
import { mostAgreements } from '@leadline/contract/values';
import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import classes from '#web/features/meetings/meetings.module.css';
import type { AgreementDraft } from '#web/features/meetings/talk-draft.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface AgreementFieldsProps {
  readonly meeting: MeetingAnswer;
  readonly agreements: readonly AgreementDraft[];
  readonly isTried: boolean;
  readonly onChange: (agreements: readonly AgreementDraft[]) => void;
}

/** At most three things, each with who does it and by when, and a KPI that is looked at again later. */
export function AgreementFields({ meeting, agreements, isTried, onChange }: AgreementFieldsProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const kpis = (useCatalog().data?.kpis ?? []).filter(
    ({ kind, isOff, dimensions }) => kind === 'kpi' && !isOff && (dimensions as readonly string[]).includes('person'),
  );
  const people = [meeting.employee, ...(meeting.manager ? [meeting.manager] : [])];
  const set = (key: string, over: Partial<AgreementDraft>) => onChange(agreements.map((one) => (one.key === key ? { ...one, ...over } : one)));
  const add = () => onChange([...agreements, { key: formKey(), id: null, title: '', ownerId: meeting.employee.id, dueOn: '', kpi: null }]);
  return (
    <div className={classes.agreements}>
      {agreements.map((one, at) => (
        <fieldset key={one.key} className={classes.agreement}>
          <legend>{t('meetings.agreement.numbered', { number: at + 1 })}</legend>
          <TextInput
            className={classes.whole ?? ''}
            label={t('meetings.agreement.title')}
            maxLength={300}
            value={one.title}
            onChange={(event) => set(one.key, { title: event.currentTarget.value })}
          />
          <Select
            label={t('meetings.agreement.owner')}
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={one.ownerId}
            allowDeselect={false}
            onChange={(value) => set(one.key, { ownerId: value! })}
          />
          <TextInput
            type="date"
            label={t('meetings.agreement.dueOn')}
            value={one.dueOn}
            error={isTried && one.title.trim() !== '' && one.dueOn === '' ? t('meetings.agreement.noDay') : null}
            onChange={(event) => set(one.key, { dueOn: event.currentTarget.value })}
          />
          <Select
            className={classes.whole ?? ''}
            label={t('meetings.agreement.kpi')}
            description={t('meetings.agreement.kpiNote', { name: meeting.employee.name })}
            data={kpis.map(({ id }) => ({ value: id, label: words.name(id) })).sort((a, b) => a.label.localeCompare(b.label))}
            value={one.kpi}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('goals.form.clear') }}
            onChange={(value) => set(one.key, { kpi: value })}
          />
          <div className={classes.whole}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('meetings.agreement.removeOf', { number: at + 1 })}
              onClick={() => onChange(agreements.filter(({ key }) => key !== one.key))}
            >
              {t('meetings.agreement.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      {agreements.length < mostAgreements ? (
        <div>
          <Button size="sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {t('meetings.agreement.add')}
          </Button>
        </div>
      ) : (
        <p className={classes.small}>{t('meetings.agreement.enough', { count: mostAgreements })}</p>
      )}
    </div>
  );
}
