/** One line of the product made wrong, and the test that has to find it. */
export interface SeededFault {
  /** Number of the class in docs/security/failure-classes.md. */
  readonly class: number;
  readonly file: string;
  /** Stands once in the file. */
  readonly right: string;
  readonly wrong: string;
  readonly test: string;
  /** Part of the name of the test. */
  readonly name: string;
}

const fault = (number: number, file: string, [right, wrong]: readonly [string, string], test: string, name: string): SeededFault => ({
  class: number,
  file,
  right,
  wrong,
  test,
  name,
});

const access = 'server/src/access';
const features = 'server/src/features';
const outbound = 'server/src/outbound/outbound.test.ts';

export const seededFaults: readonly SeededFault[] = [
  fault(
    1,
    `${features}/setup/set-up.ts`,
    ['countAdministrators(db, { withoutDemo: true })) > 0', 'countAdministrators(db, { withoutDemo: true })) > 1'],
    `${features}/session/session.test.ts`,
    'one of many makes the administrator',
  ),
  fault(2, 'server/src/config.ts', ['new Set(text).size >= 16', 'new Set(text).size >= 1'], 'server/src/config.test.ts', 'class 2'),
  fault(
    3,
    'server/src/outbound/public-address-only.ts',
    ["parsed.range() !== 'unicast'", "parsed.range() === 'loopback'"],
    outbound,
    'is not reached',
  ),
  fault(
    4,
    'server/src/outbound/guarded-lookup.ts',
    ['found.some(({ address }) => !mayReach', 'found.every(({ address }) => !mayReach'],
    outbound,
    'inside beside one outside',
  ),
  fault(
    5,
    'web/src/ui/empty.tsx',
    ['export interface EmptyProps', 'export const put = (at: Element, text: string) => (at.innerHTML = text);\nexport interface EmptyProps'],
    'test/architecture.test.ts',
    'text never becomes markup or code',
  ),
  fault(6, 'server/src/export/csv.ts', ['=+\\-@\\t', '=+\\-\\t'], 'server/src/export/csv.test.ts', 'is no formula any more'),
  fault(
    7,
    'server/src/facts/visible-rows.ts',
    ["coalesce(n.person_id, n.key64)', scope.persons", "n.key64', scope.persons"],
    `${features}/people/outside-names.test.ts`,
    'a member opens what came under any of their names',
  ),
  fault(
    8,
    'server/src/http/guard-routes.ts',
    ['    refuse(request, policy);', '    setImmediate(() => refuse(request, policy));'],
    `${features}/session/session.test.ts`,
    'what the role does not allow is refused before it is read',
  ),
  fault(
    9,
    'packages/kpi/src/plan/condition.ts',
    ["if (scope.kind === 'all') return [];", "if (scope.kind !== 'persons') return [];"],
    'test/access/row-scope/row-scope.test.ts',
    'nobody gets a record or a number of others',
  ),
  fault(
    10,
    'server/src/answering/leaf-cache.ts',
    ['`${sql}\\n${typed}\\n${values}`', 'sql'],
    'server/src/answering/scoped-cache.test.ts',
    'share no kept answer',
  ),
  fault(12, 'server/src/http/guard-origin.ts', ['origin === own', 'origin !== null'], 'server/src/http/http.test.ts', 'are refused'),
  fault(
    13,
    'server/src/app.ts',
    ['app.setValidatorCompiler(validatorCompiler);', 'app.setValidatorCompiler(() => (value: unknown) => ({ value }));'],
    'server/src/http/http.test.ts',
    'never taken without a check',
  ),
  fault(
    14,
    `${features}/account/change-own.ts`,
    ['const sessionsEnded = await endSessions(change, account.id);', 'const sessionsEnded = await Promise.resolve(0);'],
    `${features}/account/account.test.ts`,
    'class 14: a changed password ends every other session',
  ),
  fault(
    15,
    `${access}/deliver-link.ts`,
    ['settings.address?.origin ?? `http://localhost:${place.port}`', '`http://localhost:${place.port}`'],
    `${features}/join/join.test.ts`,
    'class 15: the host of a link',
  ),
  fault(16, `${access}/sign-in-limits.ts`, ['.slice(0, 8)', '.slice(0, 16)'], `${access}/sign-in-limits.test.ts`, 'class 16: ten thousand addresses'),
  fault(
    17,
    'server/src/personal/erasures.ts',
    ['values: Object.fromEntries(values)', 'values: Object.assign({}, ...values.map(([name, value]) => ({ [name]: value })))'],
    'server/src/personal/erasures.test.ts',
    'class 17',
  ),
  fault(
    21,
    'server/src/http/web-assets.ts',
    ['files.has(name) ? reply.sendFile(name)', 'name ? reply.send(readFileSync(join(folder!, name)))'],
    'server/src/http/web-assets.test.ts',
    'no address leads out of the folder',
  ),
  fault(22, 'server/src/facts/personal/erased-value.ts', ['/^[a-z0-9-]*$/', '/^[a-z0-9-]*/'], 'server/src/personal/erasures.test.ts', 'class 22'),
  fault(
    23,
    'server/src/facts/engine.ts',
    ["'SET lock_configuration = true'", "'SELECT 1'"],
    'server/src/facts/engine.test.ts',
    'files outside the allowed folders',
  ),
  fault(
    24,
    'server/src/webhooks/sign-webhook.ts',
    ['`${id}.${timestamp}.${body}`', '`${id}.${timestamp}.`'],
    'server/src/webhooks/webhooks.test.ts',
    'signed as the standard says',
  ),
  fault(
    25,
    'server/src/providers/begin-sign-in.ts',
    ['/^\\/(?![/\\\\])[\\x21-\\x7e]*$/.test(path) && URL.canParse(path, own) && new URL(path, own).origin === own;', "path.startsWith('/');"],
    'server/src/providers/providers.test.ts',
    'leads nowhere else',
  ),
  fault(
    27,
    'server/src/secret-text.ts',
    ['given.length === kept.length && timingSafeEqual(given, kept)', 'given.length === kept.length'],
    `${features}/tokens/tokens.test.ts`,
    'of which a letter is wrong',
  ),
  fault(
    28,
    'server/src/http/log-requests.ts',
    ['const answered = { method, route,', 'const answered = { method, route, given: request.body,'],
    `${features}/join/join.test.ts`,
    'class 28: no token and no password',
  ),
  fault(
    29,
    'server/src/http/guard-routes.ts',
    ['else if (url !== page) throw', 'else if (url === page) throw'],
    'server/src/http/guard-routes.test.ts',
    'class 29',
  ),
  fault(30, 'server/src/mail/mailer.ts', ['<>,;"', '<>"'], 'server/src/mail/mailer.test.ts', 'class 30'),
  fault(
    31,
    'server/src/facts/under-deadline.ts',
    ['((isLate = true), stop())', '(isLate = true)'],
    'server/src/facts/engine.test.ts',
    'a deadline and an abort stop',
  ),
  fault(
    33,
    'server/src/live/watch-listeners.ts',
    ['request.principal)) stream.end();', 'request.principal)) void stream;'],
    `${features}/tokens/tokens.test.ts`,
    'revoking ends open streams',
  ),
];
