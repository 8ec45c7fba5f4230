import type { WhySplit } from '@leadline/contract';
import { formatChange } from '@leadline/i18n';
import type { KpiColumn } from '@leadline/kpi';
import classes from '#web/parts/why/why.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { toneOf } from '#web/parts/tone.ts';
import { useValueText } from '#web/parts/value-text.ts';

/** A difference with its sign, in the unit of the value; of shares in percentage points. */
export function useEffectText(column: KpiColumn): (effect: string) => string {
  const { locale } = useI18n();
  const decimals = column.unit.kind === 'percent' ? Math.max(1, column.decimals) : column.decimals;
  return (effect) => formatChange(locale, { state: 'value', difference: effect, ratio: null }, column.unit, { decimals });
}

interface EffectTableProps {
  readonly split: WhySplit;
  readonly column: KpiColumn;
}

/** What each member was, is, and did to the number; bars to the left took away, bars to the right added. */
export function EffectTable({ split, column }: EffectTableProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const effectText = useEffectText(column);
  const largest = Math.max(...split.members.map(({ effect }) => Math.abs(Number(effect))), Math.abs(Number(split.others.effect)));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{words.dimension(split.by)}</th>
          <th scope="col">{t('why.before')}</th>
          <th scope="col">{t('why.after')}</th>
          <th scope="col">{t('why.effect')}</th>
        </tr>
      </thead>
      <tbody>
        {split.members.map(({ member, state, before, after, effect, rate, mix }) => (
          <tr key={member.id}>
            <th scope="row">
              {text.member(split.by, member)}
              {state === 'stayed' ? null : <span className={classes.state}>{t(`why.state.${state}`)}</span>}
              {rate === undefined || mix === undefined ? null : (
                <span className={classes.state}>
                  {t('why.rate')}: {effectText(rate)} · {t('why.mix')}: {effectText(mix)}
                </span>
              )}
            </th>
            <td>{text.text({ value: before }, column)}</td>
            <td>{text.text({ value: after }, column)}</td>
            <td className={classes.effect}>
              {effectText(effect)}
              <Bar effect={effect} largest={largest} column={column} />
            </td>
          </tr>
        ))}
        {split.others.count > 0 ? (
          <tr>
            <th scope="row">{t('why.others', { count: split.others.count })}</th>
            <td />
            <td />
            <td className={classes.effect}>
              {effectText(split.others.effect)}
              <Bar effect={split.others.effect} largest={largest} column={column} />
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

interface BarProps {
  readonly effect: string;
  readonly largest: number;
  readonly column: KpiColumn;
}

function Bar({ effect, largest, column }: BarProps) {
  const part = largest === 0 ? 0 : (Number(effect) / largest) * 50;
  const tone = toneOf({ state: 'value', value: null, difference: effect, ratio: null }, column.direction);
  return (
    <span className={classes.bar} aria-hidden>
      <span data-tone={tone} style={{ left: `${part < 0 ? 50 + part : 50}%`, width: `${Math.abs(part)}%` }} />
    </span>
  );
}
