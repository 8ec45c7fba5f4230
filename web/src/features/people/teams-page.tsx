import { Button, Checkbox } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { formatDate } from '@leadline/i18n';
import type { PeopleResponse, TeamAnswer } from '@leadline/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CloseTeamDialog } from '#web/features/people/close-team-dialog.tsx';
import { PeopleFrame } from '#web/features/people/people-frame.tsx';
import classes from '#web/features/people/people.module.css';
import { depthsOf } from '#web/features/people/team-choices.ts';
import { TeamDialog } from '#web/features/people/team-dialog.tsx';
import { usePeople } from '#web/features/people/use-people.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { Empty } from '#web/ui/empty.tsx';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** The teams as a tree. */
export function TeamsPage() {
  const { t } = useI18n();
  const people = usePeople();
  if (people.error) return <PageError error={people.error} reset={() => void people.refetch()} />;
  if (!people.data) return <PageWait label={t('app.wait.page')} />;
  return <Teams all={people.data} />;
}

function Teams({ all }: { readonly all: PeopleResponse }) {
  const { t, locale } = useI18n();
  const mayWrite = useMay('people.write');
  const [edited, setEdited] = useState<TeamAnswer | 'new'>();
  const [closing, setClosing] = useState<TeamAnswer>();
  const [showsClosed, setShowsClosed] = useState(false);
  const open = all.teams.filter(({ isClosed }) => !isClosed);
  const shown = showsClosed ? all.teams : open;
  const depths = depthsOf(all.teams);
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {t('peoplePage.team.add')}
    </Button>
  );
  return (
    <PeopleFrame
      sentence={t('peoplePage.team.sentence', { count: open.length, teams: countText(locale, open.length) })}
      actions={mayWrite && all.teams.length > 0 ? add : null}
    >
      {all.teams.length === 0 ? (
        <Empty
          level={2}
          icon={IconUsersGroup}
          title={t('peoplePage.team.empty')}
          text={t('peoplePage.team.emptyText')}
          action={mayWrite ? add : null}
        />
      ) : (
        <>
          {open.length < all.teams.length ? (
            <Checkbox
              mb="sm"
              label={t('peoplePage.team.showClosed')}
              checked={showsClosed}
              onChange={(event) => setShowsClosed(event.currentTarget.checked)}
            />
          ) : null}
          <ul className={classes.teams}>
            {shown.map((team) => (
              <TeamRow key={team.id} team={team} depth={depths.get(team.id) ?? 0} mayWrite={mayWrite} onEdit={setEdited} onClose={setClosing} />
            ))}
          </ul>
        </>
      )}
      {edited ? <TeamDialog all={all} old={edited === 'new' ? null : edited} onClose={() => setEdited(undefined)} /> : null}
      {closing ? <CloseTeamDialog all={all} team={closing} onClose={() => setClosing(undefined)} /> : null}
    </PeopleFrame>
  );
}

interface TeamRowProps {
  readonly team: TeamAnswer;
  readonly depth: number;
  readonly mayWrite: boolean;
  readonly onEdit: (team: TeamAnswer) => void;
  readonly onClose: (team: TeamAnswer) => void;
}

function TeamRow({ team, depth, mayWrite, onEdit, onClose }: TeamRowProps) {
  const { t, locale } = useI18n();
  const { name, kind, people, leads, to } = team;
  return (
    <li className={classes.team} data-closed={team.isClosed || undefined} style={{ '--depth': depth } as React.CSSProperties}>
      <div className={classes.teamMain}>
        <p className={classes.stintTitle}>
          {name}
          {kind === null ? null : <span className={classes.tag}>{t(`entity.team.value.kind.${kind}`)}</span>}
        </p>
        <p className={classes.stintDetails}>
          {to === null ? null : (
            <span>{t(team.isClosed ? 'peoplePage.team.closedOn' : 'peoplePage.team.closesOn', { date: formatDate(locale, to) })} · </span>
          )}
          <span>{t('peoplePage.team.people', { count: people })}</span>
          {leads.map(({ id, name: lead }, index) => (
            <span key={id}>
              {index === 0 ? ` · ${t('peoplePage.team.ledBy')} ` : ', '}
              <Link to="/people/$personId" params={{ personId: id }} className={linkClasses.link}>
                {lead}
              </Link>
            </span>
          ))}
        </p>
      </div>
      {mayWrite ? (
        <span className={classes.rowActions}>
          <Button size="compact-sm" variant="subtle" onClick={() => onEdit(team)} aria-label={t('peoplePage.team.editOf', { name })}>
            {t('peoplePage.edit')}
          </Button>
          {to === null ? (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onClose(team)} aria-label={t('peoplePage.team.closeOf', { name })}>
              {t('peoplePage.team.close')}
            </Button>
          ) : null}
        </span>
      ) : null}
    </li>
  );
}
