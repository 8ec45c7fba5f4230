import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMembers, type ScopeDimension } from '#web/parts/member-picker.tsx';
import { useValueText } from '#web/parts/value-text.ts';
import { ChoiceList } from '#web/ui/choice-list.tsx';

const everyone = '';

export interface MemberChoicesProps {
  readonly dimension: ScopeDimension;
  readonly label: string;
  readonly value: string | undefined;
  /** undefined: all of them. */
  readonly onChoose: (id: string | undefined) => void;
}

/** One of many, found by typing a part of the name. */
export default function MemberChoices({ dimension, label, value, onChoose }: MemberChoicesProps) {
  const { t } = useI18n();
  const text = useValueText();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 120);
  const answer = useMembers(dimension, asked);
  const members = (answer.data?.members ?? []).map((member) => ({ value: member.id, label: text.member(dimension, member) }));
  const all = { value: everyone, label: t(`board.scope.all.${dimension}`) };
  return (
    <>
      <TextInput
        ref={box}
        mb={8}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        placeholder={t('app.find.open')}
        aria-label={t('app.find.open')}
        data-autofocus
      />
      <ChoiceList
        label={label}
        value={value ?? everyone}
        choices={asked === '' ? [all, ...members] : members}
        onChoose={(id) => onChoose(id === everyone ? undefined : id)}
      />
    </>
  );
}
