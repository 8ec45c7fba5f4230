import type { HandoverSummary } from '@leadline/contract';
import { IconArrowsExchange } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/parts/goals/goals-due.module.css';
import { AnswerHandover } from '#web/parts/handovers/answer-handover.tsx';
import { useHandoverText } from '#web/parts/handovers/handover-text.ts';
import own from '#web/parts/handovers/handovers.module.css';
import { useHandovers } from '#web/parts/handovers/use-handovers.ts';
import linkClasses from '#web/ui/link.module.css';

const most = 3;

/** Handovers that wait for the reader: taken over in two taps; nothing where none waits. */
export function HandoversDue() {
  const { t } = useI18n();
  const waiting = (useHandovers().data?.handovers ?? []).filter(({ waits }) => waits);
  if (waiting.length === 0) return null;
  const title = t('handovers.dueTitle', { count: waiting.length });
  return (
    <section className={classes.due} aria-label={title}>
      <IconArrowsExchange size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <span className={classes.title}>{title}</span>
      <ul className={classes.list}>
        {waiting.slice(0, most).map((handover) => (
          <DueLine key={handover.id} handover={handover} />
        ))}
        {waiting.length > most ? (
          <li>
            <Link to="/handovers" className={linkClasses.inline}>
              {t('goals.due.more', { count: waiting.length - most })}
            </Link>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function DueLine({ handover }: { readonly handover: HandoverSummary }) {
  const { t } = useI18n();
  const text = useHandoverText();
  const isOffered = handover.state === 'offered';
  const customers = text.customers(handover);
  return (
    <li className={own.due}>
      <Link to="/handovers/$handoverId" params={{ handoverId: handover.id }} className={linkClasses.inline}>
        {isOffered
          ? t('handovers.due.offered', { name: handover.giver.name, customers })
          : t('handovers.due.asked', { name: handover.receiver.name, text: handover.said })}
      </Link>
      <AnswerHandover handover={handover} may={[isOffered ? 'accept' : 'reply']} isOneOfMany />
    </li>
  );
}
