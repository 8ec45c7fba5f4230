import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCircleDashed, IconPlayerTrackNextFilled, type Icon } from '@tabler/icons-react';
import classes from '#web/ui/status.module.css';

export type StatusKind = 'reached' | 'on_track' | 'watch' | 'behind' | 'none';

const looks: Readonly<Record<StatusKind, { readonly icon: Icon; readonly tone: string }>> = {
  reached: { icon: IconCircleCheckFilled, tone: 'good' },
  on_track: { icon: IconPlayerTrackNextFilled, tone: 'good' },
  watch: { icon: IconAlertTriangleFilled, tone: 'watch' },
  behind: { icon: IconAlertTriangleFilled, tone: 'bad' },
  none: { icon: IconCircleDashed, tone: 'none' },
};

/** A status is an icon and a word; the colour only repeats them. */
export function Status({ kind, word }: { readonly kind: StatusKind; readonly word: string }) {
  const { icon: Picture, tone } = looks[kind];
  return (
    <span className={classes.status} data-tone={tone}>
      <Picture size={14} aria-hidden />
      {word}
    </span>
  );
}
