import { Button } from '@mantine/core';
import { IconArchive, IconRestore } from '@tabler/icons-react';
import type { KpiDetail } from '@leadline/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/kpi-editor/editor.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import linkClasses from '#web/ui/link.module.css';
import { Panel } from '#web/ui/panel.tsx';

/** Where it is used, and the way into the archive and back. */
export function UsagePanel({ detail }: { readonly detail: KpiDetail }) {
  const { t, word } = useI18n();
  const words = useKpiWords();
  const { kpis, templates } = detail.usedBy;
  return (
    <Panel level={2} title={t('kpiEditor.usage.title')}>
      {kpis.length + templates.length === 0 ? <p className={classes.faint}>{t('kpiEditor.usage.none')}</p> : null}
      <ul className={classes.plain}>
        {kpis.map((id) => (
          <li key={id}>
            <Link to={`/library/${id}` as '/library'} className={linkClasses.link}>
              {words.name(id)}
            </Link>
          </li>
        ))}
        {templates.map((id) => (
          <li key={id}>
            <Link to="/templates" hash={id} className={linkClasses.link}>
              {t('kpiEditor.usage.template', { name: word(`template.${id}.name`, id) })}
            </Link>
          </li>
        ))}
      </ul>
      <ArchiveButton detail={detail} />
    </Panel>
  );
}

function ArchiveButton({ detail }: { readonly detail: KpiDetail }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { id, isArchived } = detail.kpi;
  const change = useMutation({
    mutationFn: () => callApi<KpiDetail>(`/api/kpis/${encodeURIComponent(id)}/${isArchived ? 'restore' : 'archive'}`, { body: {} }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <div className={classes.archive}>
      <Button
        variant="default"
        loading={change.isPending}
        leftSection={isArchived ? <IconRestore size={16} aria-hidden /> : <IconArchive size={16} aria-hidden />}
        onClick={() => change.mutate()}
      >
        {t(isArchived ? 'kpiEditor.usage.restore' : 'kpiEditor.usage.archive')}
      </Button>
      <span className={classes.faint} role="status">
        {t(isArchived ? 'kpiEditor.usage.archived' : 'kpiEditor.usage.archiveNote')}
      </span>
      {change.error ? (
        <p role="alert" className={classes.bad}>
          {errorText(change.error)}
        </p>
      ) : null}
    </div>
  );
}
