import { Button, Checkbox, Modal, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { staysInside } from '@leadline/board';
import type { AddShare, ShareHead, Widget } from '@leadline/contract';
import { formatInstant } from '@leadline/i18n';
import { useState, type FormEvent } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import classes from '#web/parts/exports/share-dialog.module.css';
import { useShares } from '#web/parts/exports/use-shares.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';

export interface ShareDialogProps {
  readonly boardId: string;
  readonly title: string;
  /** As they are called on the page. */
  readonly widgets: readonly { readonly widget: Widget; readonly title: string }[];
  readonly scope: AddShare['scope'];
  readonly onClose: () => void;
}

/** Makes a link to chosen widgets of a board, and revokes those there are. */
export function ShareDialog({ boardId, title, widgets, scope, onClose }: ShareDialogProps) {
  const { t } = useI18n();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const shares = useShares(boardId);
  const made = shares.add.data;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={isPhone === true}
      title={t('exports.share.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.body}>
        <p className={classes.note}>{t('exports.share.text')}</p>
        {made ? <MadeLink path={made.path} /> : <ShareForm {...{ boardId, title, widgets, scope }} add={shares.add} />}
        <ShareList shares={shares.list.data?.shares ?? []} revoke={shares.revoke} />
      </div>
    </Modal>
  );
}

const lasting = [7, 30, 90, 366];

function ShareForm({
  boardId,
  title,
  widgets,
  scope,
  add,
}: Omit<ShareDialogProps, 'onClose'> & { readonly add: ReturnType<typeof useShares>['add'] }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [name, setName] = useState(title);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [days, setDays] = useState(30);
  const [withNames, setWithNames] = useState(false);
  const [withNotes, setWithNotes] = useState(false);
  const [origins, setOrigins] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sites = origins.split(/\s+/).filter((site) => site !== '');
    add.mutate({ boardId, title: name, widgets: [...chosen], scope, days, withNames, withNotes, origins: sites });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TextInput label={t('exports.share.name')} value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
      <Checkbox.Group label={t('exports.share.widgets')} description={t('exports.share.widgetsNote')} value={[...chosen]} onChange={setChosen}>
        <div className={classes.widgets}>
          {widgets.map(({ widget, title: label }) => (
            <Checkbox
              key={widget.id}
              value={widget.id}
              label={label}
              disabled={staysInside(widget)}
              description={staysInside(widget) ? t('exports.share.forReader') : t(`widget.kind.${widget.kind}`)}
            />
          ))}
        </div>
      </Checkbox.Group>
      <Switch
        label={t('exports.share.names')}
        description={t('exports.share.namesNote')}
        checked={withNames}
        onChange={(event) => setWithNames(event.currentTarget.checked)}
      />
      <Switch
        label={t('exports.share.notes')}
        description={t('exports.share.notesNote')}
        checked={withNotes}
        onChange={(event) => setWithNotes(event.currentTarget.checked)}
      />
      <Select
        label={t('exports.share.days')}
        data={lasting.map((count) => ({ value: String(count), label: t('exports.share.day', { count }) }))}
        value={String(days)}
        allowDeselect={false}
        onChange={(value) => setDays(Number(value))}
      />
      <Textarea
        label={t('exports.share.origins')}
        description={t('exports.share.originsNote')}
        autosize
        minRows={1}
        value={origins}
        onChange={(event) => setOrigins(event.currentTarget.value)}
      />
      {add.error ? (
        <p className={classes.bad} role="alert">
          {errorText(add.error)}
        </p>
      ) : null}
      <div className={classes.foot}>
        <Button type="submit" loading={add.isPending} disabled={chosen.length === 0 || name.trim() === ''}>
          {t('exports.share.make')}
        </Button>
      </div>
    </form>
  );
}

/** The only time its address is there to be seen. */
function MadeLink({ path }: { readonly path: string }) {
  const { t } = useI18n();
  const address = `${location.origin}${path}`;
  return (
    <div className={classes.made} role="status">
      <TextInput
        label={t('exports.share.link')}
        description={t('exports.share.made')}
        value={address}
        readOnly
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={address} label={t('exports.share.copy')} done={t('exports.share.copied')} />
    </div>
  );
}

function ShareList({ shares, revoke }: { readonly shares: readonly ShareHead[]; readonly revoke: ReturnType<typeof useShares>['revoke'] }) {
  const { t, locale } = useI18n();
  const errorText = useErrorText();
  const { organization } = useAppState();
  if (shares.length === 0) return <p className={classes.note}>{t('exports.share.none')}</p>;
  return (
    <section>
      <h3 className={classes.head}>{t('exports.share.list')}</h3>
      <ul className={classes.list}>
        {shares.map(({ id, title, state, madeBy, expiresAt, mayRevoke }) => (
          <li key={id} className={classes.item}>
            <div>
              <strong>{title}</strong>
              <div className={classes.note}>
                {[
                  t(`exports.share.state.${state}`),
                  madeBy,
                  t('exports.share.until', { until: formatInstant(locale, expiresAt, organization.timezone) }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </div>
            </div>
            {mayRevoke ? (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('exports.share.revoke')}: ${title}`}
                loading={revoke.isPending && revoke.variables === id}
                onClick={() => revoke.mutate(id)}
              >
                {t('exports.share.revoke')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {revoke.error ? (
        <p className={classes.bad} role="alert">
          {errorText(revoke.error)}
        </p>
      ) : null}
    </section>
  );
}
