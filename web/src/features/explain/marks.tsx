import type { Explanation } from '@leadline/kpi';
import classes from '#web/features/explain/explain.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

/** What a reader must know of the number, in sentences. */
export function Marks({ cell }: Pick<Explanation, 'cell'>) {
  const { t } = useI18n();
  if (cell.value === null || !cell.marks || cell.marks.length === 0) return null;
  return (
    <ul className={classes.marks}>
      {cell.marks.map((mark) => (
        <li key={mark}>{t(`mark.explain.${mark}`)}.</li>
      ))}
    </ul>
  );
}
