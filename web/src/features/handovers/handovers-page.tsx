import type { HandoversResponse, HandoverSummary } from '@leadline/contract';
import { Button } from '@mantine/core';
import { IconArrowsExchange, IconListCheck, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import classes from '#web/features/handovers/handovers.module.css';
import { TemplateDialog } from '#web/features/handovers/template-dialog.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { FollowUpFrame } from '#web/parts/follow-up/follow-up-frame.tsx';
import { useHandoverText } from '#web/parts/handovers/handover-text.ts';
import { useHandovers } from '#web/parts/handovers/use-handovers.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Status } from '#web/ui/status.tsx';

/** Customers that pass from one person to another: what waits for the reader, what is under way, what was. */
export function HandoversPage() {
  const { t } = useI18n();
  const answer = useHandovers();
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data && answer.fetchStatus === 'idle') return <NothingYet />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <Handovers all={answer.data} />;
}

/** Nothing to hand over, or a screen on the wall, which hands nothing over. */
function NothingYet() {
  const { t } = useI18n();
  return <Empty icon={IconArrowsExchange} level={2} title={t('handovers.empty.title')} text={t('handovers.empty.text')} />;
}

const isOpen = ({ state }: HandoverSummary): boolean => state === 'offered' || state === 'asked';

function Handovers({ all: { handovers, givers, receivers, template, mayChangeTemplate } }: { readonly all: HandoversResponse }) {
  const { t } = useI18n();
  const [isTemplate, setTemplate] = useState(false);
  const waiting = handovers.filter(({ waits }) => waits);
  const open = handovers.filter((one) => isOpen(one) && !one.waits);
  const past = handovers.filter((one) => !isOpen(one));
  return (
    <FollowUpFrame
      part="handovers"
      sentence={`${t('handovers.lead.waits', { count: waiting.length })} ${t('handovers.lead.note')}`}
      actions={
        <>
          {mayChangeTemplate ? (
            <Button variant="default" leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => setTemplate(true)}>
              {t('handovers.template.open')}
            </Button>
          ) : null}
          {givers.length > 0 && receivers.length > 0 ? (
            <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/handovers/new" {...props} />}>
              {t('handovers.open')}
            </Button>
          ) : null}
        </>
      }
    >
      {handovers.length === 0 ? (
        <NothingYet />
      ) : (
        <>
          <Group title={t('handovers.group.waits')} handovers={waiting} />
          <Group title={t('handovers.group.open')} handovers={open} />
          <Group title={t('handovers.group.past')} handovers={past} />
        </>
      )}
      {isTemplate ? <TemplateDialog template={template} onClose={() => setTemplate(false)} /> : null}
    </FollowUpFrame>
  );
}

function Group({ title, handovers }: { readonly title: string; readonly handovers: readonly HandoverSummary[] }) {
  if (handovers.length === 0) return null;
  return (
    <section className={classes.group}>
      <h2 className={classes.groupTitle}>{title}</h2>
      <ul className={classes.list}>
        {handovers.map((handover) => (
          <Row key={handover.id} handover={handover} />
        ))}
      </ul>
    </section>
  );
}

function Row({ handover }: { readonly handover: HandoverSummary }) {
  const { t } = useI18n();
  const text = useHandoverText();
  const { kind, word } = text.status(handover);
  return (
    <li className={classes.row}>
      <div>
        <Link to="/handovers/$handoverId" params={{ handoverId: handover.id }} className={classes.names}>
          {text.pair(handover)}
        </Link>
        <p className={classes.small}>{text.customers(handover)}</p>
      </div>
      <div className={classes.small}>
        <span>{text.day(handover)}</span>
        {handover.items > 0 && handover.state === 'accepted' ? (
          <span className={classes.block}>{t('handovers.received', { done: handover.received, all: handover.items })}</span>
        ) : null}
      </div>
      <Status kind={kind} word={word} />
    </li>
  );
}
