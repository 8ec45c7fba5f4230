import { Collapse, Select, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { TemplateAnswer } from '@leadline/contract';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { KpiRow } from '#web/features/templates/kpi-row.tsx';
import { OpenAsView } from '#web/features/templates/open-as-view.tsx';
import classes from '#web/features/templates/templates.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

/** The ready sets; each opens to its KPIs. */
export function TemplateList({ templates }: { readonly templates: readonly TemplateAnswer[] }) {
  const { t, word } = useI18n();
  const [role, setRole] = useState<string | null>(null);
  const roles = [...new Set(templates.flatMap((template) => template.roles))];
  const shown = templates.filter((template) => role === null || (template.roles as readonly string[]).includes(role));
  return (
    <Panel
      level={2}
      title={t('templatesPage.sets.title')}
      note={t('templatesPage.sets.note')}
      action={
        <Select
          clearable
          size="xs"
          aria-label={t('templatesPage.guide.role')}
          placeholder={t('templatesPage.sets.all')}
          clearButtonProps={{ 'aria-label': t('templatesPage.sets.all') }}
          data={roles.map((value) => ({ value, label: word(`entity.assignment.value.sales_role.${value}`, value) }))}
          value={role}
          onChange={setRole}
        />
      }
    >
      <ul className={classes.sets}>
        {shown.map((template) => (
          <TemplateSet key={template.id} template={template} />
        ))}
      </ul>
    </Panel>
  );
}

function TemplateSet({ template }: { readonly template: TemplateAnswer }) {
  const { t, word } = useI18n();
  const hash = useLocation({ select: (location) => location.hash });
  const [isOpen, setOpen] = useState(hash === template.id);
  const { id, items, withoutData, off } = template;
  const Arrow = isOpen ? IconChevronDown : IconChevronRight;
  const roles = template.roles.map((role) => word(`entity.assignment.value.sales_role.${role}`, role)).join(', ');
  const stateOf = (kpi: string) => (off.includes(kpi) ? 'off' : withoutData.includes(kpi) ? 'noData' : 'data');
  const ready = items.filter(({ kpi }) => stateOf(kpi) === 'data').length;
  return (
    <li className={classes.set} id={id}>
      <UnstyledButton className={classes.setHead} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Arrow size={18} stroke={1.8} aria-hidden />
        <span className={classes.about}>
          <span className={classes.setName}>{word(`template.${id}.name`, id.replaceAll('_', ' '))}</span>
          <span className={classes.rowFacts}>{t('templatesPage.sets.for', { roles })}</span>
        </span>
        <span className={classes.setFacts}>
          {t('templatesPage.sets.counts', { kpis: items.length, mandatory: items.filter(({ obligation }) => obligation === 'mandatory').length })}
          <span data-whole={ready === items.length || undefined} className={classes.ready}>
            {t('templatesPage.sets.ready', { ready, total: items.length })}
          </span>
        </span>
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <ol className={classes.rows}>
          {items.map((item, index) => (
            <KpiRow
              key={index}
              kpi={item.kpi}
              variant={item.variant}
              cadence={item.cadence}
              isPrimary={item.isPrimary ?? false}
              obligation={item.obligation}
              by={item.by}
              state={stateOf(item.kpi)}
            />
          ))}
        </ol>
        <OpenAsView set={id} />
      </Collapse>
    </li>
  );
}
