import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconAlertTriangle, IconDots, IconHistory, IconPlus, IconStarFilled, IconTarget } from '@tabler/icons-react';
import { formatDate, formatNumber, formatPercent } from '@leadline/i18n';
import type { KpiSet, KpiSetItem } from '@leadline/contract';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import classes from '#web/features/assignments/assignments.module.css';
import { useSubjectName } from '#web/features/assignments/subject-words.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useRoleName } from '#web/parts/use-role-name.ts';
import linkClasses from '#web/ui/link.module.css';

export type ItemTask = 'change' | 'correct' | 'end' | 'remove';

export interface SetPanelProps {
  readonly set: KpiSet;
  readonly mayWrite: boolean;
  readonly onGive: () => void;
  readonly onTemplate: () => void;
  readonly onHistory: () => void;
  readonly onTask: (task: ItemTask, item: KpiSetItem) => void;
}

/** What one subject has: one line a KPI, the main result first. */
export function SetPanel({ set, mayWrite, onGive, onTemplate, onHistory, onTask }: SetPanelProps) {
  const { t } = useI18n();
  const nameOf = useSubjectName();
  const roleName = useRoleName();
  const id = useId();
  const { subject, role, teamName, items, problems } = set;
  const place = [role === null ? null : roleName(role), teamName].filter((text) => text !== null).join(' · ');
  const isWriter = mayWrite && set.isMine;
  return (
    <section className={classes.set} aria-labelledby={id}>
      <header className={classes.setHead}>
        <div>
          <h2 className={classes.setTitle} id={id}>
            {nameOf(subject)}
          </h2>
          {place === '' ? null : <p className={classes.hint}>{place}</p>}
        </div>
        <div className={classes.setActions}>
          {subject.scope === 'role' || items.length === 0 ? null : (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconTarget size={16} aria-hidden />}
              aria-describedby={id}
              renderRoot={(props) => <Link to="/scorecards/$subject" params={{ subject: subject.id ?? 'organisation' }} {...props} />}
            >
              {t('assignments.card')}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" leftSection={<IconHistory size={16} aria-hidden />} onClick={onHistory} aria-describedby={id}>
            {t('assignments.history.open')}
          </Button>
          {isWriter ? (
            <Button variant="default" size="compact-sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={onGive} aria-describedby={id}>
              {t('assignments.give.open')}
            </Button>
          ) : null}
        </div>
      </header>
      {problems.map((problem) => (
        <p key={problem} className={classes.warn}>
          <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
          <span>{t(`assignments.problem.${problem}`)}</span>
        </p>
      ))}
      {items.length === 0 ? (
        <p className={classes.none}>
          {t('assignments.nothing')}{' '}
          {isWriter ? (
            <Button variant="subtle" size="compact-sm" onClick={onTemplate} aria-describedby={id}>
              {t('assignments.template.open')}
            </Button>
          ) : null}
        </p>
      ) : (
        <SetTable set={set} isWriter={isWriter} caption={nameOf(subject)} onTask={onTask} />
      )}
    </section>
  );
}

interface SetTableProps {
  readonly set: KpiSet;
  readonly isWriter: boolean;
  readonly caption: string;
  readonly onTask: SetPanelProps['onTask'];
}

function SetTable({ set, isWriter, caption, onTask }: SetTableProps) {
  const { t } = useI18n();
  return (
    <table className={classes.table}>
      <caption className={classes.hidden}>{t('assignments.table', { name: caption })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('assignments.field.kpi')}</th>
          <th scope="col" className={classes.number}>
            {t('assignments.share')}
          </th>
          <th scope="col">{t('assignments.field.obligation')}</th>
          <th scope="col">{t('assignments.field.cadence')}</th>
          <th scope="col">{t('assignments.field.owner')}</th>
          <th scope="col">{t('assignments.since')}</th>
          {isWriter ? (
            <th scope="col">
              <span className={classes.hidden}>{t('assignments.actions')}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {set.items.map((item) => (
          <ItemRow key={item.id} item={item} isWriter={isWriter} onTask={onTask} />
        ))}
      </tbody>
    </table>
  );
}

function ItemRow({ item, isWriter, onTask }: { readonly item: KpiSetItem; readonly isWriter: boolean; readonly onTask: SetPanelProps['onTask'] }) {
  const { t, locale, word } = useI18n();
  const words = useKpiWords();
  const name = words.name(item.kpi, item.variant ?? undefined);
  const isOwn = item.origin === 'own';
  const details = [
    item.isPrimary ? t('assignments.primary') : null,
    isOwn ? null : t('assignments.byRole'),
    item.goal ? t('assignments.forGoal', { goal: item.goal.name }) : null,
  ].filter((text) => text !== null);
  return (
    <tr>
      <th scope="row">
        <div className={classes.kpiLine}>
          {item.isPrimary ? <IconStarFilled className={classes.star} size={14} aria-hidden /> : null}
          <Link to="/library/$kpiId" params={{ kpiId: item.kpi }} className={linkClasses.link}>
            {name}
          </Link>
        </div>
        {details.length === 0 ? null : <p className={classes.details}>{details.join(' · ')}</p>}
      </th>
      <td
        className={classes.number}
        data-label={t('assignments.share')}
        title={t('assignments.weightOf', { weight: formatNumber(locale, item.weight) })}
      >
        {item.share === null ? '–' : formatPercent(locale, item.share)}
      </td>
      <td data-label={t('assignments.field.obligation')}>{t(item.isMandatory ? 'assignments.mandatory' : 'assignments.optional')}</td>
      <td data-label={t('assignments.field.cadence')}>
        {item.cadence === null ? '–' : word(`entity.kpi_assignment.value.cadence.${item.cadence}`, item.cadence)}
      </td>
      <td data-label={t('assignments.field.owner')}>{item.owner?.name ?? '–'}</td>
      <td data-label={t('assignments.since')}>{item.from === null ? t('peoplePage.timeline.ever') : formatDate(locale, item.from)}</td>
      {isWriter ? (
        <td className={classes.rowActions}>
          {isOwn ? (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon size="lg" aria-label={t('assignments.menuLabel', { kpi: name })}>
                  <IconDots size={18} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {(['change', 'correct', 'end', 'remove'] as const).map((task) => (
                  <Menu.Item key={task} onClick={() => onTask(task, item)}>
                    {t(`assignments.${task}.open`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}
