import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch, IconStack2, IconTargetArrow } from '@tabler/icons-react';
import type { KpiSet, KpiSetItem, KpiSetsResponse, NamedSubject } from '@leadline/contract';
import { useState } from 'react';
import { AgreementsPanel } from '#web/features/assignments/agreements-panel.tsx';
import classes from '#web/features/assignments/assignments.module.css';
import { ChangeDialog, CorrectDialog, EndDialog, RemoveDialog } from '#web/features/assignments/change-dialogs.tsx';
import { GiveDialog } from '#web/features/assignments/give-dialog.tsx';
import { HistoryDialog } from '#web/features/assignments/history-dialog.tsx';
import { SetPanel, type ItemTask } from '#web/features/assignments/set-panel.tsx';
import { keyOfSubject, useSubjectName } from '#web/features/assignments/subject-words.ts';
import { TemplateDialog } from '#web/features/assignments/template-dialog.tsx';
import { useKpiSets } from '#web/features/assignments/use-assignments.ts';
import { fold } from '#web/lib/fold.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { TargetsFrame } from '#web/parts/targets-frame.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Who has which KPIs, by which weight. */
export function KpiSetsPage() {
  const { t } = useI18n();
  const [day, setDay] = useState<string | null>(null);
  const sets = useKpiSets(day);
  if (sets.error) return <PageError error={sets.error} reset={() => void sets.refetch()} />;
  if (!sets.data) return <PageWait label={t('app.wait.page')} />;
  return <Sets all={sets.data} onDay={setDay} />;
}

type Open =
  | { readonly kind: 'give' | 'template'; readonly to?: NamedSubject }
  | { readonly kind: 'history'; readonly of: NamedSubject }
  | { readonly kind: ItemTask; readonly item: KpiSetItem; readonly title: string };

type Scope = NamedSubject['scope'];
const scopes: readonly Scope[] = ['role', 'user', 'team', 'location', 'project', 'process', 'organisation'];
/** So many are drawn at once. */
const atOnce = 30;

function Sets({ all, onDay }: { readonly all: KpiSetsResponse; readonly onDay: (day: string | null) => void }) {
  const { t, locale } = useI18n();
  const mayWrite = useMay('targets.write');
  const nameOf = useSubjectName();
  const words = useKpiWords();
  const [scope, setScope] = useState<Scope>('role');
  const [text, setText] = useState('');
  const [most, setMost] = useState(atOnce);
  const [open, setOpen] = useState<Open | null>(null);
  const found = all.sets.filter(
    (set) => set.subject.scope === scope && matches(set, [nameOf(set.subject), ...set.items.map(({ kpi }) => words.name(kpi))], text),
  );
  const shown = [...found].sort((a, b) => Number(a.items.length === 0) - Number(b.items.length === 0)).slice(0, most);
  const people = all.sets.filter(({ subject }) => subject.scope === 'user');
  const withSet = people.filter(({ items }) => items.length > 0).length;
  const faulty = all.sets.filter(({ problems }) => problems.length > 0).length;
  const actions = mayWrite ? (
    <>
      <Button variant="default" leftSection={<IconStack2 size={18} aria-hidden />} onClick={() => setOpen({ kind: 'template' })}>
        {t('assignments.template.open')}
      </Button>
      <Button leftSection={<IconTargetArrow size={18} aria-hidden />} onClick={() => setOpen({ kind: 'give' })}>
        {t('assignments.give.title')}
      </Button>
    </>
  ) : null;
  const titleOf = (set: KpiSet, item: KpiSetItem) => `${words.name(item.kpi, item.variant ?? undefined)} · ${nameOf(set.subject)}`;
  return (
    <TargetsFrame
      sentence={t('assignments.sentence', {
        with: countText(locale, withSet),
        count: people.length,
        people: countText(locale, people.length),
        faulty,
      })}
      actions={actions}
    >
      {mayWrite ? <AgreementsPanel sets={all.sets} /> : null}
      <div className={classes.filters} role="search">
        <ScopeChoice
          value={scope}
          onChange={(value) => {
            setScope(value);
            setMost(atOnce);
          }}
        />
        <TextInput
          aria-label={t('assignments.search')}
          placeholder={t('assignments.search')}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('assignments.day')}
          className={classes.day ?? ''}
          value={all.day}
          onChange={(event) => onDay(event.currentTarget.value === '' || event.currentTarget.value === all.today ? null : event.currentTarget.value)}
        />
      </div>
      {shown.length === 0 ? <Empty level={2} icon={IconSearch} title={t('assignments.noneFound')} text={t('assignments.noneFoundText')} /> : null}
      {shown.map((set) => (
        <SetPanel
          key={keyOfSubject(set.subject)}
          set={set}
          mayWrite={mayWrite}
          onGive={() => setOpen({ kind: 'give', to: set.subject })}
          onTemplate={() => setOpen({ kind: 'template', to: set.subject })}
          onHistory={() => setOpen({ kind: 'history', of: set.subject })}
          onTask={(kind, item) => setOpen({ kind, item, title: titleOf(set, item) })}
        />
      ))}
      {found.length > shown.length ? (
        <Button variant="default" mt="md" onClick={() => setMost(most + atOnce)}>
          {t('assignments.more', { count: found.length - shown.length })}
        </Button>
      ) : null}
      {open ? <OpenDialog open={open} all={all} onClose={() => setOpen(null)} /> : null}
    </TargetsFrame>
  );
}

/** On a phone there is no room for all of them beside each other. */
function ScopeChoice({ value, onChange }: { readonly value: Scope; readonly onChange: (scope: Scope) => void }) {
  const { t } = useI18n();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const shared = {
    'aria-label': t('assignments.scopes'),
    value,
    data: scopes.map((one) => ({ value: one, label: t(`assignments.scope.${one}`) })),
    onChange: (next: string | null) => onChange(next as Scope),
  };
  return isPhone === true ? <Select {...shared} allowDeselect={false} /> : <SegmentedControl {...shared} />;
}

function matches({ teamName }: KpiSet, names: readonly string[], text: string): boolean {
  const wanted = fold(text.trim());
  return wanted === '' || fold([...names, teamName ?? ''].join(' ')).includes(wanted);
}

function OpenDialog({ open, all, onClose }: { readonly open: Open; readonly all: KpiSetsResponse; readonly onClose: () => void }) {
  switch (open.kind) {
    case 'give':
      return <GiveDialog all={all} onClose={onClose} {...(open.to ? { to: open.to } : {})} />;
    case 'template':
      return <TemplateDialog all={all} onClose={onClose} {...(open.to ? { to: open.to } : {})} />;
    case 'history':
      return <HistoryDialog subject={open.of} onClose={onClose} />;
    case 'change':
      return <ChangeDialog all={all} item={open.item} title={open.title} onClose={onClose} />;
    case 'correct':
      return <CorrectDialog all={all} item={open.item} title={open.title} onClose={onClose} />;
    case 'end':
      return <EndDialog all={all} item={open.item} title={open.title} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog item={open.item} title={open.title} onClose={onClose} />;
  }
}
