import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { LanguageSelect } from '#web/ui/language-select.tsx';
import { ExpertSwitch } from '#web/parts/expert-switch.tsx';
import { ThemeSelect } from '#web/ui/theme-select.tsx';
import { ComparisonChoice } from '#web/features/settings/comparison-choice.tsx';
import { OpenLinksChoice } from '#web/features/settings/open-links-choice.tsx';
import { OrganizationForm } from '#web/features/settings/organization-form.tsx';
import { OwnData } from '#web/features/settings/own-data.tsx';
import classes from '#web/features/settings/settings.module.css';
import { useMay } from '#web/lib/session.ts';
import { useAppState } from '#web/lib/state.ts';
import linkClasses from '#web/ui/link.module.css';
import { Panel } from '#web/ui/panel.tsx';

export function SettingsPage() {
  const { t } = useI18n();
  const state = useAppState();
  const mayErase = useMay('personal.erase');
  useTitle(t('app.place.settings'));
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('app.place.settings')}</h1>
      {state.isDemo ? <OwnData /> : null}
      <Panel level={2} title={t('settings.organization')} note={t('settings.organizationNote')}>
        <OrganizationForm organization={state.organization} />
      </Panel>
      <Panel level={2} title={t('settings.roles.title')} note={t('settings.roles.linkNote')}>
        <Link to="/settings/roles" className={linkClasses.link}>
          {t('settings.roles.open')}
        </Link>
      </Panel>
      <Panel level={2} title={t('settings.comparison.title')} note={t('settings.comparison.note')}>
        <ComparisonChoice />
      </Panel>
      <Panel level={2} title={t('settings.openLinks.title')} note={t('settings.openLinks.note')}>
        <OpenLinksChoice />
      </Panel>
      <Panel level={2} title={t('stagesPage.link')} note={t('stagesPage.linkNote')}>
        <Link to="/settings/stages" className={linkClasses.link}>
          {t('stagesPage.open')}
        </Link>
      </Panel>
      <Panel level={2} title={t('templatesPage.presets.title')} note={t('templatesPage.presets.note')}>
        <Link to="/templates" className={linkClasses.link}>
          {t('templatesPage.title')}
        </Link>
      </Panel>
      <Panel level={2} title={t('accountsPage.link')} note={t('accountsPage.linkNote')}>
        <Link to="/settings/accounts" className={linkClasses.link}>
          {t('accountsPage.open')}
        </Link>
      </Panel>
      <Panel level={2} title={t('audit.link')} note={t('audit.linkNote')}>
        <Link to="/audit" className={linkClasses.link}>
          {t('audit.open')}
        </Link>
      </Panel>
      {mayErase ? (
        <Panel level={2} title={t('settings.retention.title')} note={t('settings.retention.linkNote')}>
          <Link to="/settings/retention" className={linkClasses.link}>
            {t('settings.retention.open')}
          </Link>
        </Panel>
      ) : null}
      <Panel level={2} title={t('providersPage.link')} note={t('providersPage.linkNote')}>
        <Link to="/settings/providers" className={linkClasses.link}>
          {t('providersPage.title')}
        </Link>
      </Panel>
      <Panel level={2} title={t('channels.title')} note={t('channels.linkNote')}>
        <Link to="/settings/chats" className={linkClasses.link}>
          {t('channels.add')}
        </Link>
      </Panel>
      <Panel level={2} title={t('apiReference.link')} note={t('apiReference.linkNote')}>
        <Link to="/settings/tokens" className={linkClasses.link}>
          {t('tokensPage.title')}
        </Link>
        <Link to="/settings/webhooks" className={linkClasses.link}>
          {t('webhooksPage.title')}
        </Link>
        <Link to="/settings/api" className={linkClasses.link}>
          {t('apiReference.title')}
        </Link>
      </Panel>
      <Panel level={2} title={t('settings.device')} note={t('settings.deviceNote')}>
        <div className={classes.row}>
          <LanguageSelect />
          <ThemeSelect />
        </div>
        <ExpertSwitch />
      </Panel>
      <p className={classes.version}>{t('settings.version', { version: state.version })}</p>
    </div>
  );
}
