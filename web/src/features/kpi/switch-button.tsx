import { Button } from '@mantine/core';
import type { LibraryKpi } from '@leadline/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { kpisKey } from '#web/parts/library-queries.ts';
import classes from '#web/features/kpi/kpi.module.css';

/** A KPI nobody here needs is not offered any more; one press brings it back. */
export function SwitchButton({ kpi }: { readonly kpi: LibraryKpi }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (isOff: boolean) => callApi<LibraryKpi>(`/api/kpis/${encodeURIComponent(kpi.id)}/off`, { method: 'PUT', body: { isOff } }),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: [kpisKey] }), client.invalidateQueries({ queryKey: ['catalog'] })]),
  });
  return (
    <div className={classes.actions}>
      <Button variant="default" size="sm" loading={change.isPending} onClick={() => change.mutate(kpi.isOff !== true)}>
        {t(kpi.isOff ? 'kpiPage.switchOn' : 'kpiPage.switchOff')}
      </Button>
      {change.error ? (
        <span role="alert" className={classes.faint}>
          {errorText(change.error)}
        </span>
      ) : null}
    </div>
  );
}
