import { ScopePickers } from '#web/parts/scope-pickers.tsx';
import classes from '#web/features/explain/explain.module.css';
import { ExploreLink } from '#web/features/explain/explore-link.tsx';
import { NumberView } from '#web/features/explain/number-view.tsx';
import { useNumberAddress } from '#web/features/explain/use-number.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useTitle } from '#web/lib/use-title.ts';

/** A number as a page of its own, with the same pickers as the board. */
export function NumberPage() {
  const words = useKpiWords();
  const { number, scope } = useNumberAddress();
  const name = words.name(number.kpi, number.variant);
  useTitle(name);
  return (
    <>
      <header className={classes.pageHead}>
        <div>
          <div className={classes.ways}>
            <h1 className={classes.pageTitle}>{name}</h1>
            <ExploreLink number={number} />
          </div>
          <ScopePickers scope={scope} />
        </div>
      </header>
      <NumberView isNarrow={false} />
    </>
  );
}
