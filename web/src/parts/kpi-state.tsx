import { IconAlertTriangle, IconPower } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import classes from '#web/parts/kpi-state.module.css';
import linkClasses from '#web/ui/link.module.css';

/** What readers of a board must know about the definition of a KPI; `usedVersion` null: nothing answers. */
export type KpiState = { readonly kind: 'off' } | { readonly kind: 'problem'; readonly message: string; readonly usedVersion: number | null };

/** The state of each KPI that is switched off or whose formula has a problem. */
export function useKpiStates(): ReadonlyMap<string, KpiState> {
  const kpis = useCatalog().data?.kpis;
  return useMemo(() => {
    const states = new Map<string, KpiState>();
    for (const { id, isOff, problem } of kpis ?? []) {
      if (isOff) states.set(id, { kind: 'off' });
      else if (problem) states.set(id, { kind: 'problem', message: problem.message, usedVersion: problem.usedVersion });
    }
    return states;
  }, [kpis]);
}

/** Whether the KPI has no number to show. */
export const isWithoutNumber = (state: KpiState | undefined): boolean =>
  state?.kind === 'off' || (state?.kind === 'problem' && state.usedVersion === null);

/** Why a KPI shows no number, or an older version of it; leads to its page. */
export function KpiStateNote({ id, state }: { readonly id: string; readonly state: KpiState }) {
  const { t } = useI18n();
  const Icon = state.kind === 'off' ? IconPower : IconAlertTriangle;
  return (
    <p className={classes.note} data-kind={state.kind}>
      <Icon className={classes.icon} size={16} stroke={1.6} aria-hidden />
      <span>
        {state.kind === 'off'
          ? t('board.state.offText')
          : `${t('board.state.problem', { message: state.message })} ${versionText(t, state.usedVersion)}`}{' '}
        <Link to="/library/$kpiId" params={{ kpiId: id }} className={linkClasses.inline}>
          {t('board.state.open')}
        </Link>
      </span>
    </p>
  );
}

function versionText(t: ReturnType<typeof useI18n>['t'], version: number | null): string {
  return version === null ? t('board.state.none') : t('board.state.kept', { version });
}
