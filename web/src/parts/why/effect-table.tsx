import type { WhyResponse, WhySplit } from '@leadline/contract';
import { formatNumber } from '@leadline/i18n';
import type { KpiColumn } from '@leadline/kpi';
import { useEffectText, useWhyValueText } from '#web/parts/why/effect-text.ts';
import classes from '#web/parts/why/why.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { toneOf } from '@leadline/board';
import { useValueText } from '#web/parts/value-text.ts';

interface EffectTableProps {
  readonly split: WhySplit;
  readonly why: WhyResponse;
}

/** What each member was, is, and did to the number; bars to the left took away, bars to the right added. */
export function EffectTable({ split, why }: EffectTableProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const effectText = useEffectText(why);
  const valueText = useWhyValueText(why);
  const effects = [...split.members.map(({ effect }) => effect), split.others.effect];
  const bar = { largest: Math.max(...effects.map((effect) => Math.abs(Number(effect)))), column: why.column };
  return (
    <table className={classes.table}>
      <Heading first={words.dimension(split.by)} />
      <tbody>
        {split.members.map(({ member, state, before, after, effect, rate, mix }) => (
          <tr key={member.id}>
            <th scope="row">
              {text.member(split.by, member)}
              <span className={classes.state}>
                {state === 'stayed' ? `${valueText(before)} → ${valueText(after)}` : `${t(`why.state.${state}`)}: ${valueText(after ?? before)}`}
              </span>
              {rate === undefined || mix === undefined ? null : (
                <span className={classes.state}>
                  {t('why.rate')}: {effectText(rate)} · {t('why.mix')}: {effectText(mix)}
                </span>
              )}
            </th>
            <Effect effect={effect} {...bar} text={effectText(effect)} />
          </tr>
        ))}
        {split.others.count > 0 ? (
          <tr>
            <th scope="row">{t('why.others', { count: split.others.count })}</th>
            <Effect effect={split.others.effect} {...bar} text={effectText(split.others.effect)} />
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

/** Working days, cases a day and their size, each with what it did. */
export function FactorTable({ why }: { readonly why: WhyResponse }) {
  const { t, locale } = useI18n();
  const text = useValueText();
  const effectText = useEffectText(why);
  const factors = why.factors ?? [];
  const bar = { largest: Math.max(...factors.map(({ effect }) => Math.abs(Number(effect)))), column: why.column };
  const number = (value: string, decimals: number): string => formatNumber(locale, value, { decimals, trim: true });
  return (
    <table className={classes.table}>
      <Heading first={t('why.factors')} />
      <tbody>
        {factors.map(({ factor, before, after, effect }) => {
          const shown = (value: string) => (factor === 'size' ? text.text({ value }, why.column) : number(value, factor === 'days' ? 2 : 1));
          return (
            <tr key={factor}>
              <th scope="row">
                {t(`why.factor.${factor}`)}
                <span className={classes.state}>
                  {shown(before)} → {shown(after)}
                </span>
              </th>
              <Effect effect={effect} {...bar} text={effectText(effect)} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Heading({ first }: { readonly first: string }) {
  const { t } = useI18n();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{t('why.effect')}</th>
      </tr>
    </thead>
  );
}

interface EffectProps {
  readonly effect: string;
  readonly text: string;
  readonly largest: number;
  readonly column: KpiColumn;
}

function Effect({ effect, text, largest, column }: EffectProps) {
  const part = largest === 0 ? 0 : (Number(effect) / largest) * 50;
  const tone = toneOf({ state: 'value', value: null, difference: effect, ratio: null }, column.direction);
  return (
    <td className={classes.effect}>
      {text}
      <span className={classes.bar} aria-hidden>
        <span data-tone={tone} style={{ left: `${part < 0 ? 50 + part : 50}%`, width: `${Math.abs(part)}%` }} />
      </span>
    </td>
  );
}
