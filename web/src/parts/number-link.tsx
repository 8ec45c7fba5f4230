import type { Cell, KpiResult } from '@leadline/kpi';
import { Link } from '@tanstack/react-router';
import { CellValue } from '#web/parts/cell-value.tsx';
import classes from '#web/parts/number-link.module.css';
import { findTile } from '#web/parts/find-tile.ts';

export interface NumberLinkProps {
  readonly result: KpiResult;
  readonly id: string;
  readonly cells: readonly Cell[];
  /** `dimension:member` for each group the number stands in. */
  readonly where?: readonly string[];
  readonly isWhole?: boolean;
}

/** A number in a table; opens its explanation. */
export function NumberLink({ result, id, cells, where = [], isWhole = false }: NumberLinkProps) {
  const tile = findTile(result, id, cells);
  if (!tile) return null;
  if (tile.cell.value === null) return <CellValue cell={tile.cell} column={tile.column} />;
  return (
    <Link
      to="/board/number"
      resetScroll={false}
      className={classes.link}
      search={{ kpi: id, ...(tile.column.ref.variant ? { variant: tile.column.ref.variant } : {}), ...(where.length > 0 ? { where } : {}) }}
    >
      <CellValue cell={tile.cell} column={tile.column} isWhole={isWhole} />
    </Link>
  );
}
