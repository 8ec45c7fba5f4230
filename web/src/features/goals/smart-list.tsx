import type { GoalPartAnswer } from '@leadline/contract';
import type { SmartFault, SmartLetter, SmartResult } from '@leadline/kpi';
import { formatDate } from '@leadline/i18n';
import { IconCheck } from '@tabler/icons-react';
import { amountText, type AmountUnit } from '#web/features/goals/goal-text.ts';
import classes from '#web/features/goals/goals.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

const letters: readonly SmartLetter[] = ['specific', 'measurable', 'achievable', 'relevant', 'timely'];

interface SmartListProps {
  readonly smart: SmartResult;
  readonly parts: readonly (AmountUnit & Pick<GoalPartAnswer, 'title'>)[];
  readonly currency: string;
}

/** The five tests of a goal, each with what is to be mended. */
export function SmartList({ smart, parts, currency }: SmartListProps) {
  const { t, locale } = useI18n();
  const mend = ({ code, part, limit, day }: SmartFault): string => {
    const of = part === undefined ? undefined : parts[part];
    return t(`goals.smart.mend.${code}`, {
      part: of?.title === '' || of === undefined ? t('goals.part.numbered', { number: (part ?? 0) + 1 }) : of.title,
      limit: limit === undefined || of === undefined ? '' : amountText(locale, of, limit, currency),
      day: day === undefined ? '' : formatDate(locale, day),
    });
  };
  return (
    <ul className={classes.smart}>
      {letters.map((letter) => {
        const faults = smart[letter];
        return (
          <li key={letter} className={classes.letter} data-bad={faults.length > 0 || undefined}>
            <span className={classes.letterSign} aria-hidden>
              {faults.length > 0 ? t(`goals.smart.sign.${letter}`) : <IconCheck size={16} />}
            </span>
            <span className={classes.letterName}>
              {t('goals.smart.letter', {
                name: t(`goals.smart.${letter}.name`),
                state: t(faults.length > 0 ? 'goals.smart.open' : 'goals.smart.fine'),
              })}
            </span>
            <ul className={classes.mend}>
              {faults.length === 0 ? <li className={classes.small}>{t(`goals.smart.${letter}.fine`)}</li> : null}
              {faults.map((fault) => (
                <li key={`${fault.code} ${fault.part ?? ''}`}>{mend(fault)}</li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
