import { Skeleton } from '@mantine/core';
import type { KpiQuery, KpiResult } from '@leadline/kpi';
import { Link, useSearch } from '@tanstack/react-router';
import { SetTile } from '#web/features/templates/set-tile.tsx';
import { SetTileGone, SetTileWithout } from '#web/features/templates/set-tile-without.tsx';
import classes from '#web/features/templates/templates.module.css';
import { useTemplates } from '#web/features/templates/use-templates.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { comparisonsOf, readScope, scopeQuery } from '#web/lib/search.ts';
import { useAppState, useCatalog, usePageQuery } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { isWithoutNumber, useKpiStates, type KpiState } from '#web/parts/kpi-state.tsx';
import { ScopePickers } from '#web/parts/scope-pickers.tsx';
import linkClasses from '#web/ui/link.module.css';

interface Shown {
  readonly id: string;
  readonly variant?: string | undefined;
  readonly filters?: KpiQuery['filters'];
  readonly isPrimary: boolean;
  /** It is in the catalog. */
  readonly isKnown: boolean;
}

/** A set with its present numbers. Which KPIs, which period and whose stands in the address. */
export function SetViewPage() {
  const { t, word } = useI18n();
  const raw = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const scope = readScope(raw);
  const { defaultPeriod } = useAppState();
  const errorText = useErrorText();
  const set = typeof raw['set'] === 'string' ? raw['set'] : undefined;
  const shown = useShown(set, raw['kpi']);
  const base = scopeQuery(scope, defaultPeriod);
  const states = useKpiStates();
  const asked = shown.filter(({ id, isKnown }) => isKnown && !isWithoutNumber(states.get(id)));
  const queries = asked.map(({ id, variant, filters = [] }): KpiQuery => {
    const all = [...(base.filters ?? []), ...filters];
    return { ...base, kpis: [{ id, ...(variant ? { variant } : {}) }], compare: comparisonsOf(scope), ...(all.length > 0 ? { filters: all } : {}) };
  });
  const answer = usePageQuery(queries);
  const title = set === undefined ? t('templatesPage.view.title') : word(`template.${set}.name`, set.replaceAll('_', ' '));
  useTitle(title);
  return (
    <div className={classes.view}>
      <header>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.lead}>
          {t('templatesPage.view.text')}{' '}
          <Link to="/templates" className={linkClasses.inline}>
            {t('templatesPage.title')}
          </Link>
        </p>
        <ScopePickers scope={scope} />
      </header>
      {answer.error ? (
        <p role="alert" className={classes.bad}>
          {errorText(answer.error)}
        </p>
      ) : null}
      <ul className={classes.tiles} data-stale={answer.isPlaceholderData || undefined}>
        {shown.map((item, index) => (
          <li key={`${item.id} ${index}`} className={classes.tile} data-primary={item.isPrimary || undefined}>
            <Tile item={item} state={states.get(item.id)} result={answer.data?.results[asked.indexOf(item)]} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Tile({ item, state, result }: { readonly item: Shown; readonly state: KpiState | undefined; readonly result: KpiResult | undefined }) {
  if (!item.isKnown) return <SetTileGone id={item.id} />;
  if (state && isWithoutNumber(state)) return <SetTileWithout id={item.id} state={state} />;
  if (!result || result.columns[0]?.ref.id !== item.id) return <Skeleton height={88} />;
  return <SetTile id={item.id} variant={item.variant} result={result} isPrimary={item.isPrimary} />;
}

/** The KPIs of the address, at most as many as one page can say something about. */
function useShown(set: string | undefined, named: unknown): readonly Shown[] {
  const templates = useTemplates().data?.templates;
  const kpis = useCatalog().data?.kpis;
  if (!kpis) return [];
  const known = new Set(kpis.map(({ id }) => id));
  const template = templates?.find(({ id }) => id === set);
  if (template) {
    const items = template.items.map(({ kpi, variant, filters, isPrimary }): Shown => ({
      id: kpi,
      variant,
      ...(filters ? { filters } : {}),
      isPrimary: isPrimary ?? false,
      isKnown: known.has(kpi),
    }));
    return items.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  }
  const ids = (Array.isArray(named) ? named : [named]).filter((id): id is string => typeof id === 'string' && id.length <= 100);
  return [...new Set(ids)].slice(0, 12).map((id, index) => ({ id, isPrimary: index === 0, isKnown: known.has(id) }));
}
