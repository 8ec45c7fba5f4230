import classes from '#web/features/templates/templates.module.css';
import { GuidedChoice } from '#web/features/templates/guided-choice.tsx';
import { PresetsPanel } from '#web/features/templates/presets-panel.tsx';
import { TemplateList } from '#web/features/templates/template-list.tsx';
import { useTemplates } from '#web/features/templates/use-templates.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Ready sets of KPIs, help with choosing, and ready settings for a kind of business. */
export function TemplatesPage() {
  const { t } = useI18n();
  const answer = useTemplates();
  useTitle(t('templatesPage.title'));
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  const { templates, roles, goals } = answer.data;
  return (
    <div className={classes.page}>
      <header>
        <h1 className={classes.title}>{t('templatesPage.title')}</h1>
        <p className={classes.lead}>{t('templatesPage.text')}</p>
      </header>
      <GuidedChoice roles={roles} goals={goals} />
      <TemplateList templates={templates} />
      <PresetsPanel />
    </div>
  );
}
