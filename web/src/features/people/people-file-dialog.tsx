import { Button, Checkbox, FileInput, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { PeopleFileReport, UploadResponse } from '@leadline/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '#web/features/people/people.module.css';
import { peopleKey } from '#web/features/people/use-people.ts';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** A list of people brought in at once: looked at first, then done as a whole or not at all. */
export function PeopleFileDialog({ hasTeams, onClose }: { readonly hasTeams: boolean; readonly onClose: () => void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [addTeams, setAddTeams] = useState(!hasTeams);
  const send = useMutation({
    mutationFn: async ({ given, teams, apply }: { readonly given: File; readonly teams: boolean; readonly apply: boolean }) => {
      const { digest } = await callApi<UploadResponse>(`/api/uploads?${new URLSearchParams({ name: given.name }).toString()}`, { body: given });
      return callApi<PeopleFileReport>('/api/people/file', { body: { name: given.name, digest, addTeams: teams, apply } });
    },
    onSuccess: (report) => (report.isApplied ? client.invalidateQueries({ queryKey: [peopleKey] }) : undefined),
  });
  const look = (given: File | null, teams: boolean) => {
    setFile(given);
    setAddTeams(teams);
    send.reset();
    if (given) send.mutate({ given, teams, apply: false });
  };
  const report = send.data;
  const canDo = file !== null && report !== undefined && report.problems.length === 0 && !report.isApplied && report.added + report.changed > 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={isPhone === true}
      title={t('peoplePage.file.title')}
      classNames={{ title: classes.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.form}>
        <p className={classes.dialogNote}>{t('peoplePage.file.note')}</p>
        <FileInput
          label={t('peoplePage.file.choose')}
          accept=".csv,.txt,.tsv,text/csv"
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          value={file}
          onChange={(given) => look(given, addTeams)}
        />
        <Checkbox label={t('peoplePage.file.addTeams')} checked={addTeams} onChange={(event) => look(file, event.currentTarget.checked)} />
        {send.error ? (
          <p className={classes.bad} role="alert">
            {errorText(send.error)}
          </p>
        ) : null}
        <div role="status">{report ? <Found report={report} /> : send.isPending ? t('peoplePage.file.looking') : null}</div>
        <div className={classes.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t(report?.isApplied ? 'app.close' : 'peoplePage.cancel')}
          </Button>
          {report?.isApplied ? null : (
            <Button disabled={!canDo} loading={send.isPending} onClick={() => file && send.mutate({ given: file, teams: addTeams, apply: true })}>
              {t('peoplePage.file.apply')}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}

function Found({ report }: { readonly report: PeopleFileReport }) {
  const { t, locale } = useI18n();
  const { added, changed, unchanged, newTeams, problems, ignored, columns } = report;
  return (
    <div className={classes.form}>
      <p className={classes.dialogNote}>
        <strong>{t(report.isApplied ? 'peoplePage.file.done' : 'peoplePage.file.would', { added, changed, unchanged })}</strong>{' '}
        {newTeams.length === 0 ? null : t('peoplePage.file.newTeams', { teams: newTeams.join(', ') })}
      </p>
      <p className={classes.faint}>
        {t('peoplePage.file.columns', { columns: columns.map(({ header }) => header).join(', ') })}{' '}
        {ignored.length === 0 ? null : t('peoplePage.file.ignored', { columns: ignored.join(', ') })}
      </p>
      {problems.length === 0 ? null : (
        <div className={classes.bad}>
          <p className={classes.problemHead}>
            {t('peoplePage.file.problems', { count: problems.length, lines: countText(locale, problems.length) })}
          </p>
          <ul className={classes.problems}>
            {problems.map(({ line, message }, index) => (
              <li key={index}>{t('peoplePage.file.line', { line, message })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
