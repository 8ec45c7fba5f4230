import { Checkbox, Radio, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import classes from '#web/features/assignments/assignments.module.css';
import { ApiError } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';

export interface Consent {
  readonly movePrimary: boolean;
  readonly drop: readonly string[];
  readonly overLimit?: string;
}

/** What a refusal asks for: whether the main result moves, or which KPI is no longer mandatory. It stays once it has been asked. */
export function useConsent(error: Error | null): { readonly given: Consent; readonly fields: ReactNode } {
  const { t } = useI18n();
  const isAdministrator = useMay('settings.write');
  const [asked, setAsked] = useState<ApiError | null>(null);
  const [isMoved, setMoved] = useState(false);
  const [drop, setDrop] = useState<string | null>(null);
  const [overLimit, setOverLimit] = useState('');
  const [primary, setPrimary] = useState<string | null>(null);
  if (error instanceof ApiError && error !== asked) {
    setAsked(error);
    if (error.code === 'assignments.primary_taken') setPrimary(String(error.parameters['kpi']));
  }
  const tooMany = asked?.code === 'assignments.too_many' ? asked.parameters : undefined;
  const ids = String(tooMany?.['ids'] ?? '')
    .split(' ')
    .filter(Boolean);
  const names = String(tooMany?.['kpis'] ?? '').split(', ');
  const given: Consent = {
    movePrimary: isMoved,
    drop: drop === null ? [] : [drop],
    ...(overLimit.trim() === '' ? {} : { overLimit: overLimit.trim() }),
  };
  const fields = (
    <>
      {primary === null ? null : (
        <Checkbox
          className={classes.whole ?? ''}
          label={t('assignments.consent.move', { kpi: primary })}
          checked={isMoved}
          onChange={(event) => setMoved(event.currentTarget.checked)}
        />
      )}
      {ids.length === 0 ? null : (
        <Radio.Group
          className={classes.whole ?? ''}
          label={t('assignments.consent.drop')}
          description={t('assignments.consent.dropNote')}
          value={drop}
          onChange={setDrop}
        >
          <div className={classes.choices}>
            {ids.map((id, index) => (
              <Radio key={id} value={id} label={names[index] ?? id} />
            ))}
          </div>
        </Radio.Group>
      )}
      {ids.length > 0 && isAdministrator ? (
        <TextInput
          className={classes.whole ?? ''}
          label={t('assignments.consent.over')}
          description={t('assignments.consent.overNote')}
          maxLength={500}
          value={overLimit}
          onChange={(event) => setOverLimit(event.currentTarget.value)}
        />
      ) : null}
    </>
  );
  return { given, fields };
}
