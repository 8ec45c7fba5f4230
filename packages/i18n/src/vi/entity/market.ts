import type { marketEntities as en } from '../../en/entity/market.ts';
import type { Words } from '../../words.ts';

export const marketEntities: Words<typeof en> = {
  finance_entry: {
    one: 'Khoản mục lãi lỗ',
    many: 'Các khoản mục lãi lỗ',
    column: {
      line: 'Khoản mục',
      period_month: 'Tháng',
      amount: 'Số tiền',
      currency: 'Loại tiền',
      location_id: 'Địa điểm',
      status: 'Trạng thái',
    },
    value: {
      line: {
        revenue: 'Doanh thu',
        other_income: 'Thu nhập khác',
        cogs: 'Giá vốn hàng bán',
        opex: 'Chi phí hoạt động',
        interest: 'Lãi vay',
        tax: 'Thuế',
      },
      status: {
        provisional: 'Tạm tính',
        final: 'Chính thức',
      },
    },
  },
  market_size: {
    one: 'Quy mô thị trường',
    many: 'Quy mô thị trường',
    column: {
      category: 'Danh mục sản phẩm',
      region_id: 'Khu vực',
      period_from: 'Từ ngày',
      period_to: 'Đến trước ngày',
      value: 'Doanh thu của toàn thị trường',
      currency: 'Loại tiền',
      published_by: 'Nguồn công bố',
      published_on: 'Ngày công bố',
      last_on: 'Ngày cuối',
    },
  },
  competitor: {
    one: 'Đối thủ',
    many: 'Đối thủ',
    column: {
      name: 'Tên',
    },
  },
  competitor_match: {
    one: 'Sản phẩm tương đương',
    many: 'Sản phẩm tương đương',
    column: {
      competitor_id: 'Đối thủ',
      product_id: 'Sản phẩm của ta',
      competitor_item: 'Sản phẩm của họ',
      unit_factor: 'Một đơn vị của họ bằng bao nhiêu của ta',
      match_quality: 'Mức tương đương',
    },
    value: {
      match_quality: {
        same: 'Giống hệt',
        similar: 'Tương tự',
      },
    },
  },
  competitor_price: {
    one: 'Giá của đối thủ',
    many: 'Giá của đối thủ',
    column: {
      competitor_id: 'Đối thủ',
      product_id: 'Sản phẩm của ta',
      match_id: 'Sản phẩm tương đương',
      observed_at: 'Thời điểm thấy',
      price: 'Giá',
      currency: 'Loại tiền',
      tax_included: 'Đã gồm thuế',
      tax_rate: 'Thuế suất',
      is_promo: 'Giá khuyến mãi',
      in_stock: 'Còn hàng',
      unit_factor: 'Một đơn vị của họ bằng bao nhiêu của ta',
      region_id: 'Khu vực',
      location_id: 'Địa điểm',
      seen_in: 'Thấy ở đâu',
      observer_user_id: 'Người ghi nhận',
      evidence_url: 'Bằng chứng',
      withdrawn_reason: 'Lý do rút lại',
      unit_price: 'Giá một đơn vị chưa thuế',
      is_comparable: 'So sánh được',
    },
    value: {
      seen_in: {
        visit: 'Chuyến thăm',
        web: 'Trang web',
        list: 'Bảng giá',
        customer: 'Khách hàng cho biết',
      },
    },
  },
};
