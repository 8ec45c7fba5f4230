import type { rareWidget as en } from '../en/rare-widget.ts';
import type { Words } from '../words.ts';

export const rareWidget: Words<typeof en> = {
  cohort: {
    first: {
      customers: 'Mua lần đầu',
      contacts: 'Đến lúc',
    },
    size: {
      customers: 'Khách hàng',
      contacts: 'Khách tiềm năng',
    },
    after: '+{count}',
    note: {
      customers: '{of} trên {count, plural, other {# khách hàng}}',
      contacts: '{of} trên {count, plural, other {# khách tiềm năng}}',
    },
    since: {
      month: '+1, +2 …: sau bấy nhiêu tháng.',
      quarter: '+1, +2 …: sau bấy nhiêu quý.',
    },
    running: 'Gạch chéo: {period} chưa kết thúc nên các số này còn thay đổi; hàng cuối không tính chúng.',
    few: 'Nhạt: ít trường hợp.',
  },
};
