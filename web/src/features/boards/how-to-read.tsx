import type { Widget } from '@leadline/contract';
import { ActionIcon, Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import classes from '#web/features/boards/boards.module.css';
import { kpisOf, useWidgetTitle } from '#web/features/boards/widget-title.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

const DirectionText = lazy(() => import('#web/parts/reading/direction-text.tsx'));

/** What the picture says, in a sentence or two, and what its numbers mean (S2-16, §9.7). */
export function HowToRead({ widget }: { readonly widget: Widget }) {
  const { t } = useI18n();
  const title = useWidgetTitle()(widget);
  return (
    <Popover width={340} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size="sm" className={classes.tileTool} aria-label={t('boards.read.open', { name: title })}>
          <IconInfoCircle size={16} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('boards.read.title')}>
        <ReadingText widget={widget} />
      </Popover.Dropdown>
    </Popover>
  );
}

function ReadingText({ widget }: { readonly widget: Widget }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const kpis = kpisOf(widget).filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at);
  return (
    <div className={classes.reading} tabIndex={-1} data-autofocus>
      <strong>{t('boards.read.title')}</strong>
      <p>{t(`boards.read.kind.${widget.kind}`)}</p>
      {kpis.length === 0 ? null : (
        <dl>
          {kpis.map(({ id, variant }) => (
            <div key={id}>
              <dt>{words.name(id, variant)}</dt>
              <dd>
                {words.reading(id) || words.sentence(id)}{' '}
                <Suspense>
                  <DirectionText kpi={id} />
                </Suspense>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
