import type { settings as en } from '../en/settings.ts';
import type { Words } from '../words.ts';

export const settings: Words<typeof en> = {
  organization: 'Организация',
  organizationNote: 'От этого зависят числа. После сохранения затронутые значения будут пересчитаны.',
  name: 'Название',
  currency: 'Валюта',
  currencyNote: 'В ней показаны все итоги',
  country: 'Страна',
  countryNote: 'Определяет рабочие дни и праздники',
  timezone: 'Часовой пояс',
  timezoneNote: 'Когда начинается и заканчивается день',
  fiscalStart: 'Финансовый год начинается в месяце',
  fiscalStartNote: 'Для финансовых кварталов и лет',
  recognition: 'Заказ считается продажей, когда',
  recognitionNote: 'Дата, на которую он учитывается',
  rule: {
    order: 'он оформлен',
    fulfilment: 'он выполнен',
    invoice: 'выставлен счёт',
    payment: 'он оплачен',
  },
  winback: 'Вернувшийся клиент: дней без покупок',
  winbackNote: 'Кто снова купил через столько дней, считается вернувшимся',
  inactivity: 'Ушедший клиент: дней без покупок',
  inactivityNote: 'Для клиентов без договора; у сегмента может быть своё число дней',
  device: 'Это устройство',
  deviceNote: 'Только для вас, в этом браузере.',
  version: 'Leadline {version}',
  own: {
    title: 'Начать со своими данными',
    text: 'Вы видите вымышленную компанию. Когда насмотритесь, уберите её; то, что вы загрузили сами, останется.',
  },
};
