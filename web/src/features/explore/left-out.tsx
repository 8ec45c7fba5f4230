import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import classes from '#web/features/explore/explore.module.css';
import type { Exploring } from '#web/features/explore/use-explore.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useMemberName } from '#web/parts/member-picker.tsx';

/** What the address asks for and is not known here: said, left out, and gone for good by a press. */
export function LeftOut({ exploring: { strange, forget } }: { readonly exploring: Exploring }) {
  const { t } = useI18n();
  if (strange.length === 0) return null;
  return (
    <div role="status">
      <ul className={classes.notes}>
        {strange.map((one) => (
          <li key={`${one.key} ${one.text}`} className={classes.note}>
            <span>{t(`explore.strange.${one.key}`, { text: short(one.text) })}</span>
            <Button size="compact-sm" variant="default" onClick={() => forget(one)} aria-label={`${t('explore.strange.forget')}: ${short(one.text)}`}>
              {t('explore.strange.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

type Filter = Exploring['explored']['filters'][number];

/** Filters that were taken over from a board or made by pressing, each to be taken away. */
export function OnlyThese({ exploring: { explored, change } }: { readonly exploring: Exploring }) {
  const { t } = useI18n();
  const chosen = explored.filters.filter(({ exclude, alone }) => exclude === true || alone === true);
  if (chosen.length === 0) return null;
  const without = (filter: Filter, member: string): readonly Filter[] =>
    explored.filters.flatMap((one) => {
      if (one !== filter) return [one];
      const members = one.members.filter((id) => id !== member);
      return members.length > 0 ? [{ ...one, members }] : [];
    });
  return (
    <ul className={classes.chips} aria-label={t('boards.only.label')}>
      {chosen.flatMap((filter) =>
        filter.members.map((member) => (
          <Chip
            key={`${filter.exclude ?? ''}${filter.dimension}:${member}`}
            filter={filter}
            member={member}
            onRemove={() => change({ filters: without(filter, member) })}
          />
        )),
      )}
    </ul>
  );
}

function Chip({ filter, member, onRemove }: { readonly filter: Filter; readonly member: string; readonly onRemove: () => void }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const name = useMemberName(filter.dimension, member) ?? member;
  return (
    <li className={classes.chip}>
      <span>
        {words.dimension(filter.dimension)}: {filter.exclude === true ? `${t('explain.without')} ` : ''}
        <strong>{name}</strong>
      </span>
      <ActionIcon size="sm" aria-label={t('boards.only.remove', { name })} onClick={onRemove}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}
