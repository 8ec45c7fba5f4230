import { UnstyledButton } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { AskedNumber } from '#web/app/finder/ask/understand.ts';
import classes from '#web/app/finder/finder.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { numberQuery, readScope, type NumberSearch, type ScopeSearch } from '#web/lib/search.ts';
import { useAppState, usePageQuery } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { periodLabel } from '#web/parts/period-label.ts';
import { useValueText } from '#web/parts/value-text.ts';

export interface AskedLineProps {
  readonly asked: AskedNumber;
  readonly index: number;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

/** Where the number of a question stands in the address. */
export function addressOf({ kpi, names, period }: AskedNumber): ScopeSearch & NumberSearch {
  const where = names.filter(({ kind }) => kind === 'account' || kind === 'product').map(({ kind, id }) => `${kind}:${id}`);
  const scope = Object.fromEntries(
    names.filter(({ kind }) => kind === 'person' || kind === 'team' || kind === 'location').map(({ kind, id }) => [kind, id]),
  );
  return { ...readScope({ ...scope, period }), kpi, ...(where.length > 0 ? { where } : {}) };
}

/** The number a question asks for, answered in the list: what was understood, and the value. */
export function AskedLine({ asked, index, isActive, onChoose }: AskedLineProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const words = useKpiWords();
  const { defaultPeriod } = useAppState();
  const text = useValueText();
  const queries = useMemo(() => {
    const address = addressOf(asked);
    return [{ ...numberQuery({ ...address, compare: 'none' }, address, defaultPeriod) }];
  }, [asked, defaultPeriod]);
  const result = usePageQuery(queries).data?.results[0];
  const column = result?.columns[0];
  const cell = result?.totals[0];
  const value = cell?.value === null ? undefined : cell && column ? text.text(cell, column) : '…';
  const when = asked.period === undefined ? (result ? text.periodName(result.period) : undefined) : periodLabel(i18n, asked.period);
  return (
    <UnstyledButton
      id={`find-${index}`}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={`${classes.line} ${classes.asked}`}
      onClick={onChoose}
    >
      <IconCompass size={20} stroke={1.6} aria-hidden />
      <span className={classes.understood}>
        <span>{words.name(asked.kpi)}</span>
        <span className={classes.kind}>{[...asked.names.map(({ label }) => label), when].filter(Boolean).join(' · ')}</span>
      </span>
      {value === undefined ? <span className={classes.kind}>{t('app.find.noValue')}</span> : <span className={classes.value}>{value}</span>}
    </UnstyledButton>
  );
}
