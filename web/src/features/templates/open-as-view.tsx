import { Button } from '@mantine/core';
import { IconLayoutDashboard } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/templates/templates.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

export interface OpenAsViewProps {
  readonly kpis?: readonly string[];
  readonly set?: string;
}

/** Shows the set with its present numbers; the address can be kept and passed on. */
export function OpenAsView({ kpis, set }: OpenAsViewProps) {
  const { t } = useI18n();
  return (
    <div className={classes.open}>
      <Button
        component={Link}
        to="/templates/view"
        search={{ ...(set === undefined ? {} : { set }), ...(kpis === undefined ? {} : { kpi: [...kpis] }) } as never}
        variant="light"
        leftSection={<IconLayoutDashboard size={16} aria-hidden />}
      >
        {t('templatesPage.open')}
      </Button>
      <span className={classes.faint}>{t('templatesPage.later')}</span>
    </div>
  );
}
