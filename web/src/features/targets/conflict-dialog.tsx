import { Button, Modal } from '@mantine/core';
import type { TargetConflict } from '@leadline/contract';
import { formatPeriod } from '@leadline/i18n';
import type { Draft } from '#web/features/targets/draft.ts';
import { type Place, type Sheet, shownText } from '#web/features/targets/sheet.ts';
import classes from '#web/features/targets/targets.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

export interface Clash {
  readonly place: Place;
  readonly theirs: TargetConflict;
}

export interface ConflictDialogProps {
  readonly sheet: Sheet;
  readonly draft: Draft;
  readonly clashes: readonly Clash[];
  readonly nameOf: (line: number) => string;
  /** What is left; nothing left closes it. */
  readonly onSettle: (left: readonly Clash[]) => void;
}

/** Two have changed the same cell: each is shown, and the reader says which one stands. */
export function ConflictDialog({ sheet, draft, clashes, nameOf, onSettle }: ConflictDialogProps) {
  const { t, locale } = useI18n();
  const settle = (which: readonly Clash[], isYours: boolean): void => {
    draft.apply(
      which.map(({ place: { line, period }, theirs }) => {
        const edit = sheet.editAt(line, period)!;
        return { key: sheet.keyAt(line, period), edit: isYours ? { ...edit, basedOn: theirs.revision } : undefined };
      }),
    );
    onSettle(clashes.filter((clash) => !which.includes(clash)));
  };
  const show = (line: number, levels: Parameters<typeof shownText>[2]): string => {
    const text = shownText(locale, sheet.lines[line]!.kpi, levels, 'value');
    return text === '' ? t('targets.cell.none') : text;
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={() => onSettle([])}
      title={t('targets.conflict.title', { count: clashes.length })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p className={classes.note}>{t('targets.conflict.text')}</p>
      <div className={classes.conflicts}>
        {clashes.slice(0, 100).map((clash) => {
          const { line, period } = clash.place;
          const name = `${nameOf(line)} · ${formatPeriod(locale, sheet.grid.periods[period]!.id)}`;
          return (
            <div key={`${line} ${period}`} className={classes.conflict} role="group" aria-label={name}>
              <span>{name}</span>
              <Button
                variant="default"
                size="compact-md"
                onClick={() => settle([clash], true)}
                aria-label={`${t('targets.conflict.takeYours')}: ${show(line, sheet.levelsAt(line, period))}`}
              >
                {t('targets.conflict.yours')}: {show(line, sheet.levelsAt(line, period))}
              </Button>
              <Button
                variant="default"
                size="compact-md"
                onClick={() => settle([clash], false)}
                aria-label={`${t('targets.conflict.takeTheirs')}: ${show(line, levelsOfTheirs(clash.theirs))}`}
              >
                {t('targets.conflict.theirs')}: {show(line, levelsOfTheirs(clash.theirs))}
              </Button>
            </div>
          );
        })}
      </div>
      <div className={classes.foot}>
        <Button variant="default" onClick={() => settle(clashes, false)}>
          {t('targets.conflict.allTheirs')}
        </Button>
        <Button onClick={() => settle(clashes, true)}>{t('targets.conflict.allYours')}</Button>
      </div>
    </Modal>
  );
}

const levelsOfTheirs = ({ value, minimum, stretch, lo, hi }: TargetConflict) => ({ value, minimum, stretch, lo, hi });
