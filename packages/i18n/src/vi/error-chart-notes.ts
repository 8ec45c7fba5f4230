import type { errorChartNotes as en } from '../en/error-chart-notes.ts';
import type { Words } from '../words.ts';

/** What is wrong with a note on charts. */
export const errorChartNotes: Words<typeof en> = {
  no_note: 'Không có ghi chú này.',
  not_yours: 'Chỉ người quyết định cho những người này mới sửa được ghi chú.',
  changed_meanwhile: 'Trong lúc đó có người đã sửa ghi chú này. Hãy đóng và mở lại để xem nội dung mới.',
  too_many: 'Đã có {most} ghi chú; hãy gỡ bớt trước.',
  days: 'Ghi chú nói về một ngày hoặc tối đa {most} ngày, ngày đầu trước ngày cuối.',
  no_kpi: 'Không có KPI này.',
};
