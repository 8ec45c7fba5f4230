import type { Point, Table } from '@leadline/board';
import type { ReactNode, RefCallback } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/parts/widgets/row-cards.module.css';

interface RowCardsProps {
  readonly drawing: Table;
  readonly title: string;
  /** What is written of a value. `row`: of the totals the one behind the last. */
  readonly value: (point: Point, row: number, column: number) => ReactNode;
  readonly cards?: RefCallback<HTMLElement>;
}

/** Rows of a table one below the other, each with the names of its numbers: what a phone has room for. */
export function RowCards({ drawing: { columns, rows, totals, more }, title, value, cards }: RowCardsProps) {
  const { t } = useI18n();
  const all = [...rows, ...(totals ? [{ key: 'totals', name: t('widget.all'), points: totals, isGroup: false }] : [])];
  return (
    <div className={classes.frame} role="region" aria-label={title} tabIndex={0} ref={cards}>
      <ul className={classes.cards}>
        {all.map(({ key, name, points, isGroup }, row) => (
          <li key={key} className={classes.card} data-group={isGroup || undefined} data-total={key === 'totals' || undefined}>
            <strong className={classes.name}>{name}</strong>
            <dl className={classes.values}>
              {points.map((point, column) => (
                <div key={column} className={classes.value} data-wide={columns[column]!.isNumber ? undefined : true}>
                  <dt>{columns[column]!.title}</dt>
                  <dd data-small={point.isSmall || undefined}>{value(point, row, column)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={classes.more}>{t('records.more', { count: more })}</p> : null}
    </div>
  );
}
