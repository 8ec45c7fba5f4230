import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import type { AuditVerification } from '@leadline/contract';
import { requestOf, type AuditSearch } from '#web/features/audit/audit-search.ts';
import classes from '#web/features/audit/audit.module.css';
import { useVerification } from '#web/features/audit/use-audit.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import linkClasses from '#web/ui/link.module.css';

/** Checks the record, and saves what is shown as a file. */
export function AuditTools({ search }: { readonly search: AuditSearch }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const checking = useVerification();
  const hrefOf = (format: string) => `/api/audit/export?${new URLSearchParams({ ...requestOf(search), format }).toString()}`;
  return (
    <div className={classes.tools}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconShieldCheck size={16} stroke={1.6} aria-hidden />}
        loading={checking.isPending}
        onClick={() => checking.mutate()}
      >
        {t('audit.check')}
      </Button>
      <a className={linkClasses.link} href={hrefOf('csv')} download>
        {t('audit.saveCsv')}
      </a>
      <a className={linkClasses.link} href={hrefOf('jsonl')} download>
        {t('audit.saveLines')}
      </a>
      <p role="status" className={classes.verdict} data-broken={checking.data?.broken ? true : undefined}>
        {checking.error ? errorText(checking.error) : checking.data ? <Verdict found={checking.data} /> : null}
      </p>
    </div>
  );
}

function Verdict({ found: { entries, broken } }: { readonly found: AuditVerification }) {
  const { t } = useI18n();
  return broken === null
    ? t('audit.checked', { entries })
    : t('error.folder.found_audit_broken', { seq: String(broken.seq), what: broken.what, other: String(broken.other ?? 0) });
}
