import { Select } from '@mantine/core';
import classes from '#web/features/import/import.module.css';
import { useRecipes, type ImportDraft } from '#web/features/import/use-import.ts';
import { useI18n } from '#web/lib/i18n.tsx';

const own = '';

/** Saved recipes to read the files with; one that fits was taken by itself, and that is said. */
export function RecipeChooser({ draft }: { readonly draft: ImportDraft }) {
  const { t } = useI18n();
  const saved = useRecipes().data?.recipes ?? [];
  if (saved.length === 0) return null;
  const used = saved.find((item) => item.name === draft.savedName)?.name;
  return (
    <div className={classes.recipeChoice}>
      <Select
        label={t('import.mapping.recipe')}
        description={used === undefined ? t('importPage.recipe.ownNote') : t('importPage.recipe.used', { name: used })}
        disabled={draft.doing !== undefined}
        allowDeselect={false}
        value={used ?? own}
        data={[{ value: own, label: t('importPage.recipe.own') }, ...saved.map((item) => ({ value: item.name, label: item.name }))]}
        onChange={(value) => draft.useRecipe(saved.find((item) => item.name === value))}
      />
    </div>
  );
}
