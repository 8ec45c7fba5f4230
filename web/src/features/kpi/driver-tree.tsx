import type { LibraryKpi } from '@leadline/contract';
import type { KpiResult } from '@leadline/kpi';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/kpi/kpi.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { CellValue } from '#web/parts/cell-value.tsx';
import { findTile } from '#web/parts/find-tile.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useValueText } from '#web/parts/value-text.ts';
import linkClasses from '#web/ui/link.module.css';
import { Panel } from '#web/ui/panel.tsx';

const depth = 2;

/** KPIs above and below one, as far as the tree shows them. */
export function aroundOf(id: string, all: ReadonlyMap<string, LibraryKpi>): readonly LibraryKpi[] {
  const found = new Set<string>(drivenBy(id, all));
  const walk = (item: string, left: number): void => {
    for (const driver of driversOf(item, all)) {
      found.add(driver);
      if (left > 1) walk(driver, left - 1);
    }
  };
  walk(id, depth);
  return [...found].flatMap((item) => all.get(item) ?? []);
}

/** Without what the installation no longer has. */
function driversOf(id: string, all: ReadonlyMap<string, LibraryKpi>): readonly string[] {
  return (all.get(id)?.drivers ?? []).filter((driver) => all.has(driver));
}

function drivenBy(id: string, all: ReadonlyMap<string, LibraryKpi>): readonly string[] {
  return [...all.values()].filter(({ drivers }) => drivers.includes(id)).map((kpi) => kpi.id);
}

export interface DriverTreeProps {
  readonly kpi: LibraryKpi;
  readonly all: ReadonlyMap<string, LibraryKpi>;
  readonly values: KpiResult | undefined;
}

/** From money down to daily work: what a KPI moves, and what moves it. */
export function DriverTree({ kpi, all, values }: DriverTreeProps) {
  const { t } = useI18n();
  const text = useValueText();
  const above = drivenBy(kpi.id, all);
  const below = driversOf(kpi.id, all);
  if (above.length === 0 && below.length === 0) return null;
  return (
    <Panel level={2} title={t('kpiPage.tree')} note={values ? t('kpiPage.treeText', { period: text.periodName(values.period) }) : undefined}>
      <h3 className={classes.small}>{t('kpiPage.drivers')}</h3>
      {below.length > 0 ? (
        <Branch ids={below} all={all} values={values} left={depth} path={[kpi.id]} />
      ) : (
        <p className={classes.faint}>{t('kpiPage.noDrivers')}</p>
      )}
      {above.length > 0 ? (
        <>
          <h3 className={classes.small}>{t('kpiPage.drives')}</h3>
          <Branch ids={above} all={all} values={values} left={1} path={[]} />
        </>
      ) : null}
    </Panel>
  );
}

interface BranchProps extends Omit<DriverTreeProps, 'kpi'> {
  readonly ids: readonly string[];
  readonly left: number;
  readonly path: readonly string[];
}

function Branch({ ids, all, values, left, path }: BranchProps) {
  const words = useKpiWords();
  return (
    <ul className={classes.branch}>
      {ids.map((id) => {
        const deeper = left > 1 && !path.includes(id) ? driversOf(id, all) : [];
        const tile = findTile(values, id);
        return (
          <li key={id}>
            <div className={classes.leaf}>
              <Link to="/library/$kpiId" params={{ kpiId: id }} className={linkClasses.link}>
                {words.name(id)}
              </Link>
              {tile ? (
                <span className={classes.leafValue}>
                  <CellValue cell={tile.cell} column={tile.column} isWhole />
                </span>
              ) : null}
            </div>
            {deeper.length > 0 ? <Branch ids={deeper} all={all} values={values} left={left - 1} path={[...path, id]} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
