import { Button, Loader, TextInput } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import type { KpiImportReport } from '@leadline/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import classes from '#web/features/kpi-editor/editor.module.css';
import fileClasses from '#web/features/kpi-editor/kpi-files.module.css';
import { ImportReportTable } from '#web/features/kpi-editor/import-report-table.tsx';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { Panel } from '#web/ui/panel.tsx';

/** Takes KPIs of one's own out as a file and in again, with a report before anything changes. */
export function KpiFilesPage() {
  const { t } = useI18n();
  useTitle(t('kpiEditor.files.title'));
  return (
    <div className={fileClasses.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('kpiEditor.files.title')}</h1>
        <p className={classes.lead}>{t('kpiEditor.files.text')}</p>
      </header>
      <Panel level={2} title={t('kpiEditor.files.export')} note={t('kpiEditor.files.exportText')}>
        <Button component="a" href="/api/kpis/export" download="leadline-kpis.json" leftSection={<IconDownload size={16} aria-hidden />}>
          {t('kpiEditor.files.download')}
        </Button>
      </Panel>
      <Panel level={2} title={t('kpiEditor.files.import')} note={t('kpiEditor.files.importText')}>
        <ImportFile />
      </Panel>
    </div>
  );
}

interface Chosen {
  readonly name: string;
  readonly content: unknown;
}

function ImportFile() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [chosen, setChosen] = useState<Chosen>();
  const [isUnreadable, setUnreadable] = useState(false);
  const check = useImport(true);
  const apply = useImport(false);
  const take = async (file: File) => {
    apply.reset();
    check.reset();
    setChosen(undefined);
    const content = parse(await file.text());
    setUnreadable(content === undefined);
    if (content === undefined) return;
    setChosen({ name: file.name, content });
    check.mutate({ file: content });
  };
  const error = check.error ?? apply.error;
  const report = apply.data ?? check.data;
  return (
    <div className={classes.stackedFields}>
      <FileChooser label={t(report ? 'kpiEditor.files.another' : 'kpiEditor.files.choose')} onFile={(file) => void take(file)} />
      {check.isPending ? (
        <p role="status" className={classes.running}>
          <Loader size={14} aria-hidden /> {t('kpiEditor.files.checking')}
        </p>
      ) : null}
      {isUnreadable ? (
        <p role="alert" className={classes.bad}>
          {t('kpiEditor.files.notJson')}
        </p>
      ) : null}
      {error ? (
        <p role="alert" className={classes.bad}>
          {errorText(error)}
        </p>
      ) : null}
      {report && chosen ? <ImportReportTable report={report} title={chosen.name} /> : null}
      {check.data && !apply.data && chosen ? (
        <Apply report={check.data} isPending={apply.isPending} onApply={(reason) => apply.mutate({ file: chosen.content, reason })} />
      ) : null}
    </div>
  );
}

function useImport(isDryRun: boolean) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, reason }: { file: unknown; reason?: string }) =>
      callApi<KpiImportReport>('/api/kpis/import', { body: { file, isDryRun, ...(reason ? { reason } : {}) } }),
    onSuccess: async () => {
      if (!isDryRun) await client.invalidateQueries();
    },
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

interface ApplyProps {
  readonly report: KpiImportReport;
  readonly isPending: boolean;
  readonly onApply: (reason: string) => void;
}

function Apply({ report, isPending, onApply }: ApplyProps) {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  const count = report.kpis.filter(({ outcome }) => outcome === 'created' || outcome === 'changed').length;
  if (count === 0) return <p className={classes.faint}>{t('kpiEditor.files.nothing')}</p>;
  return (
    <form
      className={fileClasses.apply}
      onSubmit={(event) => {
        event.preventDefault();
        onApply(reason.trim());
      }}
    >
      <TextInput
        className={fileClasses.reason ?? ''}
        label={t('kpiEditor.files.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" loading={isPending}>
        {t('kpiEditor.files.apply', { count })}
      </Button>
    </form>
  );
}

function FileChooser({ label, onFile }: { readonly label: string; readonly onFile: (file: File) => void }) {
  const id = useId();
  return (
    <div className={fileClasses.chooser}>
      <IconFileImport size={20} stroke={1.5} aria-hidden />
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        className={fileClasses.input}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
