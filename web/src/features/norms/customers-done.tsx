import type { DueCustomer, NormFulfilmentResponse, RuleFulfilment } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled, IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useNormText } from '#web/features/norms/norm-text.ts';
import classes from '#web/features/norms/norms.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import linkClasses from '#web/ui/link.module.css';
import { Panel } from '#web/ui/panel.tsx';

/** What the rules asked for and who waits, segment by segment; the longest overdue customers open below. */
export function CustomersDone({ done: { rules } }: { readonly done: NormFulfilmentResponse }) {
  const { t } = useI18n();
  return (
    <Panel title={t('norms.customers.title')} note={t('norms.customers.note')} level={2}>
      {rules.length === 0 ? (
        <p className={classes.none}>{t('norms.customers.none')}</p>
      ) : (
        <table className={classes.table}>
          <caption className={classes.hidden}>{t('norms.customers.title')}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.name}>
                {t('norms.customers.segment')}
              </th>
              <th scope="col">{t('norms.customers.rule')}</th>
              {(['count', 'made', 'due', 'overdue'] as const).map((column) => (
                <th key={column} scope="col" className={classes.number}>
                  {t(`norms.customers.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <RuleRow key={`${rule.segment?.id ?? ''} ${rule.purpose ?? ''}`} rule={rule} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function RuleRow({ rule }: { readonly rule: RuleFulfilment }) {
  const { t } = useI18n();
  const text = useNormText();
  const { purpose, perYear, customers, made, norm, due, overdue, latest } = rule;
  const [isOpen, setOpen] = useState(false);
  const row = (
    <tr>
      <th scope="row">{text.segment(rule)}</th>
      <td data-label={t('norms.customers.rule')}>
        {text.rate('year', perYear)}
        <span className={classes.small}>
          {[purpose === null ? null : text.purpose(purpose), text.every(perYear)].filter((part) => part !== null).join(' · ')}
        </span>
      </td>
      <td data-label={t('norms.customers.count')} className={classes.number}>
        {text.number(customers)}
      </td>
      <td data-label={t('norms.customers.made')} className={classes.number}>
        {t('norms.customers.of', { made: text.number(made), norm: text.number(norm, 0) })}
      </td>
      <td data-label={t('norms.customers.due')} className={classes.number}>
        {text.number(due)}
      </td>
      <td data-label={t('norms.customers.overdue')} className={classes.number}>
        {overdue === 0 ? (
          text.number(0)
        ) : (
          <UnstyledButton
            className={classes.overdue}
            aria-expanded={isOpen}
            aria-label={`${text.number(overdue)}: ${t('norms.customers.latest', { segment: text.segment(rule) })}`}
            onClick={() => setOpen(!isOpen)}
          >
            <IconAlertTriangleFilled size={14} aria-hidden />
            {text.number(overdue)}
            <IconChevronDown size={14} aria-hidden className={classes.chevron} />
          </UnstyledButton>
        )}
      </td>
    </tr>
  );
  if (!isOpen) return row;
  return (
    <>
      {row}
      <tr>
        <td colSpan={6} className={classes.latest}>
          <h3 className={classes.latestTitle}>{t('norms.customers.latest', { segment: text.segment(rule) })}</h3>
          <ul className={classes.customers}>
            {latest.map((customer) => (
              <Customer key={customer.recordId} customer={customer} />
            ))}
          </ul>
          {overdue > latest.length ? <p className={classes.more}>{t('norms.customers.more', { count: overdue - latest.length })}</p> : null}
        </td>
      </tr>
    </>
  );
}

function Customer({ customer: { recordId, name, ownerName, last, days } }: { readonly customer: DueCustomer }) {
  const { t, locale } = useI18n();
  const facts = [
    t('norms.customers.days', { days }),
    last === null ? t('norms.customers.never') : t('norms.customers.last', { date: formatDate(locale, last) }),
    ownerName,
  ];
  return (
    <li>
      <Link to="/records/$recordId" params={{ recordId }} className={linkClasses.link}>
        {name}
      </Link>
      <span className={classes.small}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
    </li>
  );
}
