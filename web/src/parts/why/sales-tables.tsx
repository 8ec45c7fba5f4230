import type { WhyResponse } from '@leadline/contract';
import { useI18n } from '#web/lib/i18n.tsx';
import { useEffectText } from '#web/parts/why/effect-text.ts';
import classes from '#web/parts/why/why.module.css';
import { useValueText } from '#web/parts/value-text.ts';

const products = ['volume', 'mix', 'price', 'added', 'dropped'] as const;

/** What units, mix and prices of products did to sales. */
export function ProductTable({ why }: { readonly why: WhyResponse }) {
  const { t } = useI18n();
  const effectText = useEffectText(why);
  const found = why.products;
  if (!found) return null;
  const shown = products.filter((part) => Number(found[part]) !== 0);
  return <Steps title={t('why.products.title')} steps={shown.map((part) => ({ name: t(`why.products.${part}`), value: effectText(found[part]) }))} />;
}

/** From what customers brought before to what they bring now. */
export function CustomerTable({ why }: { readonly why: WhyResponse }) {
  const { t } = useI18n();
  const text = useValueText();
  const effectText = useEffectText(why);
  const found = why.customers;
  if (!found) return null;
  const count = found.customers;
  const away = (value: string): string => effectText(value === '0' ? value : `-${value}`);
  const steps = [
    { name: t('why.customers.opening'), value: text.text({ value: found.opening }, why.column) },
    { name: t('why.customers.added', { count: count.added }), value: effectText(found.added) },
    { name: t('why.customers.wonBack', { count: count.wonBack }), value: effectText(found.wonBack) },
    { name: t('why.customers.expansion', { count: count.expansion }), value: effectText(found.expansion) },
    { name: t('why.customers.contraction', { count: count.contraction }), value: away(found.contraction) },
    { name: t('why.customers.lost', { count: count.lost }), value: away(found.lost) },
    ...(Number(found.unknown) === 0 ? [] : [{ name: t('why.customers.unknown'), value: effectText(found.unknown) }]),
    { name: t('why.customers.closing'), value: text.text({ value: found.closing }, why.column) },
  ];
  return <Steps title={t('why.customers.title')} steps={steps} />;
}

interface StepsProps {
  readonly title: string;
  readonly steps: readonly { readonly name: string; readonly value: string }[];
}

function Steps({ title, steps }: StepsProps) {
  const { t } = useI18n();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('why.effect')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
