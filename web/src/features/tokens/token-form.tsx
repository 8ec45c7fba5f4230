import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import type { ApiTokenMade, NewApiToken, Permission } from '@leadline/contract';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/tokens/tokens.module.css';
import { useMakeToken } from '#web/features/tokens/use-tokens.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMembers } from '#web/parts/member-picker.tsx';

export interface TokenFormProps {
  readonly grantable: readonly Permission[];
  readonly onMade: (made: ApiTokenMade) => void;
  readonly onClose: () => void;
}

const forever = 'forever';

/** What a new token is for, what it may do, what it sees and for how long. */
export function TokenForm({ grantable, onMade, onClose }: TokenFormProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const making = useMakeToken();
  const [given, setGiven] = useState<NewApiToken>({ name: '', permissions: ['numbers.read'], team: null, days: 90 });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate(given, { onSuccess: onMade });
  };
  const lasting = [
    ...[30, 90].map((days) => ({ value: String(days), label: t('tokensPage.days', { days }) })),
    { value: '365', label: t('tokensPage.year') },
    { value: forever, label: t('tokensPage.forever') },
  ];
  return (
    <Modal opened onClose={onClose} title={t('tokensPage.make')} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('tokensPage.name')}
          required
          withAsterisk={false}
          maxLength={100}
          value={given.name}
          onChange={(event) => setGiven({ ...given, name: event.currentTarget.value })}
        />
        <Checkbox.Group
          label={t('tokensPage.may')}
          value={[...given.permissions]}
          onChange={(permissions) => setGiven({ ...given, permissions: permissions as NewApiToken['permissions'] })}
        >
          <div className={classes.choices}>
            {grantable.map((permission) => (
              <Checkbox key={permission} value={permission} label={t(`access.permission.${permission}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <TeamSelect value={given.team} onChange={(team) => setGiven({ ...given, team })} />
        <Select
          label={t('tokensPage.lasts')}
          allowDeselect={false}
          data={lasting}
          value={given.days === null ? forever : String(given.days)}
          onChange={(value) => setGiven({ ...given, days: value === forever || value === null ? null : Number(value) })}
        />
        {making.error ? (
          <p className={classes.bad} role="alert">
            {errorText(making.error)}
          </p>
        ) : null}
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('tokensPage.cancel')}
          </Button>
          <Button type="submit" loading={making.isPending} disabled={given.name.trim() === '' || given.permissions.length === 0}>
            {t('tokensPage.create')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const everything = '';

function TeamSelect({ value, onChange }: { readonly value: string | null; readonly onChange: (team: string | null) => void }) {
  const { t } = useI18n();
  const teams = useMembers('team', '').data?.members ?? [];
  const data = [{ value: everything, label: t('tokensPage.everything') }, ...teams.map(({ id, label }) => ({ value: id, label: label ?? id }))];
  return (
    <Select
      label={t('tokensPage.sees')}
      allowDeselect={false}
      searchable={teams.length > 8}
      data={data}
      value={value ?? everything}
      onChange={(team) => onChange(team === null || team === everything ? null : team)}
    />
  );
}
