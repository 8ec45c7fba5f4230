import type { KpiResult } from '@leadline/kpi';
import { Link } from '@tanstack/react-router';
import { Fragment, useId, type ReactNode } from 'react';
import { KpiTile } from '#web/features/board/kpi-tile.tsx';
import classes from '#web/features/board/board.module.css';
import type { BoardTargets } from '#web/features/board/use-board-targets.ts';
import { findTile } from '#web/parts/find-tile.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import linkClasses from '#web/ui/link.module.css';
import { useValueText } from '#web/parts/value-text.ts';
import { useKpiStates } from '#web/parts/kpi-state.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface BoardSectionProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly totals: KpiResult;
  readonly trend: KpiResult | undefined;
  readonly targets: BoardTargets;
  readonly children?: ReactNode;
}

/** A part of the board. KPIs without a value are named in one line with the reason, instead of standing there empty. */
export function BoardSection({ title, ids, totals, trend, targets, children }: BoardSectionProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const id = useId();
  const states = useKpiStates();
  const isOff = (kpi: string) => states.get(kpi)?.kind === 'off';
  const known = ids.filter((kpi) => findTile(totals, kpi) && !isOff(kpi));
  const shown = known.filter((kpi) => !isMissing(totals, kpi));
  const missing = known.filter((kpi) => isMissing(totals, kpi));
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 className={classes.sectionTitle} id={id}>
        {title}
      </h2>
      {shown.length > 0 ? (
        <div className={classes.tiles}>
          {shown.map((kpi) => (
            <KpiTile key={kpi} id={kpi} totals={totals} trend={trend} targets={targets} size="tile" />
          ))}
        </div>
      ) : null}
      {byReason(totals, missing).map(([reason, kpis]) => (
        <p key={reason} className={classes.missing}>
          {t('board.section.missing', { reason: text.reason(reason), kpis: kpis.map((kpi) => words.name(kpi)).join(', ') })}{' '}
          {reason === 'no_data' ? (
            <Link to="/data" className={linkClasses.inline}>
              {t('board.section.bring')}
            </Link>
          ) : null}
        </p>
      ))}
      <SwitchedOff ids={ids.filter(isOff)} />
      {children}
    </section>
  );
}

/** They keep their place on the board by name; their pages switch them on again. */
function SwitchedOff({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useI18n();
  const words = useKpiWords();
  if (ids.length === 0) return null;
  return (
    <p className={classes.missing}>
      {t('board.state.off')}:{' '}
      {ids.map((kpi, at) => (
        <Fragment key={kpi}>
          {at > 0 ? ', ' : ''}
          <Link to="/library/$kpiId" params={{ kpiId: kpi }} className={linkClasses.inline}>
            {words.name(kpi)}
          </Link>
        </Fragment>
      ))}
      .
    </p>
  );
}

/** Missing KPIs, together with others that miss for the same reason. */
function byReason(totals: KpiResult, missing: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const kpi of missing) {
    const reason = findTile(totals, kpi)?.cell.reason ?? 'no_data';
    groups.set(reason, [...(groups.get(reason) ?? []), kpi]);
  }
  return [...groups];
}

function isMissing(totals: KpiResult, kpi: string): boolean {
  const cell = findTile(totals, kpi)?.cell;
  return cell?.value === null && cell.quantities === undefined;
}
