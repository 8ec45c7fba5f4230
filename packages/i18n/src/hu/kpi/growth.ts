import type { growthKpis as en } from '../../en/kpi/growth.ts';
import type { Words } from '../../words.ts';

export const growthKpis: Words<typeof en> = {
  new_customers_count: {
    name: 'Új ügyfelek száma',
    sentence: 'Azoknak az ügyfeleknek a száma, akik az időszakban vásároltak tőlünk először.',
    formula: 'Azon ügyfelek száma, akiknek az első megnyert ügylete vagy első teljesített rendelése az időszakba esik',
    reading: 'A hosszú szünet után visszaszerzett ügyfelek mellette láthatók. A 30 napon belül teljesen visszatérített első rendelés utólag kikerül.',
  },
  monthly_sales_growth: {
    name: 'Havi árbevétel-növekedés',
    sentence: 'Hány százalékkal nőtt vagy csökkent az árbevétel az előző hónaphoz képest.',
    formula: '(A hónap nettó árbevétele − az előző hónapé) ÷ az előző hónap nettó árbevétele',
    reading:
      'A folyó hónapot az előző hónap ugyanannyi munkanapjával vetjük össze. Tết, húsvét és újév táján az előző év azonos időszakával hasonlítsa össze.',
  },
};
