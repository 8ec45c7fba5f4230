import { ActionIcon, Collapse, NumberInput, Select, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { problemsOf, type StageDraft, type StageProblem } from '#web/features/stages/stage-edit.ts';
import classes from '#web/features/stages/stages.module.css';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';

const kinds = ['open', 'won', 'lost'] as const;

export interface StageRowProps {
  readonly stage: StageDraft;
  readonly all: readonly StageDraft[];
  readonly place: number;
  readonly isDragged: boolean;
  readonly onChange: (stage: StageDraft) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly onDragStart: () => void;
  readonly onDragOver: () => void;
  readonly onDragEnd: () => void;
}

/** One stage with its fields. */
export function StageRow(props: StageRowProps) {
  const { stage, all, onChange } = props;
  const { t, locale } = useI18n();
  const [isOpen, setOpen] = useState(stage.conditions !== '');
  const problems = problemsOf(stage, all);
  const errorOf = (...of: readonly StageProblem[]): string | null => {
    const found = problems.find((problem) => of.includes(problem));
    return found === undefined ? null : t(`stagesPage.problem.${found}`);
  };
  const name = stage.name === '' ? t('stagesPage.newName') : stage.name;
  const conditions = stage.conditions.split('\n').filter((line) => line.trim() !== '').length;
  return (
    <li
      className={classes.stage}
      data-dragged={props.isDragged || undefined}
      data-kind={stage.kind}
      onDragOver={(event) => {
        event.preventDefault();
        props.onDragOver();
      }}
      onDrop={(event) => event.preventDefault()}
    >
      <Mover {...props} name={name} />
      <div className={classes.fields} role="group" aria-label={name}>
        <TextInput
          className={classes.nameField ?? ''}
          label={t('stagesPage.name')}
          maxLength={200}
          value={stage.name}
          error={errorOf('noName', 'nameTwice')}
          onChange={(event) => onChange({ ...stage, name: event.currentTarget.value })}
        />
        <Select
          label={t('stagesPage.kind')}
          data={kinds.map((value) => ({ value, label: t(`stagesPage.kinds.${value}`) }))}
          value={stage.kind}
          onChange={(value) => onChange({ ...stage, kind: value as StageDraft['kind'] })}
        />
        <TextInput
          label={t('stagesPage.chance')}
          inputMode="decimal"
          rightSection={<span className={classes.faint}>%</span>}
          value={stage.chance}
          error={errorOf('chance')}
          onChange={(event) => onChange({ ...stage, chance: event.currentTarget.value })}
        />
        <NumberInput
          label={t('stagesPage.days')}
          min={0}
          clampBehavior="none"
          allowDecimal={false}
          hideControls
          value={stage.expectedDays ?? ''}
          error={errorOf('days')}
          onChange={(value) => onChange({ ...stage, expectedDays: typeof value === 'number' ? value : null })}
        />
        <div className={classes.below}>
          <UnstyledButton className={classes.more ?? ''} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('stagesPage.conditionsCount', { count: conditions })}
          </UnstyledButton>
          <span className={classes.faint}>
            {t('stagesPage.deals', { count: stage.deals, deals: countText(locale, stage.deals) })}
            {stage.isStub ? ` · ${t('stagesPage.stub')}` : ''}
            {stage.isDecidedHere && !stage.id.startsWith('new ') ? ` · ${t('stagesPage.decided')}` : ''}
          </span>
          <ActionIcon className={classes.remove ?? ''} aria-label={t('stagesPage.remove', { name })} onClick={props.onRemove}>
            <IconTrash size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
        <Collapse expanded={isOpen} className={classes.wide ?? ''}>
          <Textarea
            autosize
            minRows={2}
            label={t('stagesPage.conditions')}
            description={t('stagesPage.conditionsNote')}
            value={stage.conditions}
            error={errorOf('conditions')}
            onChange={(event) => onChange({ ...stage, conditions: event.currentTarget.value })}
          />
        </Collapse>
      </div>
    </li>
  );
}

/** Handle for the mouse and the arrow keys, and two buttons for the thumb. */
function Mover({
  all,
  place,
  name,
  onMove,
  onDragStart,
  onDragEnd,
}: Pick<StageRowProps, 'all' | 'place' | 'onMove' | 'onDragStart' | 'onDragEnd'> & { readonly name: string }) {
  const { t } = useI18n();
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onMove(place + step);
  };
  return (
    <div className={classes.mover}>
      <ActionIcon
        className={classes.handle ?? ''}
        draggable
        aria-label={t('stagesPage.move', { name, place: place + 1, total: all.length })}
        onKeyDown={onKey}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', name);
          onDragStart();
        }}
        onDragEnd={onDragEnd}
      >
        <IconGripVertical size={18} aria-hidden />
      </ActionIcon>
      <span className={classes.place}>{place + 1}</span>
      <ActionIcon
        className={classes.touch ?? ''}
        size="lg"
        disabled={place === 0}
        aria-label={t('stagesPage.up', { name })}
        onClick={() => onMove(place - 1)}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        className={classes.touch ?? ''}
        size="lg"
        disabled={place === all.length - 1}
        aria-label={t('stagesPage.down', { name })}
        onClick={() => onMove(place + 1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
