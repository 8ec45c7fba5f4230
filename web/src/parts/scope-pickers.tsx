import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ComparePicker } from '#web/parts/compare-picker.tsx';
import { MemberPicker } from '#web/parts/member-picker.tsx';
import { OrganisationPicker } from '#web/parts/organisation-picker.tsx';
import { PeriodPicker } from '#web/parts/period-picker.tsx';
import classes from '#web/parts/scope-pickers.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { scopeKeys, type ScopeSearch } from '#web/lib/search.ts';

/** Chooses what the page is about. All of it stands in the address. */
export function ScopePickers({ scope }: { readonly scope: ScopeSearch }) {
  const { t } = useI18n();
  const change = useScopeChange();
  const isNarrowed = scope.team !== undefined || scope.location !== undefined || scope.person !== undefined;
  return (
    <Group gap={8} className={classes.pickers} role="group" aria-label={t('board.scope.label')}>
      <PeriodPicker scope={scope} onChange={change} />
      <ComparePicker scope={scope} onChange={change} />
      <MemberPicker dimension="team" scope={scope} onChange={change} />
      <MemberPicker dimension="location" scope={scope} onChange={change} />
      {scope.person === undefined ? null : <MemberPicker dimension="person" scope={scope} onChange={change} />}
      <OrganisationPicker scope={scope} onChange={change} />
      {isNarrowed ? (
        <Button size="compact-sm" variant="subtle" onClick={() => change({ team: undefined, location: undefined, person: undefined })}>
          {t('board.scope.clear')}
        </Button>
      ) : null}
    </Group>
  );
}

export type ScopeChange = (change: { readonly [K in keyof ScopeSearch]?: ScopeSearch[K] | undefined }) => void;

/** Writes the choice into the address, keeping everything else that stands there. */
export function useScopeChange(): ScopeChange {
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      void navigate({
        to: '.',
        resetScroll: false,
        search: (old: Record<string, unknown>) => {
          const next = { ...old };
          for (const key of scopeKeys) {
            if (!(key in change)) continue;
            // Keys left out are kept by the address; an empty one is taken away.
            next[key] = change[key];
          }
          return next as ScopeSearch;
        },
      });
    },
    [navigate],
  );
}
