import { Loader } from '@mantine/core';
import { DropZone } from '#web/features/import/drop-zone.tsx';
import { FilePanel } from '#web/features/import/file-panel.tsx';
import classes from '#web/features/import/import.module.css';
import { ImportActions } from '#web/features/import/import-actions.tsx';
import { PastImports } from '#web/features/import/past-imports.tsx';
import { ReadingPanel } from '#web/features/import/reading-panel.tsx';
import { RecipeChooser } from '#web/features/import/recipe-chooser.tsx';
import { ReportPanel } from '#web/features/import/report-panel.tsx';
import { addCorrection } from '#web/features/import/recipe-edit.ts';
import { useImportDraft, type ImportDraft } from '#web/features/import/use-import.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';

/** Brings files in: drop, look, try, import. Below, what was imported before. */
export function ImportPage() {
  const { t } = useI18n();
  const draft = useImportDraft();
  const errorText = useErrorText();
  useTitle(t('importPage.title'));
  const hasFiles = draft.files.length > 0;
  return (
    <div className={classes.page}>
      <header>
        <h1 className={classes.title}>{t('importPage.title')}</h1>
        <p className={classes.lead}>{t('importPage.text')}</p>
      </header>
      <DropZone onFiles={draft.addFiles} isSmall={hasFiles} isBusy={draft.doing !== undefined} />
      <div role="status" className={classes.doing}>
        {draft.doing ? (
          <>
            <Loader size={16} aria-hidden />
            {t(`importPage.doing.${draft.doing}`)}
          </>
        ) : null}
      </div>
      {draft.error ? (
        <p className={classes.error} role="alert">
          {errorText(draft.error)}
        </p>
      ) : null}
      {draft.inspection ? <RecipeChooser draft={draft} /> : null}
      {draft.inspection ? <Prepared draft={draft} /> : null}
      <PastImports />
    </div>
  );
}

function Prepared({ draft }: { readonly draft: ImportDraft }) {
  const { inspection, recipe, report } = draft;
  return (
    <>
      {report ? (
        <ReportPanel
          report={report}
          onCorrect={recipe ? (correction) => draft.changeRecipe(addCorrection(recipe, correction)) : undefined}
          download={recipe ? { files: draft.files, recipe } : undefined}
        />
      ) : null}
      {recipe ? <ImportActions draft={draft} recipe={recipe} /> : null}
      {recipe ? <ReadingPanel recipe={recipe} onChange={(next) => draft.changeRecipe(next, true)} /> : null}
      {inspection!.files.map((file) => (
        <FilePanel key={file.digest} file={file} recipe={recipe} inspection={inspection!} onChange={draft.changeRecipe} />
      ))}
    </>
  );
}
