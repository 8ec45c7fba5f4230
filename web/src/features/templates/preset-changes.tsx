import type { PresetReport } from '@leadline/contract';
import classes from '#web/features/templates/templates.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useEntities } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

type Change = PresetReport['changes'][number];

/** Setting by setting: as it is, as it would be; and the KPIs that go with it. */
export function PresetChanges({ report }: { readonly report: PresetReport }) {
  const { t, word } = useI18n();
  const words = useKpiWords();
  const names = (ids: readonly string[]): string => ids.map((id) => words.name(id)).join(', ');
  return (
    <>
      {report.changes.length > 0 ? (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('templatesPage.presets.setting')}</th>
              <th scope="col">{t('templatesPage.presets.from')}</th>
              <th scope="col">{t('templatesPage.presets.to')}</th>
            </tr>
          </thead>
          <tbody>
            {report.changes.map((change) => (
              <tr key={change.setting}>
                <th scope="row">{word(`template.setting.${change.setting}`, change.setting)}</th>
                <td>
                  <Value change={change} value={change.from} />
                </td>
                <td>
                  <Value change={change} value={change.to} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {report.kpisOff.length > 0 ? <p className={classes.kpis}>{t('templatesPage.presets.off', { kpis: names(report.kpisOff) })}</p> : null}
      {report.kpisOn.length > 0 ? <p className={classes.kpis}>{t('templatesPage.presets.on', { kpis: names(report.kpisOn) })}</p> : null}
    </>
  );
}

function Value({ change, value }: { readonly change: Change; readonly value: Change['to'] }) {
  const { t, word } = useI18n();
  const words = useKpiWords();
  const entities = useEntities().data?.entities ?? [];
  if (value === null) return <>{t('templatesPage.presets.allRecords')}</>;
  switch (change.setting) {
    case 'workweek':
      return <>{value.map((one) => word(`template.workweek.${one}`, String(one))).join(', ')}</>;
    case 'recognition':
      return <>{value.map((one) => word(`template.recognition.${one}`, String(one))).join(', ')}</>;
    case 'entities': {
      const unused = entities.filter(({ id, derived }) => !derived && !value.includes(id)).map(({ id }) => words.entity(id));
      return <>{unused.length === 0 ? t('templatesPage.presets.allRecords') : t('templatesPage.presets.allBut', { records: unused.join(', ') })}</>;
    }
    case 'inactivityWindowDays':
      return <>{value.map((one) => t('templatesPage.presets.days', { count: Number(one) })).join(', ')}</>;
  }
}
