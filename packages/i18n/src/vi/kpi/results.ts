import type { resultKpis as en } from '../../en/kpi/results.ts';
import type { Words } from '../../words.ts';
import { perReceived } from './per-received.ts';

export const resultKpis: Words<typeof en> = {
  net_sales_revenue: {
    name: 'Doanh thu thuần',
    sentence: 'Giá trị hàng hóa và dịch vụ đã bán trong kỳ, chưa gồm thuế, đã trừ giảm giá và tiền hoàn lại cho khách.',
    formula: 'Giá trị chưa thuế của các đơn hàng được ghi nhận trong kỳ − các đơn bị hủy trong kỳ sau khi đã được ghi nhận − tiền hoàn lại trong kỳ',
    reading: 'Hãy so sánh cùng số ngày làm việc. Tiền hoàn lại làm giảm doanh thu của kỳ hoàn tiền, không phải của kỳ đặt hàng.',
    advice:
      'Mở con số để xem khách hàng, sản phẩm hay nhân viên nào thay đổi nhiều nhất. Doanh thu đến từ số lượt tiếp xúc, tỷ lệ chuyển đổi và giá trị đơn: xem yếu tố nào thay đổi.',
    variant: perReceived,
  },
  sales_volume_units: {
    name: 'Sản lượng bán ra',
    sentence: 'Số lượng sản phẩm bán ra trong kỳ, đã trừ hàng trả lại.',
    formula: 'Số lượng của các đơn hàng được ghi nhận trong kỳ − số lượng bị hủy sau đó hoặc trả lại trong kỳ, tính theo đơn vị cơ bản của sản phẩm',
    reading: 'Các đơn vị đo khác nhau không được cộng với nhau: nếu không có giá trị, hãy chọn một sản phẩm hoặc một nhóm sản phẩm.',
    advice: 'So với doanh thu: bán nhiều hơn mà tiền ít hơn nghĩa là giá thấp hơn hoặc hàng rẻ chiếm nhiều hơn.',
  },
  deals_won_count: {
    name: 'Số thương vụ chốt thành công',
    sentence: 'Số thương vụ khách hàng đồng ý mua trong kỳ.',
    formula: 'Số thương vụ có lần chuyển sang giai đoạn thành công gần nhất nằm trong kỳ và chưa bị mở lại',
    reading:
      'Thương vụ do hai người cùng chốt được tính cho mỗi người theo phần đóng góp và tính một lần trong tổng. Thương vụ mở lại không được tính cho đến khi thành công lần nữa.',
    advice:
      'Nhìn lại một bước: đã mở bao nhiêu thương vụ và chúng dừng ở đâu? Nói chuyện với khách nhiều hơn hôm nay sẽ thành thương vụ sau một chu kỳ bán hàng.',
    variant: perReceived,
  },
  refund_rate: {
    name: 'Tỷ lệ hoàn tiền',
    sentence: 'Bao nhiêu phần trăm doanh thu đã được hoàn lại cho khách.',
    formula: 'Tiền hoàn lại trong kỳ ÷ giá trị chưa thuế của các đơn hàng ghi nhận trong kỳ',
    reading: 'Tiền hoàn được tính vào kỳ trả lại cho khách, bất kể hàng bán lúc nào, nên một tháng bán ít sau tháng bán nhiều có thể vượt 100%.',
    advice: 'Mở danh sách hoàn tiền, xếp theo lý do và sản phẩm. Thường phần lớn bắt nguồn từ một sản phẩm hoặc một lời hứa.',
  },
  win_rate: {
    name: 'Tỷ lệ chốt thành công',
    sentence: 'Trong các thương vụ đã có kết quả trong kỳ, bao nhiêu phần trăm là thành công.',
    formula: 'Số thương vụ thành công ÷ tổng số thương vụ đã có kết quả trong kỳ, cả thành công lẫn thất bại',
    reading:
      'Thương vụ đang mở không được tính. Khi ít thương vụ có kết quả, tỷ lệ dao động mạnh: hãy xem khoảng tin cậy trước khi đánh giá một người.',
    advice: 'Đọc lý do của những thương vụ thất bại gần đây. Từ chối sớm thương vụ khó thành và dành thời gian cho thương vụ khác.',
    variant: {
      created_cohort: 'Thương vụ tạo trong kỳ',
    },
  },
  average_deal_size: {
    name: 'Giá trị trung bình một thương vụ',
    sentence: 'Giá trị trung bình của một thương vụ chốt thành công.',
    formula: 'Giá trị các thương vụ thành công trong kỳ ÷ số thương vụ đó có ghi giá trị',
    reading: 'Một thương vụ rất lớn kéo giá trị trung bình lên: khi đó trung vị đứng bên cạnh và cho biết rõ hơn về thương vụ thông thường.',
    advice: 'Hỏi sớm về ngân sách và trao đổi với người quyết định. Chào phiên bản lớn hơn trước.',
  },
  sales_cycle_length: {
    name: 'Độ dài chu kỳ bán hàng',
    sentence: 'Số ngày từ lần trao đổi đầu tiên với khách đến khi chốt thương vụ; ngắn hơn không phải lúc nào cũng tốt hơn.',
    formula:
      'Trung vị số ngày từ lần trao đổi đầu tiên đến khi chốt, trên các thương vụ thành công trong kỳ; nếu không có lần trao đổi thì tính từ ngày tạo khách tiềm năng, hoặc ngày tạo thương vụ',
    reading: 'Một nửa số thương vụ nhanh hơn, một nửa chậm hơn. Ngắn hơn không phải lúc nào cũng tốt hơn: khách bị thúc ép thường rời đi sớm.',
    advice: 'Cuối mỗi cuộc gặp hãy thống nhất bước tiếp theo và ngày thực hiện. Xem thương vụ đứng lâu nhất ở giai đoạn nào.',
    variant: {
      mean: 'Trung bình',
      lost: 'Thương vụ thất bại',
      lost_mean: 'Thương vụ thất bại, trung bình',
      decided: 'Tất cả thương vụ đã có kết quả',
      decided_mean: 'Tất cả thương vụ đã có kết quả, trung bình',
    },
  },
  open_pipeline_value: {
    name: 'Giá trị các thương vụ đang mở',
    sentence: 'Tổng giá trị các thương vụ đang được theo đuổi.',
    formula: 'Tổng giá trị các thương vụ đang ở giai đoạn mở vào cuối kỳ',
    reading: 'Đây là số tại một thời điểm: không cộng các tháng với nhau. Thương vụ chưa có giá trị được liệt kê nhưng không làm tăng tổng.',
    advice: 'Dọn lại: thương vụ quá ngày dự kiến mà không có bước tiếp theo thì không đáng giá như ghi nhận.',
    variant: {
      list_value: 'Theo giá niêm yết',
    },
  },
  weighted_pipeline_forecast: {
    name: 'Dự báo từ các thương vụ đang mở',
    sentence: 'Kết quả dự kiến cuối kỳ: phần đã bán cộng giá trị các thương vụ đang mở nhân với khả năng chốt.',
    formula:
      'Giá trị các thương vụ đã thành công trong kỳ + với mỗi thương vụ đang mở dự kiến chốt trong phần còn lại của kỳ: giá trị × khả năng chốt của giai đoạn',
    reading:
      'Đây là giá trị kỳ vọng, không phải cam kết. Khả năng chốt lấy từ lịch sử của chính bạn khi giai đoạn có từ 30 trường hợp đã có kết quả; ít hơn thì dùng mức mặc định của giai đoạn và ghi “giả định”.',
    advice: 'Nếu thấp hơn chỉ tiêu, xem thương vụ nào còn có thể có kết quả trong kỳ và đang chờ điều gì.',
    variant: {
      deals: 'Số thương vụ',
    },
  },
  location_revenue_share: {
    name: 'Tỷ trọng doanh thu theo địa điểm',
    sentence: 'Cửa hàng, khu vực hoặc cửa hàng trực tuyến này mang lại bao nhiêu phần trăm tổng doanh thu.',
    formula: 'Doanh thu thuần của địa điểm ÷ doanh thu thuần của tất cả địa điểm',
    reading:
      'Các tỷ trọng cộng lại bằng 100%. Địa điểm mới mở hoặc đã đóng trong kỳ có ít ngày bán hơn: hãy so sánh doanh thu theo ngày mở cửa trước khi đánh giá.',
    advice: 'Xem trước những địa điểm thay đổi nhiều nhất. Tìm hiểu họ bán khác ở điểm nào rồi thử áp dụng cho nơi khác.',
  },
  regional_demand_index: {
    name: 'Chỉ số nhu cầu theo khu vực',
    sentence: 'Cho biết tỷ trọng của sản phẩm trong doanh thu ở đây cao hay thấp hơn mức chung; trên 1 là nhu cầu cao hơn.',
    formula: 'Tỷ trọng của sản phẩm trong doanh thu ở đây ÷ tỷ trọng của sản phẩm trong doanh thu chung',
    reading:
      'Trên 1 nghĩa là sản phẩm bán tốt ở đây hơn nơi khác, bất kể quy mô địa điểm. Chỉ số so sánh cơ cấu chứ không phải số lượng: luôn xem cả số lượng bán.',
    advice: 'Từ khoảng 1,2 trở lên hãy trưng bày sản phẩm nhiều hơn; từ khoảng 0,8 trở xuống hãy kiểm tra khách có biết đến và hàng có sẵn không.',
  },
  average_order_value: {
    name: 'Giá trị đơn hàng trung bình',
    sentence: 'Số tiền trung bình của một đơn hàng hoặc một hóa đơn bán lẻ.',
    formula: 'Giá trị chưa thuế của các đơn hàng ghi nhận trong kỳ, trước khi hoàn tiền ÷ số đơn hàng đó',
    reading: 'Đơn bị hủy không nằm ở cả tử và mẫu; đơn được hoàn tiền vẫn nằm ở cả hai. Vài đơn rất lớn có thể kéo trung bình lên.',
    advice: 'Gợi ý món đi kèm, gói lớn hơn một chút hoặc phiên bản tốt hơn.',
  },
  value_win_rate: {
    name: 'Tỷ lệ chốt thành công theo giá trị',
    sentence: 'Trong tổng giá trị thương vụ đã có kết quả, bao nhiêu phần trăm là chốt được.',
    formula: 'Giá trị thương vụ thành công ÷ giá trị của mọi thương vụ có kết quả trong kỳ',
    reading:
      'Thấp hơn tỷ lệ chốt theo số lượng nghĩa là thương vụ lớn hay thất bại hơn thương vụ nhỏ. Thương vụ thất bại được tính theo giá trị cuối cùng.',
    advice: 'Xem các thương vụ lớn đã thất bại và lý do; quyết định sớm hơn thương vụ lớn nào đáng theo đuổi.',
  },
  stage_duration: {
    name: 'Thời gian ở mỗi giai đoạn',
    sentence: 'Thương vụ thường ở lại bao lâu trong một giai đoạn của quy trình bán hàng.',
    formula: 'Trung vị số ngày thương vụ ở giai đoạn này, tính trên các lần kết thúc trong kỳ; nhiều lần của một thương vụ được cộng lại',
    reading:
      'Một nửa số thương vụ đi tiếp nhanh hơn. Thương vụ còn đang ở giai đoạn này chưa được tính nên chỗ tắc hiện ra muộn: hãy xem cả tuổi của thương vụ đang mở.',
    advice: 'Thống nhất việc phải làm để thương vụ đi tiếp, và bàn về từng thương vụ đứng lâu hơn thường lệ.',
    variant: {
      mean: 'Trung bình',
    },
  },
  stage_conversion_rate: {
    name: 'Tỷ lệ chuyển giai đoạn',
    sentence: 'Trong các thương vụ đã vào một giai đoạn, bao nhiêu phần trăm đi tiếp sang giai đoạn sau.',
    formula: 'Thương vụ vào giai đoạn trong kỳ rồi đi tiếp hoặc thành công ÷ thương vụ đã vào, không tính thương vụ còn có thể đi tiếp',
    reading:
      'Thương vụ chưa quá hai lần thời gian thường lệ ở giai đoạn này được coi là đang chờ và hiện bên cạnh. Mỗi thương vụ tính ở lần vào đầu tiên.',
    advice: 'Tỷ lệ thấp ở một giai đoạn cho biết thương vụ tắc ở đâu. Xem mười thương vụ dừng lại ở đó và tìm điểm chung.',
  },
  pipeline_velocity: {
    name: 'Giá trị dự kiến chốt được mỗi ngày',
    sentence: 'Các thương vụ đang mở dự kiến mang lại trung bình bao nhiêu tiền mỗi ngày.',
    formula:
      'Số thương vụ đang mở × tỷ lệ chốt × giá trị trung bình một thương vụ ÷ số ngày của chu kỳ bán hàng; ba tỷ lệ lấy trong 90 ngày gần nhất',
    reading:
      'Cho biết tiền về nhanh đến mức nào ở hiện tại, không phải dự báo. Hãy so sánh với chính nó theo thời gian, trong cùng một nhóm khách hàng.',
    advice:
      'Bốn đòn bẩy: nhiều thương vụ mở hơn, tỷ lệ chốt cao hơn, thương vụ lớn hơn, chu kỳ ngắn hơn. Tập trung vào đòn bẩy yếu nhất so với quý trước.',
  },
  average_discount_rate: {
    name: 'Mức giảm giá trung bình',
    sentence: 'Trung bình đã giảm bao nhiêu phần trăm so với giá niêm yết.',
    formula: '(Giá trị theo giá niêm yết − giá trị thực thu) ÷ giá trị theo giá niêm yết, trên các dòng có giá niêm yết',
    reading: 'Số âm nghĩa là bán cao hơn giá niêm yết. Khuyến mãi và giảm giá riêng nằm chung: lọc theo chiến dịch để tách ra.',
    advice: 'Hãy hỏi giảm giá đổi được gì: đơn lớn hơn, hợp đồng dài hơn, quyết định nhanh hơn. Không đổi được gì thì đừng giảm.',
  },
  quota_attainment: {
    name: 'Tỷ lệ hoàn thành chỉ tiêu',
    sentence: 'Đã đạt bao nhiêu phần trăm chỉ tiêu được giao.',
    formula:
      'Kết quả đạt được trong kỳ ÷ chỉ tiêu của cả kỳ; chỉ tiêu lấy theo đúng cấp đang xem, với cá nhân thì tính theo số ngày làm việc ở vị trí',
    reading:
      'Khi kỳ chưa kết thúc, hãy xem cùng với tiến độ: đạt một nửa khi mới qua một phần tư thời gian là tốt. Không có chỉ tiêu thì không có con số.',
    advice: 'Trước hết hãy xem tiến độ và các thương vụ đang mở để biết phần còn lại có kịp đạt không.',
    variant: {
      gross_profit: 'Lợi nhuận gộp',
      expansion_revenue: 'Doanh thu tăng thêm từ khách hàng hiện tại',
      sales_volume_units: 'Sản lượng bán ra',
      deals_won_count: 'Số thương vụ chốt thành công',
      opportunities_created_count: 'Số cơ hội bán hàng tạo mới',
      new_contacts_count: 'Số khách hàng tiềm năng mới',
      leads_sourced_count: 'Số khách tiềm năng mới tự tìm được',
      calls_made_count: 'Số cuộc gọi đã thực hiện',
      emails_sent_count: 'Số email gửi riêng từng khách',
      meetings_scheduled_count: 'Số cuộc hẹn đã đặt',
      meetings_held_count: 'Số cuộc gặp đã diễn ra',
      qualified_meetings_count: 'Số cuộc gặp đạt yêu cầu đã bàn giao',
      visits_completed_count: 'Số lượt ghé thăm khách hàng',
      new_customers_count: 'Số khách hàng mới',
      customers_lost_count: 'Số khách hàng đã rời bỏ',
      existing_customers_new_product_count: 'Số khách hiện tại mua sản phẩm chưa từng mua',
    },
  },
  share_of_reps_at_target: {
    name: 'Tỷ lệ nhân viên đạt chỉ tiêu',
    sentence: 'Bao nhiêu phần trăm nhân viên bán hàng trong đội đã đạt chỉ tiêu riêng của mình.',
    formula: 'Nhân viên đã đạt chỉ tiêu ÷ nhân viên có chỉ tiêu và làm ít nhất một nửa số ngày làm việc; không tính người trong ba tháng đầu',
    reading: 'Thường ở khoảng một nửa đến hai phần ba. Thấp hơn nhiều nghĩa là chỉ tiêu quá cao, cao hơn nhiều nghĩa là quá thấp.',
    advice: 'Nếu ít người đạt, hãy xem lại chỉ tiêu trước khi trách nhân viên.',
  },
  pace_index: {
    name: 'Tiến độ so với kế hoạch',
    sentence: 'So sánh kết quả đến hôm nay với mức cần đạt tính đến hôm nay; 1,00 là đúng tiến độ.',
    formula: 'Kết quả đến nay ÷ phần chỉ tiêu ứng với số ngày làm việc đã qua',
    reading: '1,00 là đúng tiến độ, 0,90 là chậm một phần mười. Vài ngày đầu kỳ, một thương vụ cũng làm con số thay đổi mạnh.',
    advice: 'Nếu chậm, hãy tính mỗi ngày còn cần bao nhiêu và thương vụ đang mở nào có thể mang lại.',
    variant: {
      gross_profit: 'Lợi nhuận gộp',
      expansion_revenue: 'Doanh thu tăng thêm từ khách hàng hiện tại',
      sales_volume_units: 'Sản lượng bán ra',
      deals_won_count: 'Số thương vụ chốt thành công',
      opportunities_created_count: 'Số cơ hội bán hàng tạo mới',
      new_contacts_count: 'Số khách hàng tiềm năng mới',
      leads_sourced_count: 'Số khách tiềm năng mới tự tìm được',
      calls_made_count: 'Số cuộc gọi đã thực hiện',
      emails_sent_count: 'Số email gửi riêng từng khách',
      meetings_scheduled_count: 'Số cuộc hẹn đã đặt',
      meetings_held_count: 'Số cuộc gặp đã diễn ra',
      qualified_meetings_count: 'Số cuộc gặp đạt yêu cầu đã bàn giao',
      visits_completed_count: 'Số lượt ghé thăm khách hàng',
      new_customers_count: 'Số khách hàng mới',
      customers_lost_count: 'Số khách hàng đã rời bỏ',
      existing_customers_new_product_count: 'Số khách hiện tại mua sản phẩm chưa từng mua',
    },
  },
  run_rate_forecast: {
    name: 'Dự báo theo tiến độ hiện tại',
    sentence: 'Kết quả dự kiến cuối kỳ nếu giữ tiến độ như từ đầu kỳ đến nay.',
    formula: 'Kết quả đến nay ÷ số ngày làm việc đã qua × số ngày làm việc cả kỳ',
    reading: 'Đây chỉ là phép kéo dài đơn giản. Khi chưa qua một phần năm kỳ thì chưa ổn định, và một thương vụ lớn có thể làm sai lệch.',
    advice: 'So sánh với dự báo từ các thương vụ đang mở; nếu lệch nhau, hãy tìm lý do.',
    variant: {
      gross_profit: 'Lợi nhuận gộp',
      expansion_revenue: 'Doanh thu tăng thêm từ khách hàng hiện tại',
      sales_volume_units: 'Sản lượng bán ra',
      deals_won_count: 'Số thương vụ chốt thành công',
      opportunities_created_count: 'Số cơ hội bán hàng tạo mới',
      new_contacts_count: 'Số khách hàng tiềm năng mới',
      leads_sourced_count: 'Số khách tiềm năng mới tự tìm được',
      calls_made_count: 'Số cuộc gọi đã thực hiện',
      emails_sent_count: 'Số email gửi riêng từng khách',
      meetings_scheduled_count: 'Số cuộc hẹn đã đặt',
      meetings_held_count: 'Số cuộc gặp đã diễn ra',
      qualified_meetings_count: 'Số cuộc gặp đạt yêu cầu đã bàn giao',
      visits_completed_count: 'Số lượt ghé thăm khách hàng',
      new_customers_count: 'Số khách hàng mới',
      customers_lost_count: 'Số khách hàng đã rời bỏ',
      existing_customers_new_product_count: 'Số khách hiện tại mua sản phẩm chưa từng mua',
    },
  },
  pipeline_coverage: {
    name: 'Thương vụ đang mở so với chỉ tiêu còn thiếu',
    sentence: 'Tổng giá trị thương vụ đang mở, dự kiến chốt trong kỳ, gấp mấy lần phần chỉ tiêu còn thiếu.',
    formula: 'Giá trị thương vụ đang mở dự kiến chốt trong phần còn lại của kỳ ÷ phần chỉ tiêu doanh thu còn thiếu',
    reading:
      'Cần bao nhiêu tùy vào tỷ lệ thắng: số 1 ÷ tỷ lệ thắng theo giá trị được hiển thị bên cạnh. Thương vụ quá ngày dự kiến hơn 30 ngày không được tính.',
    advice: 'Nếu thấp hơn mức cần, hãy mở thêm thương vụ ngay hoặc đẩy sớm thương vụ sau này với lý do có lợi cho khách.',
  },
  forecast_accuracy: {
    name: 'Độ chính xác của dự báo',
    sentence: 'Dự báo sát với thực tế đến mức nào.',
    formula: '1 − chênh lệch giữa dự báo đã chốt và thực tế ÷ thực tế; dự báo được chốt khi qua một phần tư, một nửa và ba phần tư kỳ',
    reading: 'Bên cạnh là mức dự báo cao hơn hay thấp hơn thực tế. Mặc định là dự báo giữa kỳ; các mốc khác là biến thể.',
    advice: 'Luôn lệch về một phía: chỉnh lại xác suất các giai đoạn. Lệch cả hai phía: cập nhật ngày dự kiến chốt.',
    variant: {
      at_25: 'Chốt khi qua một phần tư kỳ',
      at_75: 'Chốt khi qua ba phần tư kỳ',
      run_rate: 'Dự báo theo tiến độ, giữa kỳ',
    },
  },
  sales_per_rep: {
    name: 'Số thương vụ chốt trên mỗi nhân viên',
    sentence: 'Trung bình một nhân viên bán hàng chốt được bao nhiêu thương vụ.',
    formula: 'Thương vụ chốt được ÷ số nhân viên bán hàng bình quân (quy đổi toàn thời gian × số ngày ở vị trí bán hàng ÷ số ngày trong kỳ)',
    reading: 'Người chỉ bán hàng một phần thời gian được tính theo phần đó. Không trừ ngày nghỉ.',
    advice: 'Chỉ so sánh các đội có nhóm khách hàng giống nhau, và xem thêm giá trị thương vụ.',
  },
  revenue_per_rep: {
    name: 'Doanh thu trên mỗi nhân viên',
    sentence: 'Doanh thu trung bình mà một nhân viên bán hàng mang lại.',
    formula: 'Doanh thu thuần có người bán ÷ số nhân viên bán hàng bình quân',
    reading: 'Doanh thu không có người bán, như đơn trực tuyến, không được tính và hiển thị bên cạnh.',
    advice: 'Nếu giảm khi đội đông lên, người mới có thể cần thêm thời gian học việc hoặc nguồn khách tốt hơn.',
  },
  rep_contribution_share: {
    name: 'Phần đóng góp vào kết quả của đội',
    sentence: 'Người này tạo ra bao nhiêu phần trăm kết quả của cả đội.',
    formula: 'Kết quả của người đó ÷ kết quả của tất cả mọi người với cùng bộ lọc; bên cạnh là kết quả ÷ chỉ tiêu chung',
    reading: 'Thương vụ chung được chia theo phần của mỗi người nên tổng các phần bằng toàn bộ.',
    advice: 'Đội phụ thuộc vào một người là rủi ro: hãy chia sẻ khách hàng và kinh nghiệm kịp thời.',
    variant: {
      gross_profit: 'Lợi nhuận gộp',
      expansion_revenue: 'Doanh thu tăng thêm từ khách hàng hiện tại',
      sales_volume_units: 'Sản lượng bán ra',
      deals_won_count: 'Số thương vụ chốt thành công',
      opportunities_created_count: 'Số cơ hội bán hàng tạo mới',
      new_contacts_count: 'Số khách hàng tiềm năng mới',
      leads_sourced_count: 'Số khách tiềm năng mới tự tìm được',
      calls_made_count: 'Số cuộc gọi đã thực hiện',
      emails_sent_count: 'Số email gửi riêng từng khách',
      meetings_scheduled_count: 'Số cuộc hẹn đã đặt',
      meetings_held_count: 'Số cuộc gặp đã diễn ra',
      qualified_meetings_count: 'Số cuộc gặp đạt yêu cầu đã bàn giao',
      visits_completed_count: 'Số lượt ghé thăm khách hàng',
      new_customers_count: 'Số khách hàng mới',
      customers_lost_count: 'Số khách hàng đã rời bỏ',
      existing_customers_new_product_count: 'Số khách hiện tại mua sản phẩm chưa từng mua',
    },
  },
};
