import type { nextSteps as en } from '../en/next-steps.ts';
import type { Words } from '../words.ts';

export const nextSteps: Words<typeof en> = {
  title: 'Следующие шаги на сегодня',
  sentence: '{count, plural, =0 {Ничего не ждёт.} one {Ждёт # дело.} few {Ждут # дела.} many {Ждут # дел.} other {Ждут # дела.}}',
  none: 'Никто не ждёт: нет новых обращений без звонка, просроченных контактов и сделок без плана.',
  norm: 'Норма на сегодня',
  done: '{done} из {norm}',
  kind: {
    call_new: 'Новые обращения, которым ещё не звонили',
    planned_contact: 'Запланированные контакты, срок которых пришёл',
    rule_due: 'Клиенты, с которыми пора связаться по регламенту',
    too_long: 'Сделки, которые стоят дольше обычного',
    plan_next: 'Сделки без следующего шага',
  },
  why: {
    call_new: '{days, plural, =0 {пришло сегодня} one {ждёт # день} few {ждёт # дня} many {ждёт # дней} other {ждёт # дня}}',
    planned_contact:
      '{days, plural, =0 {срок сегодня} one {просрочен на # день} few {просрочен на # дня} many {просрочен на # дней} other {просрочен на # дня}}',
    rule_due:
      '{days, plural, =0 {срок сегодня} one {просрочено на # день} few {просрочено на # дня} many {просрочено на # дней} other {просрочено на # дня}}; {last, plural, =-1 {контактов ещё не было} =0 {последний контакт сегодня} one {последний контакт # день назад} few {последний контакт # дня назад} many {последний контакт # дней назад} other {последний контакт # дня назад}}, по регламенту {count} в год',
    too_long: '{days, plural, one {# день} few {# дня} many {# дней} other {# дня}} на этапе «{stage}», обычно {usual}',
    too_long_unknown: '{days, plural, one {# день} few {# дня} many {# дней} other {# дня}} на этапе «{stage}»',
    plan_next: 'ничего не запланировано; {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} на этапе «{stage}»',
  },
  more: '{count, plural, one {и ещё #} few {и ещё #} many {и ещё #} other {и ещё #}}',
  manyMore: 'и ещё много',
  dismiss: 'Отложить: {name}',
  dismissTitle: 'Отложить этот шаг',
  dismissNote: 'Он больше не появится. Причина останется при нём.',
  dismissNoteRule: 'Он появится снова, когда по регламенту придёт время следующего контакта. Причина останется при нём.',
  dismissReason: 'Почему он не нужен?',
  dismissSave: 'Отложить',
};
