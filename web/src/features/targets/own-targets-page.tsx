import { Button, TextInput } from '@mantine/core';
import { IconTarget } from '@tabler/icons-react';
import type { GridKpi, OwnPeriod, OwnTargetsResponse, Subject } from '@leadline/contract';
import { formatPeriod } from '@leadline/i18n';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSubjectName } from '#web/features/targets/proposals-panel.tsx';
import classes from '#web/features/targets/proposals.module.css';
import { shownText } from '#web/features/targets/sheet.ts';
import { readTyped, showNumber, typedNumber } from '#web/features/targets/target-number.ts';
import { useOwnTargets, usePropose, useWithdraw } from '#web/features/targets/use-proposals.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { Empty } from '#web/ui/empty.tsx';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

type Own = OwnTargetsResponse['subjects'][number];

interface Asked {
  readonly subject: Own['subject'];
  readonly kpi: GridKpi;
  readonly period: OwnPeriod;
}

/** What is expected of the reader and the teams they lead, and what they propose instead. */
export function OwnTargetsPage() {
  const { t } = useI18n();
  useTitle(t('targetProposals.mine.title'));
  const answer = useOwnTargets();
  const name = useSubjectName();
  const [asked, setAsked] = useState<Asked | null>(null);
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  const { subjects, currency } = answer.data;
  const told = subjects.filter(({ kpis }) => kpis.length > 0);
  return (
    <div className={classes.page}>
      <Link to="/today" className={linkClasses.link}>
        {t('targetProposals.mine.back')}
      </Link>
      <h1 className={classes.pageTitle}>{t('targetProposals.mine.title')}</h1>
      <p className={classes.lead}>{t('targetProposals.mine.lead')}</p>
      {told.length === 0 ? (
        <Empty level={2} icon={IconTarget} title={t('targetProposals.mine.empty')} text={t('targetProposals.mine.emptyText')} />
      ) : (
        told.map((own) => (
          <section key={`${own.subject.scope} ${own.subject.id}`}>
            {told.length > 1 ? <h2 className={classes.subject}>{name(own.subject)}</h2> : null}
            {own.kpis.map(({ kpi, periods }) => (
              <OwnKpi
                key={kpi.id}
                kpi={kpi}
                periods={periods}
                currency={currency}
                level={told.length > 1 ? 'h3' : 'h2'}
                onPropose={(period) => setAsked({ subject: own.subject, kpi, period })}
              />
            ))}
          </section>
        ))
      )}
      {asked ? <ProposeDialog {...asked} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

interface OwnKpiProps {
  readonly kpi: GridKpi;
  readonly periods: readonly OwnPeriod[];
  readonly currency: string;
  readonly level: 'h2' | 'h3';
  readonly onPropose: (period: OwnPeriod) => void;
}

function OwnKpi({ kpi, periods, currency, level: Heading, onPropose }: OwnKpiProps) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const withdraw = useWithdraw();
  const name = words.name(kpi.id);
  return (
    <section className={classes.kpi} aria-label={name}>
      <Heading className={classes.kpiTitle}>{name}</Heading>
      <ul className={classes.list}>
        {periods.map((period) => {
          const { id, levels, proposal, isLocked } = period;
          const told = formatPeriod(locale, id);
          const target = levels ? shownText(locale, kpi, levels, 'value') : '';
          const isOpen = proposal?.state === 'open';
          return (
            <li key={id} className={classes.row} aria-label={told}>
              <span>{told}</span>
              <span className={classes.number}>
                {target === '' ? '–' : `${target}${kpi.unit === 'money' ? ` ${period.currency ?? currency}` : ''}`}
              </span>
              <span className={classes.said}>{isLocked ? t('targetProposals.mine.locked') : <Said kpi={kpi} period={period} />}</span>
              {isLocked ? null : (
                <span className={classes.actions}>
                  {isOpen && proposal.mayWithdraw ? (
                    <Button size="xs" variant="subtle" loading={withdraw.isPending} onClick={() => withdraw.mutate(proposal.id)}>
                      {t('targetProposals.withdraw')}
                    </Button>
                  ) : null}
                  <Button size="xs" variant="default" onClick={() => onPropose(period)}>
                    {t(isOpen ? 'targetProposals.mine.again' : 'targetProposals.mine.propose')}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Said({ kpi, period: { proposal } }: { readonly kpi: GridKpi; readonly period: OwnPeriod }) {
  const { t, locale } = useI18n();
  if (!proposal || proposal.state === 'withdrawn' || proposal.state === 'replaced') return null;
  const { decision, state } = proposal;
  const show = (value: string): string => showNumber(locale, kpi, value);
  const name = decision?.by ?? '–';
  const set = decision?.value == null ? '' : show(decision.value);
  return t(`targetProposals.mine.state.${state}`, { value: show(proposal.value), name, set, note: decision?.note ?? '' });
}

function ProposeDialog({ subject, kpi, period, onClose }: Asked & { readonly onClose: () => void }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const name = useSubjectName();
  const propose = usePropose();
  const start = period.proposal?.state === 'open' ? period.proposal.value : (period.levels?.value ?? null);
  const [typed, setTyped] = useState(start === null ? '' : typedNumber(locale, kpi, start));
  const [isTouched, setTouched] = useState(false);
  const read = readTyped(locale, kpi, typed);
  const value = read?.kind === 'value' ? read.value : null;
  return (
    <FormDialog
      title={t('targetProposals.mine.dialog')}
      note={t('targetProposals.line', { name: name(subject), kpi: words.name(kpi.id), period: formatPeriod(locale, period.id) })}
      save={t('targetProposals.mine.send')}
      isPending={propose.isPending}
      error={propose.error}
      reasonLabel={t('targetProposals.mine.note')}
      isIncomplete={value === null}
      onSave={(note) =>
        value !== null &&
        propose.mutate(
          { subject: { scope: subject.scope, id: subject.id } as Subject, kpi: kpi.id, period: period.id, value, note },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label={t('targetProposals.value')}
        data-autofocus
        inputMode="decimal"
        value={typed}
        error={isTouched && value === null ? t('targetProposals.valueMissing') : null}
        onBlur={() => setTouched(true)}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
