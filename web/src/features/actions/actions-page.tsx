import type { ActionAnswer, ActionsResponse } from '@leadline/contract';
import { SegmentedControl } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { AddActionButton } from '#web/parts/follow-up/add-action.tsx';
import { ActionLine } from '#web/parts/follow-up/action-line.tsx';
import { FollowUpFrame } from '#web/parts/follow-up/follow-up-frame.tsx';
import classes from '#web/parts/follow-up/follow-up.module.css';
import { useActions } from '#web/parts/follow-up/use-follow-up.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

const views = ['mine', 'team', 'closed'] as const;
type View = (typeof views)[number];

const meant: Readonly<Record<View, (action: ActionAnswer) => boolean>> = {
  mine: ({ isMine, state }) => isMine && state === 'open',
  team: ({ isMine, state }) => !isMine && state === 'open',
  closed: ({ state }) => state !== 'open',
};

/** What is to be done, the overdue first, with what became of it. */
export function ActionsPage() {
  const { t } = useI18n();
  const answer = useActions();
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <Actions all={answer.data} />;
}

function Actions({ all: { actions, people } }: { readonly all: ActionsResponse }) {
  const { t } = useI18n();
  const offered = views.filter((view) => view === 'mine' || actions.some(meant[view]));
  const [chosen, setView] = useState<View>();
  const view = chosen ?? (actions.some(meant.mine) ? 'mine' : (offered[1] ?? 'mine'));
  const shown = actions.filter(meant[view]);
  const mine = actions.filter(meant.mine);
  const overdue = mine.filter(({ isOverdue }) => isOverdue).length;
  const lead = `${t('actions.lead.open', { count: mine.length })}${overdue > 0 ? ` ${t('actions.lead.overdue', { count: overdue })}` : ''}`;
  return (
    <FollowUpFrame part="actions" sentence={lead} actions={people.length > 0 ? <AddActionButton number={null} isMain /> : null}>
      {actions.length === 0 ? (
        <Empty icon={IconChecklist} level={2} title={t('actions.empty.title')} text={t('actions.empty.text')} />
      ) : (
        <>
          {offered.length > 1 ? (
            <SegmentedControl
              aria-label={t('actions.view.label')}
              data={offered.map((value) => ({ value, label: t(`actions.view.${value}`) }))}
              value={view}
              onChange={(value) => setView(value)}
            />
          ) : null}
          {shown.length === 0 ? <p className={classes.small}>{t('actions.noneHere')}</p> : null}
          <ul className={classes.lines}>
            {shown.map((action) => (
              <ActionLine key={action.id} action={action} showsMeeting />
            ))}
          </ul>
        </>
      )}
    </FollowUpFrame>
  );
}
