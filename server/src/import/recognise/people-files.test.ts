import { afterAll, beforeAll, expect, test } from 'vitest';
import { openImportPlace, type ImportPlace } from '../import-place.fixture.ts';

let place: ImportPlace;
beforeAll(async () => void (place = await openImportPlace()));
afterAll(() => place.close());

const files: readonly (readonly [entity: string, content: string])[] = [
  ['absence', 'nhân viên,từ ngày,đến ngày,loại nghỉ\nAn,2026-03-02,2026-03-06,nghỉ phép\nBình,2026-04-01,2026-04-02,nghỉ ốm\n'],
  [
    'target',
    'mutató;munkatárs;kezdete;vége;célérték;pénznem\nnet_sales_revenue;Kovács Anna;2026-06-01;2026-06-30;1200000;HUF\ndeals_won_count;Nagy Béla;2026-06-01;2026-06-30;12;\n',
  ],
  [
    'task',
    'задача,ответственный,первоначальный срок,срок,завершено\nПодготовить отчёт,Иванов,2026-03-02,2026-03-04,2026-03-03\nПозвонить,Петров,2026-03-05,2026-03-05,\n',
  ],
  [
    'service_request',
    'opened at,resolved at,due at,priority,handler,customer\n2026-03-02 09:00,2026-03-02 12:00,2026-03-03 09:00,high,An,Alpha\n2026-03-03 09:00,,2026-03-05 09:00,low,Bo,Beta\n',
  ],
  [
    'survey_response',
    'felmérés,kérdés,pontszám,válasz dátuma,ügyfél\nVásárlás után,CSAT,5,2026-03-02,Alfa Kft.\nVásárlás után,CSAT,3,2026-03-09,Béta Kft.\n',
  ],
  ['assignment', 'nhân viên,đội,vai trò,quản lý,từ ngày\nAn,Huế,trưởng nhóm,,2026-03-02\nBình,Huế,nhân viên bán hàng,An,2026-04-01\n'],
  [
    'assignment',
    'munkatárs;csapat;szerepkör;vezető;ettől\nKovács Anna;Győr;értékesítő;Nagy Béla;2026-03-02\nNagy Béla;Győr;csapatvezető;;2026-04-01\n',
  ],
  ['contact_norm', 'роль,вид контакта,норма,единица,минут\nhunter,call,20,day,5\nfarmer,meeting,2,week,60\n'],
];

test.each(files)('a file of %s is recognised by its header, in the language of the people', async (entity, content) => {
  const inspected = await place.inspect({ 'file.csv': Buffer.from(content) });
  expect(inspected.files[0]!.recognised[0]?.entity).toBe(entity);
});
