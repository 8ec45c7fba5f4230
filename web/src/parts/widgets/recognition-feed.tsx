import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import { RecognitionList } from '#web/parts/recognition/recognition-list.tsx';
import { useRecognition } from '#web/parts/recognition/use-recognition.ts';
import classes from '#web/parts/widgets/widgets.module.css';
import linkClasses from '#web/ui/link.module.css';

const most = 12;

/** Thanks and achievements everybody may see: what is between two people stays off boards, which stand open for others to see. */
export function RecognitionFeed() {
  const { t } = useI18n();
  const { data, error } = useRecognition('all', most);
  if (!data) return error ? <p className={classes.notice}>{t('widget.notNow')}</p> : <Skeleton height="100%" />;
  const items = data.items.filter(({ isPrivate }) => !isPrivate);
  return (
    <>
      {items.length === 0 ? <p className={classes.notice}>{t('recognition.none')}</p> : <RecognitionList items={items} />}
      <Link to="/recognition" className={linkClasses.link}>
        {t('recognition.thank')}
      </Link>
    </>
  );
}
