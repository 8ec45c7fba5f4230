import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { formatDate, formatNumber } from '@leadline/i18n';
import type { KpiAssignmentAnswer, NamedSubject } from '@leadline/contract';
import classes from '#web/features/assignments/assignments.module.css';
import { useSubjectName } from '#web/features/assignments/subject-words.ts';
import { useKpiHistory } from '#web/features/assignments/use-assignments.ts';
import { addDays } from '#web/lib/dates.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

/** All that somebody was, is and will be given. */
export function HistoryDialog({ subject, onClose }: { readonly subject: NamedSubject; readonly onClose: () => void }) {
  const { t } = useI18n();
  const nameOf = useSubjectName();
  const history = useKpiHistory(subject);
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('assignments.history.title', { name: nameOf(subject) })}
      size="lg"
      fullScreen={isPhone === true}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {history.data?.assignments.length === 0 ? <p className={classes.hint}>{t('assignments.history.none')}</p> : null}
      <ul className={classes.history}>
        {(history.data?.assignments ?? []).map((one) => (
          <Entry key={one.id} one={one} />
        ))}
      </ul>
    </Modal>
  );
}

function Entry({ one }: { readonly one: KpiAssignmentAnswer }) {
  const { t, locale, word } = useI18n();
  const words = useKpiWords();
  const days = t('peoplePage.timeline.days', {
    from: one.from === null ? t('peoplePage.timeline.ever') : formatDate(locale, one.from),
    to: one.to === null ? t('peoplePage.timeline.open') : formatDate(locale, addDays(one.to, -1)),
  });
  const details = [
    t(one.isMandatory ? 'assignments.mandatory' : 'assignments.optional'),
    one.isPrimary ? t('assignments.primary') : null,
    t('assignments.weightOf', { weight: formatNumber(locale, one.weight) }),
    one.cadence === null ? null : word(`entity.kpi_assignment.value.cadence.${one.cadence}`, one.cadence),
    one.owner?.name ?? null,
    one.goal?.name ?? null,
  ].filter((text) => text !== null);
  return (
    <li className={classes.entry}>
      <p className={classes.days}>{days}</p>
      <p className={classes.kpiName}>{words.name(one.kpi, one.variant ?? undefined)}</p>
      <p className={classes.hint}>{details.join(' · ')}</p>
    </li>
  );
}
