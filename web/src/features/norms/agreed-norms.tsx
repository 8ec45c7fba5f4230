import type { ContactNorm, ContactNormsResponse, ContactRule, UsualContactsResponse } from '@leadline/contract';
import { normKinds } from '@leadline/contract/values';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isNow, rateIn, useNormText } from '#web/features/norms/norm-text.ts';
import classes from '#web/features/norms/norms.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useRoleName } from '#web/parts/use-role-name.ts';
import { Panel } from '#web/ui/panel.tsx';

/** What somebody wants to do: set (with what is known of it already), end or take back. */
export type NormTask =
  | { readonly kind: 'norm'; readonly of?: Partial<ContactNorm> }
  | { readonly kind: 'rule'; readonly of?: Partial<ContactRule> }
  | { readonly kind: 'end' | 'remove'; readonly path: 'contact-norms' | 'contact-rules'; readonly id: string; readonly name: string };

export interface AgreedNormsProps {
  readonly all: ContactNormsResponse;
  readonly usual: UsualContactsResponse | undefined;
  readonly mayDecide: boolean;
  readonly onTask: (task: NormTask) => void;
}

/** Norms by role with what people really do beside them, norms of single people, rules by segment. */
export function AgreedNorms(props: AgreedNormsProps) {
  const { t } = useI18n();
  const roleName = useRoleName();
  const { all } = props;
  const own = all.norms.filter(({ subject }) => subject.scope === 'user');
  return (
    <div className={classes.parts}>
      <Panel title={t('norms.agreed.roles')} note={t('norms.agreed.rolesNote')} level={2}>
        {all.roles.length === 0 ? <p className={classes.none}>{t('norms.agreed.none')}</p> : null}
        {all.roles.map(({ role, people }) => (
          <section key={role} className={classes.group} aria-label={roleName(role)}>
            <h3 className={classes.groupTitle}>{t('norms.agreed.role', { role: roleName(role), count: people })}</h3>
            <RoleTable {...props} role={role} />
          </section>
        ))}
      </Panel>
      {own.length === 0 ? null : (
        <Panel title={t('norms.agreed.own')} note={t('norms.agreed.ownNote')} level={2}>
          <OwnTable {...props} norms={own} />
        </Panel>
      )}
      <Panel title={t('norms.agreed.segments')} note={t('norms.agreed.segmentsNote')} level={2}>
        <RuleTable {...props} />
      </Panel>
    </div>
  );
}

interface TableProps {
  readonly caption: string;
  readonly first: string;
  readonly norm: string;
  readonly hasUsual: boolean;
  readonly hasActions: boolean;
  readonly children: ReactNode;
}

