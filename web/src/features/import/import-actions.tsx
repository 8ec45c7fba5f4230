import { Button, TextInput } from '@mantine/core';
import { IconBookmark, IconDatabaseImport, IconTestPipe } from '@tabler/icons-react';
import type { Recipe } from '@leadline/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '#web/features/import/import.module.css';
import type { ImportDraft } from '#web/features/import/use-import.ts';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** The one thing to do next, and beside it: try again, keep the recipe, begin anew. */
export function ImportActions({ draft, recipe }: { readonly draft: ImportDraft; readonly recipe: Recipe }) {
  const { t, locale } = useI18n();
  const rows = draft.report?.files.reduce((sum, file) => sum + file.rowsIn - file.rejected, 0);
  const isBusy = draft.doing !== undefined;
  return (
    <div className={classes.actions}>
      <Button
        size="md"
        leftSection={<IconDatabaseImport size={18} stroke={1.7} aria-hidden />}
        disabled={isBusy || !draft.report}
        loading={draft.doing === 'starting'}
        onClick={draft.start}
      >
        {rows === undefined ? t('importPage.start') : t('importPage.startRows', { rows: countText(locale, rows) })}
      </Button>
      <Button size="md" variant="default" leftSection={<IconTestPipe size={18} stroke={1.7} aria-hidden />} disabled={isBusy} onClick={draft.check}>
        {t('importPage.check')}
      </Button>
      <SaveRecipe recipe={recipe} onSaved={draft.setSaved} />
      <Button size="md" variant="subtle" disabled={isBusy} onClick={draft.reset}>
        {t('importPage.reset')}
      </Button>
    </div>
  );
}

function SaveRecipe({ recipe, onSaved }: { readonly recipe: Recipe; readonly onSaved: (name: string) => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [name, setName] = useState(recipe.name);
  const [isOpen, setOpen] = useState(false);
  const save = useMutation({
    mutationFn: () => callApi<Recipe>(`/api/recipes/${encodeURIComponent(name)}`, { method: 'PUT', body: { ...recipe, name } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['recipes'] });
      onSaved(name);
    },
  });
  if (!isOpen) {
    return (
      <Button size="md" variant="default" leftSection={<IconBookmark size={18} stroke={1.7} aria-hidden />} onClick={() => setOpen(true)}>
        {t('importPage.recipe.save')}
      </Button>
    );
  }
  return (
    <form
      className={classes.recipeForm}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput
        size="md"
        aria-label={t('importPage.recipe.name')}
        placeholder={t('importPage.recipe.name')}
        value={name}
        required
        error={save.error ? errorText(save.error) : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="md" type="submit" variant="default" loading={save.isPending}>
        {t('app.save')}
      </Button>
      <span role="status">{save.isSuccess ? t('app.saved') : ''}</span>
    </form>
  );
}
