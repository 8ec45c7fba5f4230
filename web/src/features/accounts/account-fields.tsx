import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Role } from '@leadline/contract';
import { needsTeam, roles } from '@leadline/contract/values';
import { isLocale, locales } from '@leadline/i18n';
import { lacksTeam, seesNothing, withRole, type AccountDraft } from '#web/features/accounts/account-draft.ts';
import classes from '#web/features/accounts/accounts.module.css';
import { RecordSelect } from '#web/features/accounts/record-select.tsx';
import { useI18n } from '#web/lib/i18n.tsx';

const asCompany = '-';

export interface AccountFieldsProps {
  readonly draft: AccountDraft;
  readonly onChange: (draft: AccountDraft) => void;
  /** Something was tried to be saved: what is missing is said. */
  readonly isTried: boolean;
}

export function AccountFields({ draft, onChange, isTried }: AccountFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <TextInput
        label={t('accountsPage.field.name')}
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('accountsPage.field.email')}
        type="email"
        required
        withAsterisk={false}
        maxLength={254}
        value={draft.email}
        onChange={(event) => onChange({ ...draft, email: event.currentTarget.value })}
      />
      <RoleFields draft={draft} onChange={onChange} isTried={isTried} />
      <RecordSelect
        dimension="person"
        label={t('accountsPage.field.person')}
        description={t('accountsPage.field.personNote')}
        placeholder={t('accountsPage.field.personNone')}
        isClearable
        value={draft.person}
        onChange={(person) => onChange({ ...draft, person })}
      />
      {seesNothing(draft) ? <p className={classes.note}>{t('accountsPage.noNumbers')}</p> : null}
      <Select
        label={t('accountsPage.field.language')}
        description={t('accountsPage.field.languageNote')}
        data={[
          { value: asCompany, label: t('accountsPage.field.languageOwn') },
          ...locales.map((value) => ({ value, label: t(`common.language.${value}`) })),
        ]}
        value={draft.locale ?? asCompany}
        onChange={(value) => onChange({ ...draft, locale: value !== null && isLocale(value) ? value : null })}
      />
    </>
  );
}

function RoleFields({ draft, onChange, isTried }: AccountFieldsProps) {
  const { t } = useI18n();
  const choices = roles.map((value) => ({ value, label: t(`access.role.${value}`) }));
  const remove = (index: number) => onChange({ ...draft, roles: draft.roles.filter((_grant, at) => at !== index) });
  const setTeam = (index: number, team: string | null) =>
    onChange({ ...draft, roles: draft.roles.map((grant, at) => (at === index ? { ...grant, team } : grant)) });
  return (
    <fieldset className={classes.roles}>
      <legend>{t('accountsPage.field.roles')}</legend>
      {draft.roles.map(({ role, team }, index) => (
        <div key={index} className={classes.role} data-team={needsTeam(role) || undefined}>
          <Select
            aria-label={t('accountsPage.field.role')}
            data={choices}
            value={role}
            onChange={(value) => value !== null && onChange(withRole(draft, index, value as Role))}
          />
          {needsTeam(role) ? (
            <RecordSelect
              dimension="team"
              label={t('accountsPage.field.team')}
              isLabelHidden
              placeholder={t('accountsPage.field.chooseTeam')}
              value={team}
              error={isTried && team === null ? t('accountsPage.field.chooseTeam') : null}
              onChange={(value) => setTeam(index, value)}
            />
          ) : null}
          <ActionIcon
            size={36}
            disabled={draft.roles.length === 1}
            aria-label={t('accountsPage.field.removeRole', { role: t(`access.role.${role}`) })}
            onClick={() => remove(index)}
          >
            <IconTrash size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {isTried && lacksTeam(draft) ? null : <p className={classes.faint}>{draft.roles.map(({ role }) => t(`access.sees.${role}`)).join(' · ')}</p>}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange({ ...draft, roles: [...draft.roles, { role: 'member', team: null }] })}
        >
          {t('accountsPage.field.addRole')}
        </Button>
      </div>
    </fieldset>
  );
}
