import type { peopleEntities as en } from '../../en/entity/people.ts';
import type { Words } from '../../words.ts';

export const peopleEntities: Words<typeof en> = {
  absence: {
    one: 'Ngày nghỉ',
    many: 'Ngày nghỉ',
    column: {
      user_id: 'Nhân viên',
      from_on: 'Ngày đầu',
      to_on: 'Ngày cuối',
      fraction: 'Phần trong ngày',
      kind: 'Loại',
    },
    value: {
      kind: {
        vacation: 'Nghỉ phép',
        sick: 'Nghỉ ốm',
        training: 'Đào tạo',
        other: 'Khác',
      },
    },
  },
  workday: {
    one: 'Ngày của nhân viên',
    many: 'Ngày của nhân viên',
    column: {
      user_id: 'Nhân viên',
      day_on: 'Ngày',
      work_fraction: 'Ngày làm việc theo lịch',
      absent_fraction: 'Phần ngày vắng mặt',
      fte: 'Tỷ lệ so với toàn thời gian',
      selling_fte: 'Tỷ lệ toàn thời gian dành cho bán hàng',
      available: 'Ngày làm việc thực tế',
      selling_available: 'Ngày làm việc thực tế dành cho bán hàng',
      is_ramping: 'Đang làm quen công việc',
    },
  },
};
