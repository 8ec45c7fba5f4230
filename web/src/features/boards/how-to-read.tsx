import type { Widget } from '@leadline/contract';
import { Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import classes from '#web/features/boards/boards.module.css';
import { kpisOf } from '#web/features/boards/widget-title.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { PopupButton } from '#web/ui/popup-button.tsx';
import { Part } from '#web/ui/part.tsx';

const DirectionText = lazy(() => import('#web/parts/reading/direction-text.tsx'));

/** What the picture says, in a sentence or two, and what its numbers mean (S2-16, §9.7). */
export function HowToRead({ widget, title }: { readonly widget: Widget; readonly title: string }) {
  const { t } = useI18n();
  return (
    <PopupButton
      kind="dialog"
      label={t('boards.read.open', { name: title })}
      icon={<IconInfoCircle size={16} stroke={1.7} aria-hidden />}
      className={classes.tileTool}
    >
      {(popup, anchor) => (
        <Popover {...popup} width={340} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>{anchor}</Popover.Target>
          <Popover.Dropdown aria-label={t('boards.read.title')}>
            <Part height={80}>
              <ReadingText widget={widget} />
            </Part>
          </Popover.Dropdown>
        </Popover>
      )}
    </PopupButton>
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
