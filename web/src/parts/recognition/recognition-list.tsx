import type { RecognitionItem } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { IconAward, IconHeartHandshake } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '#web/parts/recognition/recognition.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useRecognitionText } from '#web/parts/recognition/recognition-text.ts';

export interface RecognitionListProps {
  readonly items: readonly RecognitionItem[];
  /** Beside each. */
  readonly actionOf?: (item: RecognitionItem) => ReactNode;
}

/** Who thanks whom for what, and what was reached: the newest first, and no numbers beside names. */
export function RecognitionList({ items, actionOf }: RecognitionListProps) {
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <Line key={item.id} item={item} action={actionOf?.(item)} />
      ))}
    </ul>
  );
}

function Line({ item, action }: { readonly item: RecognitionItem; readonly action?: ReactNode }) {
  const { t, locale } = useI18n();
  const text = useRecognitionText();
  const { kind, to, by, value, isPrivate, day } = item;
  const Icon = kind === 'thanks' ? IconHeartHandshake : IconAward;
  const about = kind === 'thanks' ? text.about(item) : null;
  const facts = [
    formatDate(locale, day),
    ...(about === null ? [] : [t('recognition.about', { name: about })]),
    ...(isPrivate ? [t(kind === 'thanks' ? 'recognition.private' : 'recognition.privateOwn')] : []),
  ];
  return (
    <li className={classes.item}>
      <Icon size={22} stroke={1.6} aria-hidden className={classes.icon} data-kind={kind} />
      <div>
        <p className={`${classes.head} ${classes.who}`}>
          {by === null ? to.name : t('recognition.pair', { by: by.name, to: to.name })}
          {value === null ? null : <span className={classes.value}>{text.value(value)}</span>}
        </p>
        <p className={classes.text}>{text.reached(item) ?? item.text}</p>
        <p className={classes.facts}>{facts.join(' · ')}</p>
      </div>
      {action}
    </li>
  );
}
