import { choice, date, integer, quantity, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const contactPurposes = ['retention', 'renewal', 'cross_sell', 'onboarding'] as const;

export const contactChannels = ['phone', 'email', 'in_person', 'video', 'field_visit', 'messenger', 'social', 'web_chat', 'post'] as const;

/** The rule how often customers of a segment are contacted. Every edition is a record of its own; the one valid on the due date counts. */
export const contactRegulation: Entity = {
  id: 'contact_regulation',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('name', { headers: ['rule', 'name', 'quy định', 'szabály', 'правило', 'регламент'] }),
    ref('segment_id', 'segment', { headers: ['segment', 'phân khúc', 'szegmens', 'сегмент'] }),
    choice('purpose', contactPurposes, { headers: ['purpose', 'mục đích', 'cél', 'цель'] }),
    quantity('contacts_per_year', { headers: ['contacts per year', 'số lần mỗi năm', 'évente', 'контактов в год'] }),
    integer('minutes_each', { headers: ['minutes', 'minutes each', 'phút', 'perc', 'минут'] }),
    choice('channel', contactChannels, {
      headers: ['channel', 'kênh', 'csatorna', 'канал'],
    }),
    /** Days before and after the due date within which the contact counts as done in time. */
    integer('tolerance_days', { headers: ['tolerance', 'tolerance days', 'dung sai', 'tűrés', 'допуск'] }),
    text('edition', { headers: ['version', 'edition', 'phiên bản', 'változat', 'версия'] }),
    date('valid_from', { headers: ['valid from', 'from', 'từ ngày', 'érvényes ettől', 'действует с'] }),
    date('valid_to', { headers: ['valid to', 'to', 'đến ngày', 'érvényes eddig', 'действует до'] }),
  ],
  listed: ['name', 'segment_id', 'purpose', 'contacts_per_year', 'channel', 'valid_from', 'valid_to'],
};
