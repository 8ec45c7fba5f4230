import { Button } from '@mantine/core';
import { formatDate } from '@leadline/i18n';
import type { AbsenceAnswer, PersonResponse } from '@leadline/contract';
import classes from '#web/features/people/people.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

export interface AbsenceListProps {
  readonly person: PersonResponse;
  readonly mayWrite: boolean;
  readonly onChange: (absence: AbsenceAnswer) => void;
  readonly onRemove: (absence: AbsenceAnswer) => void;
}

/** When somebody is away, the latest first; why, for those who keep the list. */
export function AbsenceList({ person, mayWrite, onChange, onRemove }: AbsenceListProps) {
  const { t, locale } = useI18n();
  if (person.absences.length === 0) return <p className={classes.faint}>{t('peoplePage.absence.none')}</p>;
  return (
    <ul className={classes.absences}>
      {person.absences.map((absence) => {
        const { id, from, to, kind, part } = absence;
        const days =
          from === to ? formatDate(locale, from) : t('peoplePage.timeline.days', { from: formatDate(locale, from), to: formatDate(locale, to) });
        return (
          <li key={id} className={classes.absence}>
            <span className={classes.stintTitle}>{days}</span>
            <span className={classes.faint}>
              {kind === null ? t('peoplePage.absence.away') : t(`entity.absence.value.kind.${kind}`)}
              {part < 1 ? ` · ${t('peoplePage.absence.half')}` : ''}
            </span>
            {mayWrite ? (
              <span className={classes.rowActions}>
                <Button size="compact-sm" variant="subtle" onClick={() => onChange(absence)} aria-label={t('peoplePage.absence.changeOf', { days })}>
                  {t('peoplePage.edit')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  onClick={() => onRemove(absence)}
                  aria-label={t('peoplePage.absence.removeOf', { days })}
                >
                  {t('peoplePage.remove')}
                </Button>
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
