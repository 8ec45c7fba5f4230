import { Button, Checkbox, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import classes from '#web/features/boards/wall/wall.module.css';
import { slideSeconds, usualSeconds } from '#web/parts/boards/wall-search.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useBoards } from '#web/parts/boards/use-boards.ts';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Which boards are shown on this screen, and how long each slide. */
export function WallSetup() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { data, error } = useBoards();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [seconds, setSeconds] = useState<number>(usualSeconds);
  if (!data) return error ? <p role="alert">{errorText(error)}</p> : <PageWait label={t('app.wait.page')} />;
  const begin = (): void => void navigate({ to: '/wall', search: { board: [...chosen], seconds } as never });
  const toggle = (id: string): void => setChosen((old) => (old.includes(id) ? old.filter((each) => each !== id) : [...old, id]));
  return (
    <div className={classes.setup}>
      <h1 className={classes.setupTitle}>{t('wall.title')}</h1>
      <p className={classes.lead}>{t('wall.lead')}</p>
      {data.boards.length === 0 ? (
        <p>{t('wall.noBoards')}</p>
      ) : (
        <fieldset className={classes.choices}>
          <legend>{t('wall.which')}</legend>
          {data.boards.map(({ id, title }) => (
            <Checkbox key={id} label={title} checked={chosen.includes(id)} onChange={() => toggle(id)} />
          ))}
        </fieldset>
      )}
      <Select
        label={t('wall.each')}
        value={String(seconds)}
        onChange={(value) => setSeconds(Number(value ?? usualSeconds))}
        data={slideSeconds.map((each) => ({ value: String(each), label: t('wall.seconds', { count: each }) }))}
        allowDeselect={false}
        className={classes.each}
      />
      <p className={classes.lead}>{t('wall.keys')}</p>
      <Button onClick={begin} disabled={chosen.length === 0}>
        {t('wall.begin')}
      </Button>
    </div>
  );
}
