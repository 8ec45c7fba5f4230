import { Button } from '@mantine/core';
import type { RecordDetail } from '@leadline/contract';
import { useState } from 'react';
import { ErasePerson } from '#web/features/records/erase-person.tsx';
import classes from '#web/features/records/personal.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import linkClasses from '#web/ui/link.module.css';
import { Panel } from '#web/ui/panel.tsx';

/** Records that may stand for a person outside. */
const peopleEntities: readonly string[] = ['contact', 'lead', 'account'];

/** For whoever looks after personal data: everything held about the person as a file, and its erasure. */
export function PersonalData({ record }: { readonly record: RecordDetail }) {
  const { t } = useI18n();
  const may = useMay('personal.erase');
  const [isAsking, setAsking] = useState(false);
  const isPerson = peopleEntities.includes(record.entity) && record.values['business_type'] !== 'b2b';
  if (!may || !isPerson) return null;
  const hrefOf = (format: string) => `/api/personal/export?${new URLSearchParams({ record: record.id, format }).toString()}`;
  return (
    <Panel title={t('personal.title')} level={2}>
      <p className={classes.text}>{t('personal.text')}</p>
      <p className={classes.links}>
        <a className={linkClasses.link} href={hrefOf('csv')} download>
          {t('personal.exportTable')}
        </a>
        <a className={linkClasses.link} href={hrefOf('json')} download>
          {t('personal.exportFull')}
        </a>
      </p>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {t('personal.erase')}
      </Button>
      {isAsking ? <ErasePerson record={record} onClose={() => setAsking(false)} /> : null}
    </Panel>
  );
}
