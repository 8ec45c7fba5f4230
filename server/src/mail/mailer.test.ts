import { defaultOrganization } from '#server/features/organization/default-organization.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '@leadline/i18n';
import { makeMailer } from './mailer.ts';
import { startMailServer, type TestMailServer } from './smtp.fixture.ts';
import { writeLinkMail, writeNotice } from './write-mail.ts';

const log = pino({ level: 'silent' });
const company = { ...defaultOrganization('Europe/Budapest'), name: 'Duna Kft' };
const link = { link: 'https://kpi.example.com/join#abc', until: '2026-06-22T10:00:00Z' };
const reader = { name: 'Nóra', email: 'nora@example.com', locale: null };

let server: TestMailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

const mailerOf = (url: string) => makeMailer({ mail: { url, from: 'kpi@example.com' } }, log);

describe('mails', () => {
  test('class 30: nothing in a name, a subject or an address begins another header or mail', async () => {
    const mailer = mailerOf(server.url);
    const hostile = 'Eve\r\nBcc: all@example.com\r\n\r\nDATA\u0000\u2028{name}${1+1}<b>';
    await mailer.send(writeLinkMail('invitation', { ...reader, name: hostile }, { ...company, name: hostile }, link));
    const mail = await server.next();
    expect(mail.to).toEqual([reader.email]);
    expect(mail.header('bcc')).toBeUndefined();
    expect(
      mail.raw
        .slice(0, mail.raw.indexOf('\r\n\r\n'))
        .split('\r\n')
        .filter((line) => /^bcc:/i.test(line)),
    ).toEqual([]);
    expect(mail.text).toContain('{name}${1+1}<b>');
    for (const address of ['a@b.c\r\nRCPT TO:<d@e.f>', 'a@b.c,d@e.f', 'a@b.c;d@e.f', '<a@b.c>', '"x"@b.c'])
      await expect(mailer.send({ to: { name: 'Eve', address }, subject: 'x', text: 'x' }), address).rejects.toThrow(/mail\.bad_address/);
    expect(server.mails).toHaveLength(1);
    mailer.close();
  });

  test.each(locales)('are written in %s', async (locale) => {
    const invitation = writeLinkMail('invitation', { ...reader, locale }, company, link);
    expect(invitation.subject).toContain('Duna Kft');
    expect(invitation.text).toContain(`\n${link.link}\n`);
    expect(invitation.text).toContain('Nóra');
    const others = locales
      .filter((each) => each !== locale)
      .map((each) => writeLinkMail('invitation', { ...reader, locale: each }, company, link).text);
    expect(others).not.toContain(invitation.text);
    for (const kind of ['password', 'factorOff', 'factorOn', 'recovery', 'email'] as const)
      expect(writeNotice(kind, { ...reader, locale }, company, new Date('2026-06-15T10:00:00Z'), 7).text).toMatch(/12:00/);
  });
});

describe('a mail server', () => {
  test('that is not set, is not there or takes nothing is told by name', async () => {
    const mail = { to: { name: 'Nora', address: 'nora@example.com' }, subject: 'x', text: 'x' };
    await expect(makeMailer({ mail: null }, log).send(mail)).rejects.toThrow(/mail\.no_server/);
    const gone = await startMailServer();
    await gone.stop();
    await expect(mailerOf(gone.url).send(mail)).rejects.toMatchObject({ code: 'mail.not_sent', parameters: { reason: 'ESOCKET' } });
    const strict = await startMailServer({ refuse: true });
    await expect(mailerOf(strict.url).send(mail)).rejects.toMatchObject({ code: 'mail.not_sent', parameters: { reason: '550' } });
    await strict.stop();
  });
});
