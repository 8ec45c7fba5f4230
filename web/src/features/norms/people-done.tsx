import type { NormFulfilmentResponse, PersonFulfilment } from '@leadline/contract';
import { formatPercent } from '@leadline/i18n';
import { Link } from '@tanstack/react-router';
import { useNormText } from '#web/features/norms/norm-text.ts';
import classes from '#web/features/norms/norms.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { LineLink } from '#web/parts/score/line-links.tsx';
import { ScoreStatus, toneOfStatus } from '#web/parts/score/score-status.tsx';
import { useRoleName } from '#web/parts/use-role-name.ts';
import linkClasses from '#web/ui/link.module.css';
import { Panel } from '#web/ui/panel.tsx';
import { TargetBar } from '#web/ui/target-bar.tsx';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';

/** What was done of the norm, person by person: who needs help first, no ranking. */
export function PeopleDone({ done: { people, without, period } }: { readonly done: NormFulfilmentResponse }) {
  const { t } = useI18n();
  return (
    <Panel title={t('norms.people.title')} note={t('norms.people.note')} level={2}>
      {people.length === 0 ? (
        <p className={classes.none}>{t('norms.people.none')}</p>
      ) : (
        <table className={classes.table}>
          <caption className={classes.hidden}>{t('norms.people.title')}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.name}>
                {t('norms.people.name')}
              </th>
              <th scope="col">{t('norms.people.kinds')}</th>
              <th scope="col" className={classes.value}>
                {t('norms.people.value')} <HowToRead chart="norm" name={t('norms.people.value')} />
              </th>
              <th scope="col" className={classes.status}>
                {t('scorecard.column.status')}
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.subject.id} person={person} period={period} />
            ))}
          </tbody>
        </table>
      )}
      {without.length === 0 ? null : (
        <p className={classes.note}>{t('norms.people.without', { names: without.map(({ name }) => name ?? '–').join(', ') })}</p>
      )}
    </Panel>
  );
}

function PersonRow({
  person: { subject, role, kinds, value, status },
  period,
}: { readonly person: PersonFulfilment } & Pick<NormFulfilmentResponse, 'period'>) {
  const { t, locale } = useI18n();
  const text = useNormText();
  const roleName = useRoleName();
  const name = subject.name ?? '–';
  const shown = value === null ? '–' : formatPercent(locale, value, { decimals: 0 });
  return (
    <tr>
      <th scope="row">
        <Link to="/scorecards/$subject" params={{ subject: subject.id! }} className={linkClasses.link}>
          {name}
        </Link>
        <span className={classes.small}>{roleName(role)}</span>
      </th>
      <td data-label={t('norms.people.kinds')}>
        <ul className={classes.kinds}>
          {kinds.map(({ kind, norm, done }) => (
            <li key={kind}>
              <span className={classes.kindName}>{text.kind(kind)}</span>{' '}
              {t('nextSteps.done', { done: text.number(done), norm: text.number(norm, 0) })}
            </li>
          ))}
        </ul>
      </td>
      <td data-label={t('norms.people.value')} className={classes.value}>
        <LineLink line={{ ref: { id: 'contact_norm_fulfilment' }, period }} subject={subject}>
          {shown}
        </LineLink>
        {value === null ? null : (
          <TargetBar part={Number(value)} due={null} tone={toneOfStatus(status)} label={t('norms.people.bar', { name, value: shown })} />
        )}
      </td>
      <td data-label={t('scorecard.column.status')} className={classes.status}>
        <ScoreStatus status={status} />
      </td>
    </tr>
  );
}
