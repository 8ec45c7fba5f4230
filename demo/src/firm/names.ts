import type { Random } from '../random.ts';
import type { CountryId } from './country.ts';

const vietnamese = {
  family: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'],
  women: ['Thị Hương', 'Thị Mai', 'Thu Hà', 'Ngọc Lan', 'Thanh Thảo', 'Minh Châu', 'Kim Ngân', 'Bảo Trâm', 'Diệu Linh', 'Phương Anh'],
  men: ['Văn Hùng', 'Quốc Bảo', 'Minh Đức', 'Anh Tuấn', 'Gia Huy', 'Thành Long', 'Hữu Nghĩa', 'Đình Phúc', 'Trung Kiên', 'Hoàng Nam'],
};
const hungarian = {
  family: ['Nagy', 'Kovács', 'Tóth', 'Szabó', 'Horváth', 'Varga', 'Kiss', 'Molnár', 'Németh', 'Farkas', 'Balogh', 'Papp', 'Juhász', 'Szűcs'],
  women: ['Anna', 'Eszter', 'Katalin', 'Zsófia', 'Réka', 'Judit', 'Ágnes', 'Dóra', 'Boglárka', 'Tímea'],
  men: ['Gábor', 'László', 'Péter', 'Bence', 'Zoltán', 'András', 'Tamás', 'Máté', 'Ádám', 'Gergő'],
};
const russian = {
  family: [
    'Иванов',
    'Смирнов',
    'Кузнецов',
    'Попов',
    'Соколов',
    'Лебедев',
    'Козлов',
    'Новиков',
    'Морозов',
    'Волков',
    'Павлов',
    'Семёнов',
    'Захаров',
    'Гарипов',
  ],
  women: ['Анна', 'Елена', 'Ольга', 'Мария', 'Наталья', 'Ирина', 'Алсу', 'Екатерина', 'Юлия', 'Светлана'],
  men: ['Алексей', 'Дмитрий', 'Сергей', 'Андрей', 'Иван', 'Тимур', 'Михаил', 'Николай', 'Артём', 'Павел'],
};

/** A person's name as it is written at home. */
export function personName(country: CountryId, random: Random): string {
  const isWoman = random.chance(0.5);
  switch (country) {
    case 'vn':
      return `${random.pick(vietnamese.family)} ${random.pick(isWoman ? vietnamese.women : vietnamese.men)}`;
    case 'hu':
      return `${random.pick(hungarian.family)} ${random.pick(isWoman ? hungarian.women : hungarian.men)}`;
    case 'ru':
      return `${random.pick(isWoman ? russian.women : russian.men)} ${random.pick(russian.family)}${isWoman ? 'а' : ''}`;
  }
}

const businesses = {
  vn: {
    kinds: {
      'seg-cafe': ['Cà phê', 'Quán cà phê'],
      'seg-restaurant': ['Nhà hàng', 'Quán ăn'],
      'seg-hotel': ['Khách sạn', 'Khu nghỉ dưỡng'],
      'seg-office': ['Công ty', 'Công ty cổ phần'],
      'seg-reseller': ['Siêu thị', 'Cửa hàng'],
    },
    names: [
      'Sông Hương',
      'Hồ Gươm',
      'Hoa Sen',
      'Phố Cổ',
      'An Nhiên',
      'Bình Minh',
      'Mộc',
      'Cố Đô',
      'Sài Gòn Xanh',
      'Đồi Thông',
      'Trăng Khuya',
      'Lá Me',
      'Hoàng Thành',
      'Vỹ Dạ',
      'Bến Thành',
      'Mưa Đầu Mùa',
      'Tràng An',
      'Nắng Mới',
    ],
    build: (kind: string, name: string) => `${kind} ${name}`,
  },
  hu: {
    kinds: {
      'seg-cafe': ['Kávézó', 'Kávéház', 'Cukrászda'],
      'seg-restaurant': ['Étterem', 'Bisztró', 'Vendéglő'],
      'seg-hotel': ['Hotel', 'Panzió'],
      'seg-office': ['Kft.', 'Zrt.'],
      'seg-reseller': ['Csemege', 'Kereskedés'],
    },
    names: [
      'Dunapart',
      'Rába',
      'Platán',
      'Kék Madár',
      'Vadrózsa',
      'Levendula',
      'Két Malom',
      'Hársfa',
      'Szikra',
      'Oroszlános',
      'Tímár',
      'Fehér Hajó',
      'Bástya',
      'Körtefa',
      'Aranyhíd',
      'Vízimalom',
      'Pajta',
      'Kilátó',
    ],
    build: (kind: string, name: string) => `${name} ${kind}`,
  },
  ru: {
    kinds: {
      'seg-cafe': ['Кофейня', 'Кафе', 'Кондитерская'],
      'seg-restaurant': ['Ресторан', 'Бистро'],
      'seg-hotel': ['Гостиница', 'Отель'],
      'seg-office': ['ООО', 'АО'],
      'seg-reseller': ['Магазин', 'Супермаркет'],
    },
    names: [
      'Арбат',
      'Волга',
      'Зёрна',
      'Чайка',
      'Утро',
      'Казанский двор',
      'Мельница',
      'Северный ветер',
      'Булак',
      'Тёплый дом',
      'Старый город',
      'Берёза',
      'Пятница',
      'Причал',
      'Каравай',
      'Ясная',
      'Три сосны',
      'Кофейный двор',
    ],
    build: (kind: string, name: string) => `${kind} «${name}»`,
  },
} as const;

export type BusinessSegment = 'seg-cafe' | 'seg-restaurant' | 'seg-hotel' | 'seg-office' | 'seg-reseller';

/** The name of a business; a number tells namesakes apart. */
export function businessName(country: CountryId, segment: BusinessSegment, serial: number, random: Random): string {
  const { kinds, names, build } = businesses[country];
  const name = build(random.pick(kinds[segment]), random.pick(names));
  return serial % 3 === 0 ? `${name} ${1 + (serial % 97)}` : name;
}

const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  đ: 'd',
};

/** A name in small Latin letters and dots, for addresses. */
export function latin(name: string): string {
  const plain = name.toLowerCase().replace(/[а-яёđ]/g, (letter) => letters[letter] ?? '');
  return plain
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');
}
