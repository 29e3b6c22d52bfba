import type { Topic } from '../topics';
import type { Story } from './story';

export const PUBLIC_LIFE: Pick<
  Record<Topic, Story>,
  | 'EDUCATION'
  | 'HEALTH'
  | 'SECURITY'
  | 'ADMINISTRATION'
  | 'HO_CHI_MINH'
  | 'ORGANISATION'
  | 'RESIDENTIAL_AREA'
  | 'GENERAL'
> = {
  EDUCATION: {
    deed: [
      'Năm {year}, duy trì sĩ số đạt {96-99}%, vận động được {6-18} em bỏ học trở lại lớp.',
      'Năm {year}, có {8-25} học sinh đạt giải cấp huyện và {2-6} em đạt giải cấp tỉnh.',
      'Năm {year}, dạy phụ đạo miễn phí {40-90} buổi cho {15-35} học sinh yếu.',
      'Năm {year}, vận động {30-80} triệu đồng mua sách, áo ấm và xe đạp cho học sinh nghèo.',
      'Năm {year}, đưa vào sử dụng thư viện với {600-1800} đầu sách do thầy trò góp.',
      'Năm {year}, tổ chức bữa ăn trưa cho {45-120} trẻ ở điểm trường xa.',
    ],
    way: [
      'Mỗi tuần đến từng nhà {3-8} em hay nghỉ học, nói chuyện với cha mẹ bằng tiếng của bà con.',
      'Chia nhóm theo sức học, ghi sổ theo dõi từng em và trao đổi với gia đình hằng tháng.',
      'Tự làm {20-60} bộ đồ dùng dạy học từ vật liệu sẵn có, dùng chung cho cả khối.',
      'Mời già làng, nghệ nhân đến dạy {6-12} buổi về nghề và văn hóa địa phương.',
      'Soạn {12-30} bài giảng có hình ảnh, chia sẻ cho đồng nghiệp các điểm trường.',
      'Trồng {200-500} m² rau sạch, nuôi gà để cải thiện bữa ăn bán trú.',
    ],
    effect: [
      'Tỷ lệ khá, giỏi tăng {11-18}% so với năm học trước.',
      'Không còn học sinh bỏ học giữa năm; {92-99}% phụ huynh hài lòng khi được hỏi ý kiến.',
      'Cách làm được {2-5} trường trong vùng đến học hỏi.',
      'Có {3-9} sáng kiến được công nhận cấp huyện.',
      'Trẻ 5 tuổi ra lớp đạt 100%; tỷ lệ trẻ suy dinh dưỡng giảm còn dưới {10-14}%.',
      'Được phụ huynh góp {50-160} ngày công sửa sân, hàng rào.',
    ],
  },
  HEALTH: {
    deed: [
      'Năm {year}, khám và tư vấn cho {1200-3800} lượt người, vượt chỉ tiêu giao.',
      'Năm {year}, tiêm chủng đầy đủ cho {97-99}% trẻ dưới 1 tuổi trên địa bàn.',
      'Năm {year}, quản lý và theo dõi đều {60-180} người tăng huyết áp, đái tháo đường.',
      'Năm {year}, phát hiện sớm và khoanh gọn {2-4} ổ dịch sốt xuất huyết.',
      'Năm {year}, vận động {85-140} người tham gia hiến máu, góp {70-120} đơn vị máu.',
      'Năm {year}, đi {30-70} lượt xuống thôn, làng xa để khám cho người già và trẻ nhỏ.',
    ],
    way: [
      'Lập danh sách từng hộ có trẻ nhỏ, người cao tuổi và hẹn lịch qua loa, điện thoại.',
      'Phối hợp trưởng thôn, già làng nói chuyện {8-20} buổi về vệ sinh, nước sạch.',
      'Đưa {30-60} loại cây thuốc vào vườn mẫu để hướng dẫn bà con dùng đúng cách.',
      'Trực 24/24 giờ, đưa {5-14} ca cấp cứu vượt đường xấu lên tuyến trên kịp thời.',
      'Làm thẻ nhắc lịch bằng hình cho người không biết chữ, phát {150-400} thẻ.',
      'Cập nhật hồ sơ sức khỏe điện tử cho {1200-2600} người dân.',
    ],
    effect: [
      'Phụ nữ mang thai khám đủ bốn lần đạt {88-96}%.',
      'Không có trẻ tử vong do bệnh phòng được bằng vắc xin trong năm.',
      'Tỷ lệ người dân tham gia bảo hiểm y tế đạt {91-97}%.',
      'Không có đơn thư, phản ánh về thái độ phục vụ.',
      'Tỷ lệ sinh con tại nhà giảm, chỉ còn {2-6} ca trong năm.',
      'Số người bỏ điều trị giảm {20-45}% so với năm trước.',
    ],
  },
  SECURITY: {
    deed: [
      'Năm {year}, tổ chức {120-260} lượt tuần tra đêm, giải tán {6-15} nhóm thanh niên tụ tập.',
      'Năm {year}, hòa giải thành {12-28} vụ mâu thuẫn ngay tại thôn.',
      'Năm {year}, tham gia chữa cháy rừng {2-5} vụ, cứu được {3-9} ha rừng.',
      'Năm {year}, cung cấp {15-40} tin có giá trị, giúp làm rõ {4-10} vụ trộm cắp.',
      'Năm {year}, hoàn thành 100% chỉ tiêu tuyển quân và huấn luyện dân quân.',
      'Năm {year}, vận động giao nộp {9-26} khẩu súng tự chế và vật liệu nổ.',
    ],
    way: [
      'Phân công từng người phụ trách {10-20} hộ, họp rút kinh nghiệm hằng tuần.',
      'Lắp {12-30} mắt camera do người dân góp tiền, giao cho tổ tự quản theo dõi.',
      'Tuyên truyền {10-24} buổi bằng cả tiếng phổ thông và tiếng dân tộc.',
      'Gặp riêng {5-12} thanh niên chậm tiến, giúp tìm việc và học nghề.',
      'Đánh kẻng lúc 21 giờ 30 mỗi tối, nhắc đóng cửa và gọi con em về nhà.',
      'Luyện tập phương án {4-8} lần, có mặt trong 15 phút khi có báo động.',
    ],
    effect: [
      'Phạm pháp hình sự giảm {15-40}% so với năm trước.',
      'Cả năm không có tai nạn giao thông chết người, không có điểm nóng.',
      'Kết quả huấn luyện có {78-92}% khá, giỏi.',
      'Mô hình đã được {2-6} thôn, làng khác áp dụng.',
      'Tỷ lệ hộ ký cam kết an toàn về an ninh trật tự đạt {96-99}%.',
      'Thu hồi và trả lại người mất tài sản trị giá {25-90} triệu đồng.',
    ],
  },
  ADMINISTRATION: {
    deed: [
      'Năm {year}, giải quyết {1200-4200} hồ sơ, tỷ lệ đúng và trước hạn đạt {98-99}%.',
      'Năm {year}, hướng dẫn {350-900} lượt người dân nộp hồ sơ trực tuyến.',
      'Năm {year}, rút ngắn thời gian của {5-14} thủ tục, mỗi thủ tục từ 01 đến 03 ngày.',
      'Năm {year}, số hóa {1500-5200} trang hồ sơ lưu trữ, tra cứu được ngay tại bàn.',
      'Năm {year}, hoàn thành xuất sắc nhiệm vụ với {18-36} văn bản tham mưu không phải làm lại.',
      'Năm {year}, tổ chức {10-24} buổi trả kết quả tại thôn cho người già, người ở xa.',
    ],
    way: [
      'Đặt bàn hướng dẫn ngay cửa ra vào, viết mẫu đơn sẵn cho {9-18} việc thường gặp.',
      'Mỗi sáng thứ Sáu làm việc không giấy hẹn, trả ngay trong buổi.',
      'Lập nhóm tin nhắn với {6-12} trưởng thôn để báo kết quả hồ sơ.',
      'Công khai số điện thoại, tiếp nhận và trả lời {30-75} ý kiến trong năm.',
      'Tự học phần mềm rồi kèm cặp {4-9} đồng nghiệp cùng sử dụng.',
      'Sắp xếp lại phòng làm việc, có chỗ ngồi, nước uống cho người dân.',
    ],
    effect: [
      'Mức hài lòng của người dân qua phiếu khảo sát đạt {94-99}%.',
      'Chỉ số cải cách hành chính tăng {2-6} bậc so với năm trước.',
      'Tiết kiệm {15-45} triệu đồng tiền giấy, điện và công tác phí.',
      'Không có hồ sơ trễ hạn phải xin lỗi, không có đơn phản ánh đúng.',
      'Tỷ lệ hồ sơ trực tuyến tăng từ {20-35}% lên {60-85}%.',
      'Đơn vị được công nhận đạt chuẩn văn hóa và an toàn về an ninh trật tự.',
    ],
  },
  HO_CHI_MINH: {
    deed: [
      'Năm {year}, đăng ký và hoàn thành {4-9} việc làm theo Bác có sản phẩm cụ thể.',
      'Năm {year}, tiết kiệm được {12-38} triệu đồng chi thường xuyên để giúp hộ khó khăn.',
      'Năm {year}, tổ chức {6-14} buổi đối thoại, giải quyết {15-40} kiến nghị của người dân.',
      'Năm {year}, kể {12-24} câu chuyện về Bác trong sinh hoạt, gắn với việc của đơn vị.',
      'Năm {year}, nhận đỡ đầu {3-8} em mồ côi, mỗi tháng giúp mỗi em 300.000 đồng.',
      'Năm {year}, xuống thôn, làng {40-90} lượt, cùng làm với bà con {20-45} ngày công.',
    ],
    way: [
      'Ghi sổ tay làm theo Bác, tự chấm mỗi tháng và báo cáo công khai trước chi bộ.',
      'Việc khó thì người đứng đầu làm trước, có lịch tiếp dân cố định {2-4} ngày mỗi tháng.',
      'Bỏ {5-11} cuộc họp không cần thiết, dành thời gian đi cơ sở.',
      'Giao mỗi đảng viên phụ trách {4-10} hộ, hằng quý kiểm tra kết quả.',
      'Nuôi heo đất, góp phế liệu bán lấy tiền giúp học sinh nghèo.',
      'Lấy ý kiến góp ý bằng phiếu kín của {30-80} người trước khi xếp loại cuối năm.',
    ],
    effect: [
      'Có {85-97}% cán bộ, đảng viên hoàn thành tốt nhiệm vụ, không ai bị kỷ luật.',
      'Kiến nghị tồn đọng giảm còn {2-5} việc vào cuối năm.',
      'Cách làm được giới thiệu tại {2-4} hội nghị và trên đài truyền thanh.',
      'Giúp {5-13} hộ sửa được nhà hoặc có thêm con giống.',
      'Được cấp ủy tặng giấy khen về học tập và làm theo Bác.',
      'Tổ chức đảng được xếp loại hoàn thành xuất sắc nhiệm vụ, đoàn thể vững mạnh.',
    ],
  },
  ORGANISATION: {
    deed: [
      'Năm {year}, kết nạp {8-25} hội viên mới, tỷ lệ thu hút đạt {82-95}%.',
      'Năm {year}, tín chấp cho {25-70} hội viên vay {900-2800} triệu đồng, không có nợ quá hạn.',
      'Năm {year}, tổ chức {12-26} buổi sinh hoạt có chủ đề, trung bình {35-60} người dự.',
      'Năm {year}, góp quỹ hội {18-55} triệu đồng, giúp {6-15} hội viên khó khăn.',
      'Năm {year}, lập {2-4} câu lạc bộ mới với {40-95} thành viên.',
      'Năm {year}, vận động hội viên góp {150-420} ngày công làm đường, vệ sinh thôn.',
    ],
    way: [
      'Sinh hoạt vào buổi tối tại nhà hội viên, mỗi kỳ bàn một việc thiết thực.',
      'Mời {3-7} cán bộ kỹ thuật về cầm tay chỉ việc trên ruộng, chuồng.',
      'Xây dựng nhóm nòng cốt {5-12} người biết tiếng dân tộc để vận động.',
      'Công khai thu chi quỹ hội tại mỗi kỳ họp, có sổ ký nhận.',
      'Phân công hội viên khá giúp hội viên nghèo theo cặp, tổng cộng {8-20} cặp.',
      'Lồng hát then, cồng chiêng vào buổi tuyên truyền để bà con dễ nhớ.',
    ],
    effect: [
      'Có {7-18} hội viên thoát nghèo trong năm.',
      'Tổ chức hội được xếp loại hoàn thành xuất sắc nhiệm vụ {2-4} năm liền.',
      'Không có hội viên vi phạm pháp luật hay sinh con thứ ba.',
      'Được {2-5} chi hội bạn đến học cách làm.',
      'Số hội viên dự họp đều tăng từ {45-60}% lên {80-95}%.',
      'Được cấp trên tặng giấy khen về công tác hội.',
    ],
  },
  RESIDENTIAL_AREA: {
    deed: [
      'Năm {year}, có {88-97}% số hộ đạt gia đình văn hóa.',
      'Năm {year}, góp {80-240} triệu đồng và {200-560} ngày công sửa nhà văn hóa.',
      'Năm {year}, giảm {5-12} hộ nghèo, không có hộ tái nghèo.',
      'Năm {year}, phục dựng {2-3} lễ hội truyền thống, truyền dạy cồng chiêng cho {20-45} em.',
      'Năm {year}, dời {15-40} chuồng trại ra xa nhà ở, làm {30-70} hố rác gia đình.',
      'Năm {year}, tổ chức {10-18} đám cưới, đám tang theo nếp sống mới, không kéo dài.',
    ],
    way: [
      'Họp dân bàn từng điều của quy ước, {95-99}% số hộ biểu quyết đồng ý.',
      'Chia thành {4-7} tổ tự quản, mỗi tổ lo một đoạn đường.',
      'Ngày thứ Bảy cuối tháng cả thôn quét dọn, khơi cống rãnh.',
      'Già làng, người uy tín đứng ra hòa giải {6-14} việc ngay từ đầu.',
      'Góp quỹ khuyến học {10-28} triệu đồng, thưởng học sinh giỏi mỗi hè.',
      'Lập đội văn nghệ {15-30} người, tập tối thứ Năm hằng tuần.',
    ],
    effect: [
      'Thu nhập bình quân đạt {35-58} triệu đồng một người một năm.',
      'Cả năm không có người mắc tệ nạn xã hội, không có bạo lực gia đình.',
      'Đường làng, ngõ xóm được bê tông hóa {85-100}%.',
      'Đạt chuẩn văn hóa {3-8} năm liền.',
      'Các thôn bên cạnh đã cử {20-50} người sang học cách làm.',
      'Tỷ lệ hộ có nhà vệ sinh hợp chuẩn lên {90-98}%.',
    ],
  },
  GENERAL: {
    deed: [
      'Năm {year}, hoàn thành {6-14} phần việc đăng ký đầu năm, trong đó {2-4} việc vượt kế hoạch.',
      'Năm {year}, tổ chức {14-32} buổi tuyên truyền cho {600-1800} lượt người dân.',
      'Năm {year}, vận động được {40-130} triệu đồng cho các quỹ ở địa phương.',
      'Năm {year}, trực tiếp tư vấn, giải thích cho {80-210} lượt người dân tại thôn.',
      'Năm {year}, tham gia đủ {5-9} phong trào thi đua do xã, huyện phát động.',
      'Năm {year}, hòa giải thành {9-22} trong số vụ việc nhận từ thôn, làng.',
    ],
    way: [
      'Soạn {8-20} tờ gấp song ngữ có hình, phát tận nhà.',
      'Lập kế hoạch từng tháng, phân công rõ người, rõ việc, rõ ngày xong.',
      'Đi cùng trưởng thôn đến {50-120} hộ, nghe ý kiến rồi mới làm.',
      'Ghi âm {10-24} bài phát trên loa truyền thanh vào 5 giờ 30 sáng.',
      'Nhờ người uy tín kể chuyện thật việc thật để bà con dễ tin.',
      'Sau mỗi việc đều họp rút kinh nghiệm và ghi lại cách làm.',
    ],
    effect: [
      'Kết quả được {90-98}% người dân dự họp đánh giá tốt.',
      'Số vụ vi phạm trên địa bàn giảm {15-35}%.',
      'Được xã biểu dương tại hội nghị cuối năm.',
      'Đã có {2-5} nơi trong huyện làm theo.',
      'Đơn thư vượt cấp giảm từ {8-12} xuống còn {2-3} vụ.',
      'Được tập thể suy tôn với {92-100}% phiếu đồng ý.',
    ],
  },
};
