import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDeviceFloppy } from '@tabler/icons-react';
import type { Idea, KpiDetail } from '@leadline/contract';
import { useState } from 'react';
import { DraftNote } from '#web/features/kpi-editor/draft-note.tsx';
import { changeWords, draftOf, emptyDraft, wordsIn } from '#web/features/kpi-editor/draft.ts';
import classes from '#web/features/kpi-editor/editor.module.css';
import { FormulaField, isMild } from '#web/features/kpi-editor/formula-field.tsx';
import { guideFormula, type Guide } from '#web/features/kpi-editor/guide.ts';
import { MeaningPanel } from '#web/features/kpi-editor/meaning-panel.tsx';
import { OptionsPanel } from '#web/features/kpi-editor/options-panel.tsx';
import { PreviewPanel } from '#web/features/kpi-editor/preview-panel.tsx';
import { SaveDialog } from '#web/features/kpi-editor/save-dialog.tsx';
import { StartingPoints } from '#web/features/kpi-editor/starting-points.tsx';
import { useCheck } from '#web/features/kpi-editor/use-check.ts';
import { useDraft } from '#web/features/kpi-editor/use-draft.ts';
import { UsagePanel } from '#web/features/kpi-editor/usage-panel.tsx';
import { useProposal } from '#web/features/kpi-editor/use-proposal.ts';
import { WordsPanel } from '#web/features/kpi-editor/words-panel.tsx';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

export interface EditorProps {
  readonly detail?: KpiDetail | undefined;
  /** The node of a mind map it is made of. */
  readonly begun?: (Idea & { readonly text: string }) | undefined;
}

const longestName = 120;

/** Writes a KPI of one's own: begin, see what it says and gives, name it, save. Without `detail` a new one. */
export function Editor({ detail, begun }: EditorProps) {
  const { t, locale } = useI18n();
  const errorText = useErrorText();
  const id = detail?.kpi.id;
  const latest = detail?.versions[0];
  const [saved] = useState(() =>
    latest ? draftOf(latest.definition) : begun && changeWords(emptyDraft, locale, { name: begun.text.slice(0, longestName) }),
  );
  const state = useDraft(begun ? `idea.${begun.nodeId}` : id, saved, latest?.version ?? null);
  const { draft, setDraft } = state;
  const checked = useCheck(draft, id);
  const result = checked.isRight ? checked.check?.result : undefined;
  const proposal = useProposal(draft.guide);
  const [isSaving, { open, close }] = useDisclosure(false);
  const [isNameWanted, setNameWanted] = useState(false);

  const isBeginning = draft.formula.trim() === '' || draft.guide !== undefined;
  const guide = (next: Guide | undefined) => {
    const formula = next && guideFormula(next);
    setDraft((old) => ({ ...old, guide: next, ...(formula === undefined ? {} : { formula }) }));
  };
  const save = () => {
    setNameWanted(true);
    const isNamed = Object.values(draft.words).some(({ name }) => name.trim() !== '');
    if (isNamed && checked.isRight && (checked.check?.findings.length ?? 0) === 0) open();
  };
  const hindrance = hindranceOf(checked, wordsIn(draft, locale).name, draft.formula);

  return (
    <>
      <DraftNote state={state} />
      <div className={classes.columns}>
        <div className={classes.first}>
          <Panel level={2} title={t('kpiEditor.formula.title')} note={isBeginning ? t('kpiEditor.formula.note') : undefined}>
            {isBeginning ? <StartingPoints guide={draft.guide} onChange={guide} /> : null}
            <FormulaField
              value={draft.formula}
              issues={checked.issues}
              onChange={(formula) => setDraft((old) => ({ ...old, formula, guide: undefined }))}
            />
            {checked.error ? (
              <p role="alert" className={classes.bad}>
                {errorText(checked.error)}
              </p>
            ) : null}
          </Panel>
        </div>
        <div className={classes.side}>
          <MeaningPanel result={checked.check?.result} isPending={checked.isPending} hasFault={checked.issues.some((issue) => !isMild(issue))} />
          <PreviewPanel draft={draft} id={id} isRight={checked.isRight} dimensions={checked.check?.result?.dimensions ?? []} />
        </div>
        <div className={classes.rest}>
          <WordsPanel draft={draft} check={checked.check} onChange={setDraft} proposal={proposal} isNameWanted={isNameWanted} />
          <OptionsPanel draft={draft} result={result} onChange={setDraft} />
          {detail ? <UsagePanel detail={detail} /> : null}
        </div>
      </div>
      <div className={classes.foot}>
        <Button
          size="md"
          leftSection={<IconDeviceFloppy size={18} stroke={1.7} aria-hidden />}
          aria-disabled={hindrance !== undefined}
          variant={hindrance === undefined ? 'filled' : 'default'}
          onClick={save}
        >
          {t(detail ? 'kpiEditor.save.version' : 'kpiEditor.save.new')}
        </Button>
        <span className={classes.faint} role="status">
          {hindrance === undefined ? '' : t(`kpiEditor.save.${hindrance}`)}
        </span>
      </div>
      {isSaving && result ? (
        <SaveDialog
          draft={draft}
          result={result}
          detail={detail}
          idea={begun && { mapId: begun.mapId, nodeId: begun.nodeId }}
          onClose={close}
          onSaved={state.forget}
        />
      ) : null}
    </>
  );
}

/** The first thing that is missing before it can be saved. */
function hindranceOf(
  { isRight, isPending, check }: ReturnType<typeof useCheck>,
  name: string,
  formula: string,
): 'noFormula' | 'checking' | 'faulty' | 'noName' | 'names' | undefined {
  if (formula.trim() === '') return 'noFormula';
  if (isPending) return 'checking';
  if (!isRight) return 'faulty';
  if (name.trim() === '') return 'noName';
  return (check?.findings.length ?? 0) > 0 ? 'names' : undefined;
}
