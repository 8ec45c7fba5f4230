import type { Comparison, KpiResult } from '@leadline/kpi';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/templates/templates.module.css';
import { CellValue } from '#web/parts/cell-value.tsx';
import { ChangeLine } from '#web/parts/change-line.tsx';
import { KpiStateNote, useKpiStates } from '#web/parts/kpi-state.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useValueText } from '#web/parts/value-text.ts';

export interface SetTileProps {
  readonly id: string;
  readonly variant: string | undefined;
  readonly result: KpiResult;
  readonly isPrimary: boolean;
}

/** Name, value, comparison; opens the number. */
export function SetTile({ id, variant, result, isPrimary }: SetTileProps) {
  const words = useKpiWords();
  const text = useValueText();
  const state = useKpiStates().get(id);
  const [cell] = result.totals;
  const [column] = result.columns;
  if (!cell || !column) return null;
  const comparisons = Object.keys(cell.compare ?? {}) as Comparison[];
  return (
    <>
      <h2 className={classes.tileName}>
        <Link to="/number" search={{ kpi: id, ...(variant ? { variant } : {}) }} className={classes.name}>
          {words.name(id, variant)}
        </Link>
      </h2>
      <CellValue cell={cell} column={column} size={isPrimary ? 'support' : 'tile'} isSpelledOut />
      {state ? <KpiStateNote id={id} state={state} /> : null}
      <span className={classes.rowFacts}>{text.periodShort(result.period)}</span>
      {comparisons.slice(0, isPrimary ? 2 : 1).map((comparison) => (
        <ChangeLine
          key={comparison}
          change={cell.compare![comparison]!}
          column={column}
          comparison={comparison}
          period={result.comparisons[comparison]}
        />
      ))}
    </>
  );
}
