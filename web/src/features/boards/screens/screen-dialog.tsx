import type { ChangeDisplay, DisplayHead, DisplaysResponse } from '@leadline/contract';
import { isLocale, locales } from '@leadline/i18n';
import { Button, Checkbox, Modal, Radio, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { screenAddress } from '#web/features/boards/screens/screen-address.ts';
import classes from '#web/features/boards/screens/screens.module.css';
import type { useScreens } from '#web/features/boards/screens/use-screens.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useBoards } from '#web/parts/boards/use-boards.ts';
import { slideSeconds, usualSeconds, winChoices } from '#web/parts/boards/wall-search.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';

interface ScreenDialogProps {
  readonly all: DisplaysResponse;
  /** null: a new one. */
  readonly display: DisplayHead | null;
  readonly screens: ReturnType<typeof useScreens>;
  readonly onClose: () => void;
}

/** What a screen shows, and how it gets it. */
export function ScreenDialog({ all, display, screens, onClose }: ScreenDialogProps) {
  const { t } = useI18n();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const made = screens.add.data;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={isPhone === true}
      title={t(display ? 'screens.changeTitle' : 'screens.add')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {made ? <Made path={made.path} onClose={onClose} /> : <ScreenForm all={all} display={display} screens={screens} onClose={onClose} />}
    </Modal>
  );
}

const everybody = '';

function usualSettings(all: DisplaysResponse, display: DisplayHead | null, locale: ChangeDisplay['locale'], timezone: string): ChangeDisplay {
  if (display) {
    const { name, boards, seconds, team, withNames, wins, hasSound, hasMotion } = display;
    const shown = { name, boards: boards.filter(({ title }) => title !== null).map(({ id }) => id), seconds, teamId: team?.id ?? null };
    return { ...shown, locale: display.locale, timezone: display.timezone, withNames, wins, hasSound, hasMotion };
  }
  const teamId = all.mayForAll ? null : (all.teams[0]?.id ?? null);
  return { ...{ name: '', boards: [], seconds: usualSeconds, teamId, locale, timezone }, ...{ withNames: false, wins: 'off', hasSound: false, hasMotion: true } }; // prettier-ignore
}

function ScreenForm({ all, display, screens: { add, change }, onClose }: ScreenDialogProps) {
  const { t, locale } = useI18n();
  const errorText = useErrorText();
  const { organization } = useAppState();
  const [key] = useState(formKey);
  const [settings, setSettings] = useState(() => usualSettings(all, display, locale, organization.timezone));
  const [isByCode, setByCode] = useState(true);
  const [code, setCode] = useState('');
  const set = (changes: Partial<ChangeDisplay>): void => setSettings((old) => ({ ...old, ...changes }));
  const isNew = display === null;
  const isReady = settings.name.trim() !== '' && settings.boards.length > 0 && (!isNew || !isByCode || code.trim() !== '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isNew) change.mutate({ id: display.id, body: settings }, { onSuccess: onClose });
    else add.mutate({ key, ...settings, ...(isByCode ? { code } : {}) });
  };
  const error = add.error ?? change.error;
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TextInput
        label={t('screens.name')}
        placeholder={t('screens.nameHint')}
        value={settings.name}
        maxLength={80}
        data-autofocus
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Playlist chosen={settings.boards} onChange={(boards) => set({ boards })} />
      <Shown settings={settings} all={all} set={set} />
      <Celebrated settings={settings} set={set} />
      {isNew ? <Found isByCode={isByCode} onByCode={setByCode} code={code} onCode={setCode} /> : null}
      {error ? (
        <p className={classes.bad} role="alert">
          {errorText(error)}
        </p>
      ) : null}
      <div className={classes.foot}>
        <Button type="submit" loading={add.isPending || change.isPending} disabled={!isReady}>
          {t('screens.save')}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly settings: ChangeDisplay;
  readonly set: (changes: Partial<ChangeDisplay>) => void;
}

function Playlist({ chosen, onChange }: { readonly chosen: readonly string[]; readonly onChange: (boards: string[]) => void }) {
  const { t } = useI18n();
  const boards = useBoards().data?.boards ?? [];
  if (boards.length === 0) return <p className={classes.small}>{t('wall.noBoards')}</p>;
  return (
    <Checkbox.Group label={t('wall.which')} value={[...chosen]} onChange={onChange}>
      <div className={classes.boards}>
        {boards.map(({ id, title }) => (
          <Checkbox key={id} value={id} label={title} description={chosen.includes(id) ? String(chosen.indexOf(id) + 1) : undefined} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Shown({ settings, all, set }: PartProps & { readonly all: DisplaysResponse }) {
  const { t } = useI18n();
  const teams = all.teams.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={t('screens.team')}
          data={all.mayForAll ? [{ value: everybody, label: t('screens.everybody') }, ...teams] : teams}
          value={settings.teamId ?? everybody}
          allowDeselect={false}
          searchable={teams.length > 8}
          onChange={(value) => set({ teamId: value === null || value === everybody ? null : value })}
        />
        <Select
          label={t('wall.each')}
          data={slideSeconds.map((each) => ({ value: String(each), label: t('wall.seconds', { count: each }) }))}
          value={String(settings.seconds)}
          allowDeselect={false}
          onChange={(value) => set({ seconds: slideSeconds.find((each) => String(each) === value) ?? usualSeconds })}
        />
        <Select
          label={t('screens.language')}
          data={locales.map((one) => ({ value: one, label: t(`common.language.${one}`) }))}
          value={settings.locale}
          allowDeselect={false}
          onChange={(value) => value !== null && isLocale(value) && set({ locale: value })}
        />
        <Select
          label={t('screens.timezone')}
          data={[...new Set([settings.timezone, ...Intl.supportedValuesOf('timeZone')])]}
          value={settings.timezone}
          allowDeselect={false}
          searchable
          limit={50}
          onChange={(value) => value !== null && set({ timezone: value })}
        />
      </div>
      <Switch
        label={t('screens.names')}
        description={t('screens.namesNote')}
        checked={settings.withNames}
        onChange={(event) => set({ withNames: event.currentTarget.checked })}
      />
    </>
  );
}

function Celebrated({ settings, set }: PartProps) {
  const { t } = useI18n();
  return (
    <>
      <Select
        label={t('wall.wins')}
        data={winChoices.map((each) => ({ value: each, label: t(`wall.winChoice.${each}`) }))}
        value={settings.wins}
        allowDeselect={false}
        onChange={(value) => set({ wins: winChoices.find((each) => each === value) ?? 'off' })}
      />
      <Switch
        label={t('wall.sound')}
        description={t('wall.soundNote')}
        checked={settings.hasSound}
        onChange={(event) => set({ hasSound: event.currentTarget.checked })}
      />
      <Switch label={t('wall.motion')} checked={settings.hasMotion} onChange={(event) => set({ hasMotion: event.currentTarget.checked })} />
    </>
  );
}

interface FoundProps {
  readonly isByCode: boolean;
  readonly onByCode: (isByCode: boolean) => void;
  readonly code: string;
  readonly onCode: (code: string) => void;
}

function Found({ isByCode, onByCode, code, onCode }: FoundProps) {
  const { t } = useI18n();
  return (
    <>
      <Radio.Group label={t('screens.found')} value={isByCode ? 'code' : 'link'} onChange={(value) => onByCode(value === 'code')}>
        <Stack gap="sm" mt={8}>
          <Radio value="code" label={t('screens.byCode')} description={t('screens.byCodeNote', { address: screenAddress() })} />
          <Radio value="link" label={t('screens.byLink')} description={t('screens.byLinkNote')} />
        </Stack>
      </Radio.Group>
      {isByCode ? (
        <TextInput
          label={t('screens.code')}
          value={code}
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => onCode(event.currentTarget.value)}
        />
      ) : null}
    </>
  );
}

/** The only time the address of a screen is there to be seen. */
function Made({ path, onClose }: { readonly path: string | null; readonly onClose: () => void }) {
  const { t } = useI18n();
  const address = `${location.origin}${path ?? ''}`;
  return (
    <div className={classes.form} role="status">
      {path === null ? (
        <p>{t('screens.taken')}</p>
      ) : (
        <>
          <TextInput
            label={t('screens.address')}
            description={t('screens.made')}
            value={address}
            readOnly
            data-autofocus
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton text={address} label={t('exports.share.copy')} done={t('exports.share.copied')} />
        </>
      )}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {t('app.close')}
        </Button>
      </div>
    </div>
  );
}
