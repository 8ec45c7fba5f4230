import type { AlertPreviewRequest } from '@leadline/contract';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAlertText } from '#web/parts/alerts/alert-text.ts';
import classes from '#web/parts/alerts/alerts.module.css';
import { useAlertPreview } from '#web/parts/alerts/use-alerts.ts';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';

const mostShown = 6;

/** How often a rule would have told of something, by what really was, with the periods. */
export function AlertLook({ request }: { readonly request: AlertPreviewRequest | null }) {
  const { t } = useI18n();
  const text = useAlertText();
  const errorText = useErrorText();
  const { data, error } = useAlertPreview(request);
  if (request === null) return null;
  if (error) return <p className={classes.look}>{errorText(error)}</p>;
  if (!data) return <p className={classes.look}>{t('alerts.preview.wait')}</p>;
  if (data.obstacle !== null) return <p className={classes.look}>{t(`alerts.obstacle.${data.obstacle}`)}</p>;
  const told = data.periods.filter(({ fired }) => fired.length > 0);
  const now = text.value(data.now, data.column);
  const names = (fired: (typeof told)[number]['fired']): string =>
    request.each === null ? '' : ` (${fired.slice(0, 3).map(text.subject).join(', ')}${fired.length > 3 ? ` ${t('alerts.preview.more', { count: fired.length - 3 })}` : ''})`; // prettier-ignore
  return (
    <div className={classes.look}>
      <HowToRead chart="alert" name={t('alerts.title')} />
      <div role="status" className={classes.looked}>
        <p>
          {data.periods.length === 0 ? t('alerts.preview.none') : t('alerts.preview.told', { times: data.times, periods: data.periods.length })}
          {now === null ? null : ` ${t('alerts.preview.now', { value: now })}.`}
        </p>
        {told.length === 0 ? null : (
          <ul className={classes.dates}>
            {told.slice(-mostShown).map(({ period, fired }) => (
              <li key={period}>
                {text.period(period)}
                {names(fired)}
              </li>
            ))}
          </ul>
        )}
        <p className={classes.small}>{t(`alerts.moment.${data.moment}`)}</p>
      </div>
    </div>
  );
}
