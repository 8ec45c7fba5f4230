import type { OwnEstimatesResponse } from '@leadline/contract';
import { formatPeriod } from '@leadline/i18n';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import classes from '#web/parts/own-estimate/own-estimate.module.css';
import linkClasses from '#web/ui/link.module.css';

const estimatesKey = 'my-estimates';

/** A whole or part percentage as typed, as part of the target; undefined for what is none, null for nothing. */
export function findPart(text: string): number | null | undefined {
  const plain = text.trim().replace(',', '.').replace(/\s*%$/, '');
  if (plain === '') return null;
  const value = /^\d{1,3}(\.\d)?$/.test(plain) ? Number(plain) : Number.NaN;
  return value <= 500 ? Math.round(value * 10) / 1000 : undefined;
}

/** How the last month was in the own view, said before the values are looked at (§9.5). Nothing where there is nothing to say. */
export function OwnEstimate() {
  const { t, locale } = useI18n();
  const { dataVersion } = useAppState();
  const answer = useQuery({
    queryKey: [estimatesKey, dataVersion],
    queryFn: ({ signal }) => callApi<OwnEstimatesResponse>('/api/my-estimates', { signal }),
  });
  const [isDone, setDone] = useState(false);
  if (!answer.data || answer.data.kpis.length === 0) return null;
  const { month, kpis } = answer.data;
  const open = kpis.filter(({ isGiven }) => !isGiven);
  if (open.length === 0 && !isDone) return null;
  const title = t('scorecard.estimate.title', { month: formatPeriod(locale, month) });
  return (
    <section className={classes.part} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {open.length > 0 ? (
        <details>
          <summary className={classes.summary}>{t('scorecard.estimate.open')}</summary>
          <EstimateForm open={open} onDone={() => setDone(true)} />
        </details>
      ) : null}
      {isDone ? (
        <p role="status" className={classes.done}>
          {t('scorecard.estimate.done')}{' '}
          <Link to="/scorecards/$subject" params={{ subject: 'me' }} search={{ period: month }} className={linkClasses.inline}>
            {t('scorecard.estimate.look')}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function EstimateForm({ open, onDone }: { readonly open: OwnEstimatesResponse['kpis']; readonly onDone: () => void }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const parts = open.map(({ kpi }) => [kpi, findPart(typed[kpi] ?? '')] as const);
  const given = parts.flatMap(([kpi, attainment]) => (attainment === null || attainment === undefined ? [] : [{ kpi, attainment }]));
  const isWrong = parts.some(([, part]) => part === undefined);
  const save = useMutation({
    mutationFn: () => callApi<OwnEstimatesResponse>('/api/my-estimates', { body: { estimates: given } }),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: [estimatesKey] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p className={classes.note}>{t('scorecard.estimate.note')}</p>
      <div className={classes.fields}>
        {open.map(({ kpi, variant }) => (
          <TextInput
            key={kpi}
            label={t('scorecard.estimate.field', { kpi: words.name(kpi, variant ?? undefined) })}
            inputMode="decimal"
            value={typed[kpi] ?? ''}
            error={findPart(typed[kpi] ?? '') === undefined ? t('scorecard.estimate.wrong') : null}
            onChange={(event) => setTyped({ ...typed, [kpi]: event.currentTarget.value })}
          />
        ))}
      </div>
      {save.error ? (
        <p className={classes.bad} role="alert">
          {errorText(save.error)}
        </p>
      ) : null}
      <Button type="submit" mt="sm" disabled={given.length === 0 || isWrong} loading={save.isPending}>
        {t('scorecard.estimate.save')}
      </Button>
    </form>
  );
}
