import { useI18n } from '#web/lib/i18n.tsx';
import { SecretOnce } from '#web/parts/secret-once.tsx';

export function SigningSecret({ secret, onDone }: { readonly secret: string; readonly onDone: () => void }) {
  const { t } = useI18n();
  const words = {
    title: t('webhooksPage.secret.title'),
    text: t('webhooksPage.secret.text'),
    label: t('webhooksPage.secret.label'),
    copy: t('tokensPage.secret.copy'),
    copied: t('tokensPage.secret.copied'),
    done: t('tokensPage.secret.done'),
  };
  return <SecretOnce secret={secret} words={words} onDone={onDone} />;
}
