import {
  IconCircleCheck,
  IconCircleDashed,
  IconClockHour4,
  IconDoorExit,
  IconPlaneDeparture,
  IconQuestionMark,
  type Icon,
} from '@tabler/icons-react';
import type { PersonSummary } from '@leadline/contract';
import classes from '#web/features/people/people.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

const icons: Readonly<Record<PersonSummary['state'] | 'stub', Icon>> = {
  here: IconCircleCheck,
  absent: IconPlaneDeparture,
  coming: IconClockHour4,
  left: IconDoorExit,
  unplaced: IconCircleDashed,
  stub: IconQuestionMark,
};

/** Whether somebody works here today, as an icon and a word. */
export function PersonState({ person }: { readonly person: Pick<PersonSummary, 'state' | 'isStub'> }) {
  const { t } = useI18n();
  const state = person.isStub ? 'stub' : person.state;
  const Picture = icons[state];
  return (
    <span className={classes.state} data-state={state}>
      <Picture size={16} stroke={1.8} aria-hidden />
      {t(`peoplePage.state.${state}`)}
    </span>
  );
}