function AgreedTable({ caption, first, norm, hasUsual, hasActions, children }: TableProps) {
  const { t } = useI18n();
  return (
    <table className={classes.table}>
      <caption className={classes.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={classes.name}>
            {first}
          </th>
          <th scope="col" className={classes.norm}>
            {norm}
          </th>
          {hasUsual ? <th scope="col">{t('norms.agreed.usual')}</th> : null}
          <th scope="col" className={classes.since}>
            {t('norms.agreed.since')}
          </th>
          {hasActions ? (
            <th scope="col" className={classes.actions}>
              <span className={classes.hidden}>{t('assignments.actions')}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function RoleTable({ all, usual, mayDecide, onTask, role }: AgreedNormsProps & { readonly role: string }) {
  const { t } = useI18n();
  const text = useNormText();
  const roleName = useRoleName();
  const isMine = mayDecide && all.isForAll;
  const norms = all.norms.filter(({ subject }) => subject.scope === 'role' && subject.id === role);
  const now = norms.filter((norm) => isNow(norm, all.today));
  const found = usual?.roles.filter((one) => one.role === role) ?? [];
  const kinds = normKinds.filter((kind) => now.some((norm) => norm.kind === kind) || found.some((one) => one.kind === kind && isUsual(one)));
  if (kinds.length === 0) return <p className={classes.none}>{t('norms.agreed.none')}</p>;
  return (
    <>
      <AgreedTable caption={roleName(role)} first={t('norms.agreed.kind')} norm={t('norms.agreed.norm')} hasUsual={mayDecide} hasActions={isMine}>
        {kinds.flatMap((kind) => {
          const own = now.filter((norm) => norm.kind === kind);
          const done = found.find((one) => one.kind === kind);
          return (own.length === 0 ? [undefined] : own).map((norm) => (
            <tr key={norm?.id ?? kind}>
              <th scope="row">
                {text.kind(kind)}
                {norm?.place ? <span className={classes.small}>{text.place(norm.place)}</span> : null}
              </th>
              <td data-label={t('norms.agreed.norm')}>
                {norm ? (
                  <NormAmount norm={norm} />
                ) : (
                  <span className={now.length === 0 ? classes.missing : classes.quiet}>{t('norms.agreed.noNorm')}</span>
                )}
              </td>
              {mayDecide ? (
                <td data-label={t('norms.agreed.usual')}>
                  <UsualRate unit={norm?.unit ?? 'day'} done={done} fewest={usual?.fewest ?? 0} />
                </td>
              ) : null}
              <td data-label={t('norms.agreed.since')}>{norm ? text.days(norm) : '–'}</td>
              {isMine ? (
                <td className={classes.actions}>
                  {norm ? (
                    <TaskMenu
                      name={`${roleName(role)}, ${text.kind(kind)}`}
                      id={norm.id}
                      path="contact-norms"
                      onTask={onTask}
                      onChange={() => onTask({ kind: 'norm', of: norm })}
                    />
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('norms.agreed.setLabel', { name: `${roleName(role)}, ${text.kind(kind)}` })}
                      onClick={() =>
                        onTask({
                          kind: 'norm',
                          of: {
                            subject: { scope: 'role', id: role, name: null },
                            kind,
                            ...(done?.minutesEach ? { minutesEach: done.minutesEach } : {}),
                          },
                        })
                      }
                    >
                      {t('norms.agreed.set')}
                    </Button>
                  )}
                </td>
              ) : null}
            </tr>
          ));
        })}
      </AgreedTable>
      <OtherTerms
        lines={norms
          .filter((norm) => !isNow(norm, all.today))
          .map((norm) => `${text.kind(norm.kind)}: ${text.rate(norm.unit, norm.quantity)} · ${text.days(norm)}`)}
      />
    </>
  );
}

/** What is done now and then only is no work of the role. */
const isUsual = ({ median }: UsualContactsResponse['roles'][number]): boolean => median === null || Number(median) > 0;

function NormAmount({ norm: { unit, quantity, minutesEach } }: { readonly norm: ContactNorm }) {
  const { t } = useI18n();
  const text = useNormText();
  return (
    <>
      <strong className={classes.amount}>{text.rate(unit, quantity)}</strong>
      {minutesEach === null ? null : <span className={classes.small}>{t('norms.minutes', { count: minutesEach })}</span>}
    </>
  );
}

interface UsualRateProps {
  readonly unit: ContactNorm['unit'];
  readonly done: UsualContactsResponse['roles'][number] | undefined;
  readonly fewest: number;
}

function UsualRate({ unit, done, fewest }: UsualRateProps) {
  const { t } = useI18n();
  const text = useNormText();
  if (done === undefined) return <span className={classes.quiet}>{t('norms.agreed.noUsual')}</span>;
  if (done.median === null || done.upper === null)
    return <span className={classes.quiet}>{t('norms.agreed.fewCases', { count: done.cases, fewest })}</span>;
  return (
    <>
      {t('norms.agreed.rates', { median: text.rate(unit, rateIn(unit, done.median)), upper: text.fine(rateIn(unit, done.upper)) })}
      <span className={classes.small}>{text.cases(done)}</span>
    </>
  );
}

function OwnTable({ all, mayDecide, onTask, norms }: AgreedNormsProps & { readonly norms: readonly ContactNorm[] }) {
  const { t } = useI18n();
  const text = useNormText();
  const now = norms.filter((norm) => isNow(norm, all.today));
  return (
    <>
      {now.length === 0 ? null : (
        <AgreedTable
          caption={t('norms.agreed.own')}
          first={t('norms.people.name')}
          norm={t('norms.agreed.norm')}
          hasUsual={false}
          hasActions={mayDecide}
        >
          {now.map((norm) => (
            <tr key={norm.id}>
              <th scope="row">
                {norm.subject.name ?? '–'}
                <span className={classes.small}>
                  {[text.kind(norm.kind), norm.place === null ? null : text.place(norm.place)].filter((part) => part !== null).join(' · ')}
                </span>
              </th>
              <td data-label={t('norms.agreed.norm')}>
                <NormAmount norm={norm} />
              </td>
              <td data-label={t('norms.agreed.since')}>{text.days(norm)}</td>
              {mayDecide ? (
                <td className={classes.actions}>
                  <TaskMenu
                    name={`${norm.subject.name ?? '–'}, ${text.kind(norm.kind)}`}
                    id={norm.id}
                    path="contact-norms"
                    onTask={onTask}
                    onChange={() => onTask({ kind: 'norm', of: norm })}
                  />
                </td>
              ) : null}
            </tr>
          ))}
        </AgreedTable>
      )}
      <OtherTerms
        lines={norms
          .filter((norm) => !isNow(norm, all.today))
          .map((norm) => `${norm.subject.name ?? '–'}, ${text.kind(norm.kind)}: ${text.rate(norm.unit, norm.quantity)} · ${text.days(norm)}`)}
      />
    </>
  );
}

function RuleTable({ all, usual, mayDecide, onTask }: AgreedNormsProps) {
  const { t } = useI18n();
  const text = useNormText();
  const isMine = mayDecide && all.isForAll;
  const now = all.rules.filter((rule) => isNow(rule, all.today));
  const without = all.segments.filter(({ id }) => !now.some(({ segment }) => segment?.id === id));
  const rows = [...now, ...without.map((segment) => ({ segment, missing: true as const }))];
  if (rows.length === 0) return <p className={classes.none}>{t('norms.agreed.none')}</p>;
  return (
    <>
      <AgreedTable
        caption={t('norms.agreed.segments')}
        first={t('norms.customers.segment')}
        norm={t('norms.agreed.rule')}
        hasUsual={mayDecide}
        hasActions={isMine}
      >
        {rows.map((row) => {
          const rule = 'missing' in row ? undefined : row;
          const name = text.segment(row);
          const done = usual?.segments.find(({ segmentId }) => segmentId === (row.segment?.id ?? null));
          return (
            <tr key={rule?.id ?? name}>
              <th scope="row">
                {name}
                {rule?.purpose ? <span className={classes.small}>{text.purpose(rule.purpose)}</span> : null}
              </th>
              <td data-label={t('norms.agreed.rule')}>
                {rule ? <RuleAmount rule={rule} /> : <span className={classes.missing}>{t('norms.agreed.noRule')}</span>}
              </td>
              {mayDecide ? (
                <td data-label={t('norms.agreed.usual')}>
                  <UsualYear done={done} fewest={usual?.fewest ?? 0} />
                </td>
              ) : null}
              <td data-label={t('norms.agreed.since')}>{rule ? text.days(rule) : '–'}</td>
              {isMine ? (
                <td className={classes.actions}>
                  {rule ? (
                    <TaskMenu name={name} id={rule.id} path="contact-rules" onTask={onTask} onChange={() => onTask({ kind: 'rule', of: rule })} />
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('norms.agreed.setLabel', { name })}
                      onClick={() => onTask({ kind: 'rule', of: { segment: row.segment } })}
                    >
                      {t('norms.agreed.set')}
                    </Button>
                  )}
                </td>
              ) : null}
            </tr>
          );
        })}
      </AgreedTable>
      <OtherTerms
        lines={all.rules
          .filter((rule) => !isNow(rule, all.today))
          .map((rule) => `${text.segment(rule)}: ${text.rate('year', rule.perYear)} · ${text.days(rule)}`)}
      />
    </>
  );
}

function RuleAmount({ rule: { perYear, channel, toleranceDays } }: { readonly rule: ContactRule }) {
  const { t } = useI18n();
  const text = useNormText();
  const facts = [text.every(perYear), channel === null ? null : text.channel(channel), t('norms.tolerance', { count: toleranceDays })];
  return (
    <>
      <strong className={classes.amount}>{text.rate('year', perYear)}</strong>
      <span className={classes.small}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
    </>
  );
}

function UsualYear({ done, fewest }: { readonly done: UsualContactsResponse['segments'][number] | undefined; readonly fewest: number }) {
  const { t } = useI18n();
  const text = useNormText();
  if (done === undefined) return <span className={classes.quiet}>{t('norms.agreed.noUsual')}</span>;
  if (done.median === null || done.upper === null)
    return <span className={classes.quiet}>{t('norms.agreed.fewCases', { count: done.customers, fewest })}</span>;
  return (
    <>
      {t('norms.agreed.rates', { median: text.rate('year', done.median), upper: text.fine(done.upper) })}
      <span className={classes.small}>{t('norms.agreed.customers', { count: done.customers })}</span>
    </>
  );
}

interface TaskMenuProps {
  readonly name: string;
  readonly id: string;
  readonly path: 'contact-norms' | 'contact-rules';
  readonly onChange: () => void;
  readonly onTask: (task: NormTask) => void;
}

function TaskMenu({ name, id, path, onChange, onTask }: TaskMenuProps) {
  const { t } = useI18n();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('norms.agreed.menu', { name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onChange}>{t('norms.agreed.change')}</Menu.Item>
        {(['end', 'remove'] as const).map((kind) => (
          <Menu.Item key={kind} onClick={() => onTask({ kind, path, id, name })}>
            {t(`norms.agreed.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What held before and what will hold. */
function OtherTerms({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useI18n();
  if (lines.length === 0) return null;
  return (
    <details className={classes.latest}>
      <summary className={classes.summary}>{t('norms.agreed.later')}</summary>
      <ul className={classes.terms}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
