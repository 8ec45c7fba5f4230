import type { HandedCustomer, HandoverAnswer } from '@leadline/contract';
import { formatDate, formatInstant } from '@leadline/i18n';
import { Button, Checkbox } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import classes from '#web/features/handovers/handovers.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { AnswerHandover } from '#web/parts/handovers/answer-handover.tsx';
import { useHandoverText } from '#web/parts/handovers/handover-text.ts';
import { useHandover, useHandoverChange } from '#web/parts/handovers/use-handovers.ts';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Status } from '#web/ui/status.tsx';

/** One handover: which customers, what goes with them, what was asked and answered, and what follows from it. */
export function HandoverPage() {
  const { t } = useI18n();
  const { handoverId } = useParams({ from: '/handovers/$handoverId' });
  const answer = useHandover(handoverId);
  useTitle(t('handovers.one'));
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <OneHandover key={handoverId} handover={answer.data} />;
}

function OneHandover({ handover }: { readonly handover: HandoverAnswer }) {
  const { t } = useI18n();
  const text = useHandoverText();
  const { kind, word } = text.status(handover);
  return (
    <div className={classes.page}>
      <Link to="/handovers" className={`${linkClasses.link ?? ''} ${classes.back ?? ''}`}>
        <IconArrowLeft size={16} aria-hidden /> {t('handovers.back')}
      </Link>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{text.pair(handover)}</h1>
          <p className={classes.facts}>
            <span>{t('handovers.count', { count: handover.customers })}</span>
            <span>{text.day(handover)}</span>
            <Status kind={kind} word={word} />
          </p>
        </div>
        <div className={classes.actions}>
          <AnswerHandover handover={handover} may={handover.may} />
        </div>
      </header>
      <Outcome handover={handover} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Customers handover={handover} />
          {handover.notes === '' ? null : (
            <Panel level={2} title={t('handovers.notes')}>
              <p className={classes.notes}>{handover.notes}</p>
            </Panel>
          )}
        </div>
        <div className={classes.column}>
          {handover.checklist.length > 0 ? <Checklist handover={handover} /> : null}
          <History handover={handover} />
        </div>
      </div>
    </div>
  );
}

/** What holds because of it, or would; and the question or reason that stands. */
function Outcome({ handover }: { readonly handover: HandoverAnswer }) {
  const { t, locale } = useI18n();
  const { today } = useAppState();
  const { state, said, giver, receiver, on, startsOn } = handover;
  if (state === 'withdrawn') return null;
  if (state === 'declined') return <p className={classes.notice}>{t('handovers.declined', { name: receiver.name, text: said })}</p>;
  const day = formatDate(locale, startsOn ?? (on > today ? on : today));
  return (
    <>
      {state === 'asked' ? <p className={classes.question}>{t('handovers.asks', { name: receiver.name, text: said })}</p> : null}
      <p className={classes.notice}>
        {t(startsOn === null ? 'handovers.outcome.planned' : 'handovers.outcome.agreed', { day, giver: giver.name, receiver: receiver.name })}{' '}
        {t('handovers.outcome.rest')}
      </p>
    </>
  );
}

/** So many stand there at once. */
const shownFirst = 20;

function Customers({ handover }: { readonly handover: HandoverAnswer }) {
  const { t } = useI18n();
  const [showsAll, setAll] = useState(false);
  const { list } = handover;
  const others = list.filter(({ otherOwner }) => otherOwner !== null);
  return (
    <Panel
      level={2}
      title={t('handovers.customers')}
      note={handover.mine === 'receiver' && list.some(({ isSeen }) => !isSeen) ? t('handovers.notSeen') : undefined}
    >
      <ul className={classes.plain}>
        {(showsAll ? list : list.slice(0, shownFirst)).map((customer) => (
          <Customer key={customer.id} customer={customer} />
        ))}
      </ul>
      {!showsAll && list.length > shownFirst ? (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {t('handovers.showAll', { count: list.length })}
        </Button>
      ) : null}
      {others.length > 0 ? <p className={classes.small}>{t('handovers.otherOwner')}</p> : null}
    </Panel>
  );
}

function Customer({ customer: { id, name, isSeen, otherOwner } }: { readonly customer: HandedCustomer }) {
  const { t } = useI18n();
  return (
    <li>
      {isSeen ? (
        <Link to="/records/$recordId" params={{ recordId: id }} className={linkClasses.link}>
          {name}
        </Link>
      ) : (
        name
      )}
      {otherOwner === null ? null : <span className={classes.small}> {t('handovers.sourceNames', { name: otherOwner })}</span>}
    </li>
  );
}

/** What was passed on, and what was received: each side ticks its own. */
function Checklist({ handover }: { readonly handover: HandoverAnswer }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const text = useHandoverText();
  const change = useHandoverChange();
  const tick = (position: number, isDone: boolean) =>
    change.mutate({ path: `/api/handovers/${handover.id}/checklist`, method: 'PUT', body: { position, isDone } });
  const sides = ['given', 'received'] as const;
  return (
    <Panel level={2} title={t('handovers.checklist')} note={t('handovers.checklistNote')}>
      <table className={classes.checks}>
        <thead>
          <tr>
            <th scope="col">{t('handovers.what')}</th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {t(`handovers.side.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {handover.checklist.map((item, position) => (
            <tr key={position}>
              <th scope="row">{text.item(item)}</th>
              {sides.map((side) => (
                <td key={side}>
                  <Checkbox
                    size="md"
                    aria-label={`${t(`handovers.side.${side}`)}: ${text.item(item)}`}
                    checked={side === 'given' ? item.isGiven : item.isReceived}
                    disabled={handover.mayTick !== side}
                    onChange={(event) => tick(position, event.currentTarget.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {change.error ? (
        <p className={classes.bad} role="alert">
          {errorText(change.error)}
        </p>
      ) : null}
    </Panel>
  );
}

function History({ handover }: { readonly handover: HandoverAnswer }) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  return (
    <Panel level={2} title={t('handovers.history')}>
      <ol className={classes.events}>
        {handover.events.map(({ kind, by, text, at }, index) => (
          <li key={index}>
            <p className={classes.event}>{t(`handovers.event.${kind}`, { name: by ?? '–' })}</p>
            {text === '' ? null : <p className={classes.said}>{text}</p>}
            <p className={classes.small}>{formatInstant(locale, at, organization.timezone)}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
