import type { resultMeasures as en } from '../../en/measure/results.ts';
import type { Words } from '../../words.ts';

export const resultMeasures: Words<typeof en> = {
  decided_amounts: { name: 'Giá trị thương vụ đã có kết quả' },
  won_amount_of_decided: { name: 'Giá trị thương vụ thành công trong số đã có kết quả' },
  stage_visits: { name: 'Lượt ở giai đoạn đã kết thúc' },
  stage_entries: { name: 'Thương vụ vào giai đoạn' },
  stage_entries_moved_on: { name: 'Trong đó đã đi tiếp hoặc thành công' },
  waiting_stage_entries: { name: 'Thương vụ chưa đi tiếp' },
  stage_delays: { name: 'Số ngày đến khi rời giai đoạn' },
  finance_income: { name: 'Doanh thu và thu nhập khác' },
  finance_expenses: { name: 'Chi phí, lãi vay và thuế' },
  provisional_finance_entries: { name: 'Dòng tạm tính' },
  market_sizes: { name: 'Doanh thu toàn thị trường' },
  competitor_prices: { name: 'Giá đối thủ đã ghi nhận' },
  units_as_weights: { name: 'Số lượng bán dùng làm trọng số' },
  sales_at_shelf_price: { name: 'Doanh thu theo giá niêm yết của ta' },
  experiment_weeks: { name: 'Doanh thu theo tuần và địa điểm' },
  experiment_weeks_units: { name: 'Số lượng theo tuần và địa điểm' },
  experiments_measured: { name: 'Thử nghiệm' },
};
