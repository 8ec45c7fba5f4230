import type { GoalsResponse } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { keyOfSubject, type Difference } from '#web/features/goals/goal-draft.ts';
import { useGoalText } from '#web/features/goals/goal-text.ts';
import classes from '#web/features/goals/goals.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

interface ClashPanelProps {
  readonly found: readonly Difference[];
  readonly all: GoalsResponse;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Somebody else has saved the goal meanwhile: both versions, field by field, and the reader says which one stands. */
export function ClashPanel({ found, all, onMine, onTheirs }: ClashPanelProps) {
  const { t, locale } = useI18n();
  const text = useGoalText();
  const show = (field: Difference['field'], value: string): string => {
    if (value === '') return '–';
    if (field === 'startsOn' || field === 'endsOn') return formatDate(locale, value);
    if (field === 'ownerId') return all.choices.people.find(({ id }) => id === value)?.name ?? '–';
    if (field === 'parentId') return all.goals.find(({ id }) => id === value)?.title ?? '–';
    if (field === 'cadence') return text.cadence(value);
    if (field === 'horizon') return text.horizon(value);
    if (field === 'isMandatory') return t(value === 'true' ? 'goals.part.mandatory' : 'goals.part.optional');
    const subject = field === 'subject' ? all.choices.subjects.find((one) => keyOfSubject(one) === value) : undefined;
    return subject ? text.subject(subject) : value;
  };
  return (
    <section className={classes.clash} role="alert">
      <h2>{t('goals.clash.title')}</h2>
      <p>{t('goals.clash.text')}</p>
      <table className={classes.clashTable}>
        <thead>
          <tr>
            <th scope="col">{t('goals.clash.field')}</th>
            <th scope="col">{t('goals.clash.mine')}</th>
            <th scope="col">{t('goals.clash.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ field, mine, theirs }) => (
            <tr key={field}>
              <th scope="row">{t(`goals.form.${field}`)}</th>
              <td>{show(field, mine)}</td>
              <td>{show(field, theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.actions}>
        <Button variant="default" onClick={onMine}>
          {t('goals.clash.keepMine')}
        </Button>
        <Button variant="default" onClick={onTheirs}>
          {t('goals.clash.takeTheirs')}
        </Button>
      </div>
    </section>
  );
}
