import type { WinChoice } from '@leadline/contract';
import { Button, Checkbox, Select, Switch } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import classes from '#web/features/boards/wall/wall.module.css';
import { slideSeconds, usualSeconds, winChoices } from '#web/parts/boards/wall-search.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { useBoards } from '#web/parts/boards/use-boards.ts';
import linkClasses from '#web/ui/link.module.css';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Which boards are shown on this screen, and how long each slide. */
export function WallSetup() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { data, error } = useBoards();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [seconds, setSeconds] = useState<number>(usualSeconds);
  const [wins, setWins] = useState<WinChoice>('off');
  const [hasSound, setSound] = useState(false);
  const [hasMotion, setMotion] = useState(true);
  const mayShow = useMay('records.read');
  if (!data) return error ? <p role="alert">{errorText(error)}</p> : <PageWait label={t('app.wait.page')} />;
  const celebrated = { ...(wins === 'off' ? {} : { wins }), ...(hasSound ? { sound: 'yes' } : {}), ...(hasMotion ? {} : { motion: 'no' }) };
  const begin = (): void => void navigate({ to: '/wall', search: { board: [...chosen], seconds, ...celebrated } as never });
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
      <Select
        label={t('wall.wins')}
        value={wins}
        onChange={(value) => setWins((value ?? 'off') as WinChoice)}
        data={winChoices.map((each) => ({ value: each, label: t(`wall.winChoice.${each}`) }))}
        allowDeselect={false}
      />
      <Switch
        label={t('wall.sound')}
        description={t('wall.soundNote')}
        checked={hasSound}
        onChange={(event) => setSound(event.currentTarget.checked)}
      />
      <Switch label={t('wall.motion')} checked={hasMotion} onChange={(event) => setMotion(event.currentTarget.checked)} />
      <p className={classes.lead}>{t('wall.keys')}</p>
      <Button onClick={begin} disabled={chosen.length === 0}>
        {t('wall.begin')}
      </Button>
      {mayShow ? (
        <Link to="/boards/screens" className={linkClasses.link}>
          {t('screens.without')}
        </Link>
      ) : null}
    </div>
  );
}
