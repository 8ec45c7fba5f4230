import type { BoardDocument, BoardSection } from '@leadline/contract';
import { ActionIcon, Button, Drawer, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import classes from '#web/features/boards/boards.module.css';
import {
  hasAllSections,
  withoutSection,
  withSection,
  withSectionChanged,
  withSectionMoved,
  withTabMoved,
  withTabNamed,
} from '#web/features/boards/edit/document-edits.ts';
import { inSection, tabsOf } from '#web/features/boards/use-arrangement.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';

interface StructureProps {
  readonly document: BoardDocument;
  readonly onEdit: (document: BoardDocument, series?: string) => void;
  readonly onClose: () => void;
}

/** Tabs and their sections: what they are called, in which order, and new ones. */
export function Structure({ document, onEdit, onClose }: StructureProps) {
  const { t } = useI18n();
  const tabs = tabsOf(document);
  const addTab = (): void => {
    let at = tabs.length + 1;
    while (tabs.includes(t('boards.tab.nth', { at }))) at += 1;
    onEdit(withSection(document, { id: formKey(), title: null, tab: t('boards.tab.nth', { at }) }));
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(560px, 100vw)"
      title={t('boards.structure.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: classes.dialogTitle ?? '' }}
    >
      <div className={classes.form}>
        <p className={classes.quiet}>{t('boards.structure.how')}</p>
        {tabs.map((tab, at) => (
          <TabPart key={at} tab={tab} at={at} document={document} onEdit={onEdit} />
        ))}
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={hasAllSections(document)}
          className={classes.addFilter ?? ''}
          onClick={addTab}
        >
          {t('boards.structure.addTab')}
        </Button>
        <div className={classes.formFoot}>
          <Button onClick={onClose}>{t('boards.form.ready')}</Button>
        </div>
      </div>
    </Drawer>
  );
}

interface TabPartProps extends Pick<StructureProps, 'document' | 'onEdit'> {
  readonly tab: string | null;
  readonly at: number;
}

function TabPart({ tab, at, document, onEdit }: TabPartProps) {
  const { t } = useI18n();
  const tabs = tabsOf(document);
  const sections = document.sections.filter((section) => section.tab === tab);
  const name = tab ?? t('boards.tab.first');
  return (
    <fieldset className={classes.tabPart}>
      <legend className={classes.hidden}>{name}</legend>
      <div className={classes.partLine}>
        <TextInput
          label={t('boards.structure.tab')}
          placeholder={t('boards.tab.first')}
          maxLength={40}
          value={tab ?? ''}
          onChange={({ currentTarget: { value } }) => {
            // Two of one name are one tab: a name that is taken is not taken over while it is being typed.
            if (tabs.includes(value.trimStart() === '' ? null : value.trimStart())) return;
            onEdit(withTabNamed(document, tab, value.trimStart() === '' ? null : value.trimStart()), `tab ${at}`);
          }}
        />
        <Arrows name={name} isFirst={at === 0} isLast={at === tabs.length - 1} onMove={(by) => onEdit(withTabMoved(document, tab, by))} />
      </div>
      <ul className={classes.parts}>
        {sections.map((section, index) => (
          <SectionLine
            key={section.id}
            section={section}
            isFirst={index === 0}
            isLast={index === sections.length - 1}
            document={document}
            onEdit={onEdit}
          />
        ))}
      </ul>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={hasAllSections(document)}
        aria-label={t('boards.structure.addSectionOf', { name })}
        onClick={() => onEdit(withSection(document, { id: formKey(), title: t('boards.section.nth', { at: sections.length + 1 }), tab }))}
      >
        {t('boards.structure.addSection')}
      </Button>
    </fieldset>
  );
}

interface SectionLineProps extends Pick<StructureProps, 'document' | 'onEdit'> {
  readonly section: BoardSection;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const firstTab = '';

function SectionLine({ section, isFirst, isLast, document, onEdit }: SectionLineProps) {
  const { t } = useI18n();
  const tabs = tabsOf(document);
  const at = document.sections.indexOf(section);
  const name = section.title ?? t('boards.section.nth', { at: at + 1 });
  const count = inSection(document, section).length;
  return (
    <li className={classes.partLine}>
      <TextInput
        label={t('boards.structure.section')}
        description={t('boards.list.widgets', { count })}
        placeholder={t('boards.section.unnamed')}
        maxLength={120}
        value={section.title ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onEdit(withSectionChanged(document, { ...section, title: value.trimStart() === '' ? null : value.trimStart() }), `section ${section.id}`)
        }
      />
      {tabs.length > 1 ? (
        <Select
          label={t('boards.structure.inTab')}
          data={tabs.map((tab) => ({ value: tab ?? firstTab, label: tab ?? t('boards.tab.first') }))}
          value={section.tab ?? firstTab}
          onChange={(tab) => onEdit(withSectionChanged(document, { ...section, tab: tab === firstTab ? null : tab }))}
        />
      ) : null}
      <Arrows name={name} isFirst={isFirst} isLast={isLast} onMove={(by) => onEdit(withSectionMoved(document, section.id, by))} />
      <ActionIcon
        size="lg"
        aria-label={t('boards.structure.remove', { name })}
        disabled={document.sections.length < 2}
        onClick={() => onEdit(withoutSection(document, section.id))}
      >
        <IconTrash size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
    </li>
  );
}

interface ArrowsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

function Arrows({ name, isFirst, isLast, onMove }: ArrowsProps) {
  const { t } = useI18n();
  return (
    <span className={classes.arrows}>
      <ActionIcon size="lg" disabled={isFirst} aria-label={t('boards.structure.up', { name })} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
      <ActionIcon size="lg" disabled={isLast} aria-label={t('boards.structure.down', { name })} onClick={() => onMove(1)}>
        <IconArrowDown size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
    </span>
  );
}
