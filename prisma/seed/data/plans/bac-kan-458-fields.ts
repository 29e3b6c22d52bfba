import { type FieldData, listedField, may, mayProve, must, mustProve } from '../plan-data';

export const BAC_KAN_FIELDS: FieldData[] = [
  listedField('Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', 'Học tập Bác', {
    COLLECTIVE: [
      mustProve('Có kế hoạch thực hiện Chỉ thị 05-CT/TW và tổ chức đăng ký làm theo Bác'),
      must('Gắn việc học tập Bác với phong trào thi đua của cơ quan, đơn vị'),
      mustProve('Hoàn thành xuất sắc nhiệm vụ trong năm xét chọn'),
      may('Có cách làm mới đã áp dụng và có thể chỉ cho đơn vị khác'),
    ],
    INDIVIDUAL: [
      must('Có phẩm chất đạo đức trong sáng, được tập thể xác nhận'),
      must('Thực hành tiết kiệm, không lãng phí trong công việc và sinh hoạt'),
      mustProve('Được xếp loại hoàn thành xuất sắc nhiệm vụ'),
      mayProve('Có sáng kiến hoặc giải pháp hữu ích đã được áp dụng'),
    ],
  }),
  listedField('Xây dựng nông thôn mới', 'Nông thôn mới', {
    COLLECTIVE: [
      must('Có cách làm phù hợp với địa phương để đạt từng tiêu chí nông thôn mới'),
      mustProve('Hoàn thành ít nhất một tiêu chí nông thôn mới đúng hoặc trước hạn'),
      mustProve('Đã phát động thi đua chuyên đề về nông thôn mới và có kết quả'),
      mayProve('Với xã: được công nhận nông thôn mới, nâng cao hoặc kiểu mẫu'),
      may('Có đóng góp thiện nguyện cho xây dựng nông thôn mới'),
    ],
    INDIVIDUAL: [
      must('Tích cực tuyên truyền, vận động bà con tham gia xây dựng nông thôn mới'),
      mustProve('Đã hiến đất, góp tiền, vật chất hoặc ngày công, có xác nhận'),
      must('Phần đóng góp đã dùng vào công trình hạ tầng nông thôn cụ thể'),
      may('Vận động được người thân, hàng xóm cùng đóng góp'),
    ],
    HOUSEHOLD: [
      mustProve('Gia đình đã hiến đất hoặc góp tiền, vật chất, có xác nhận của xã'),
      must('Tham gia ngày công làm công trình chung của thôn, bản'),
      must('Các thành viên đều ủng hộ, không có vướng mắc về phần đất đã hiến'),
      may('Giữ nhà ở, vườn và đường ngõ sạch đẹp theo tiêu chí của xã'),
    ],
  }),
  listedField('Sản xuất - kinh doanh', 'Sản xuất, kinh doanh', {
    COLLECTIVE: [
      mustProve('Doanh thu, lợi nhuận và nộp ngân sách năm sau cao hơn năm trước'),
      mustProve('Nộp thuế đầy đủ và thực hiện đúng chính sách với người lao động'),
      must('Đạt yêu cầu về an toàn lao động, an ninh trật tự và môi trường'),
      mustProve('Có sáng kiến hoặc ứng dụng khoa học, kỹ thuật mang lại hiệu quả'),
      may('Đã đầu tư mở rộng ngành nghề, lĩnh vực kinh doanh'),
      may('Hưởng ứng thi đua của tỉnh và có đóng góp cho công tác xã hội'),
    ],
    INDIVIDUAL: [
      mustProve('Có thành tích rõ rệt trong sản xuất, kinh doanh, nêu được bằng số liệu'),
      mustProve('Có sáng kiến, cải tiến làm lợi cho đơn vị'),
      must('Hưởng ứng các phong trào thi đua của địa phương và cấp trên'),
      may('Có đóng góp cho công tác xã hội, từ thiện'),
    ],
  }),
  listedField('Phát triển kinh tế hộ gia đình', 'Kinh tế hộ gia đình', {
    HOUSEHOLD: [
      mustProve('Thu nhập của gia đình năm sau cao hơn năm trước'),
      must('Sản xuất, kinh doanh hợp pháp và có áp dụng tiến bộ kỹ thuật'),
      must('Không làm ảnh hưởng xấu đến môi trường chung quanh'),
      mustProve('Đạt danh hiệu “Gia đình văn hóa” trong năm'),
      may('Tạo việc làm cho người lao động ngoài gia đình'),
      may('Tham gia các hoạt động xã hội ở địa phương'),
    ],
  }),
  listedField(
    'Xây dựng khu dân cư văn hóa, gia đình văn hóa',
    'Khu dân cư văn hóa',
    {
      COLLECTIVE: [
        mustProve('Đạt danh hiệu khu dân cư văn hóa theo Nghị định 122/2018/NĐ-CP'),
        must('Có hương ước hoặc quy ước được người dân thống nhất và thực hiện'),
        must('Giữ được an ninh trật tự, không có vụ việc nghiêm trọng'),
        mustProve('Tỷ lệ hộ nghèo giảm so với năm trước'),
        may('Có hoạt động văn hóa, văn nghệ, thể thao thường xuyên'),
      ],
      HOUSEHOLD: [
        mustProve('Đạt danh hiệu “Gia đình văn hóa” theo Nghị định 122/2018/NĐ-CP'),
        must('Chấp hành pháp luật và quy ước của khu dân cư'),
        must('Gia đình hòa thuận, không có bạo lực gia đình'),
        must('Trẻ em trong độ tuổi đều được đến trường'),
        may('Giúp đỡ hàng xóm và tham gia việc chung của khu dân cư'),
      ],
    },
    { note: 'Kế hoạch dẫn tiêu chuẩn của Nghị định 122/2018/NĐ-CP, không nêu tiêu chí riêng.' },
  ),
  listedField('Xây dựng cơ quan, đơn vị kiểu mẫu', 'Đơn vị kiểu mẫu', {
    COLLECTIVE: [
      mustProve('Đạt danh hiệu cơ quan, đơn vị văn hóa trong năm'),
      must('Thực hiện tốt nhiệm vụ cải cách hành chính, không có hồ sơ quá hạn'),
      mustProve('Được công nhận tập thể xuất sắc'),
      mustProve('Tổ chức Đảng và đoàn thể được xếp loại vững mạnh'),
      may('Có sáng kiến hoặc ứng dụng công nghệ nâng cao hiệu quả công việc'),
      may('Trụ sở xanh, sạch, đẹp, nơi làm việc văn minh'),
    ],
    INDIVIDUAL: [
      mustProve('Được đánh giá hoàn thành xuất sắc nhiệm vụ trong năm'),
      must('Thực hiện đúng nội quy, quy chế của cơ quan và chuẩn mực giao tiếp công vụ'),
      must('Giữ đoàn kết, góp phần xây dựng tập thể vững mạnh'),
      mayProve('Có sáng kiến, giải pháp được đơn vị áp dụng'),
      may('Tham gia tích cực các phong trào thi đua'),
    ],
  }),
  listedField('Lĩnh vực Giáo dục - Đào tạo', 'Giáo dục - Đào tạo', {
    COLLECTIVE: [
      mustProve('Hoàn thành xuất sắc nhiệm vụ năm học'),
      mustProve('Chất lượng giáo dục dẫn đầu khối, có học sinh giỏi các cấp'),
      must('Môi trường sư phạm thân thiện, an toàn cho người dạy và người học'),
      must('Đội ngũ tận tâm với nghề, không có người vi phạm đạo đức nhà giáo'),
      may('Cơ sở vật chất được cải thiện so với năm trước'),
      may('Tham gia các phong trào thi đua và công tác xã hội của địa phương'),
    ],
    INDIVIDUAL: [
      mustProve('Hoàn thành xuất sắc nhiệm vụ, hoặc là học sinh có kết quả học tập nổi bật'),
      must('Nòng cốt của phong trào đổi mới, sáng tạo trong dạy và học'),
      mayProve('Có sáng kiến trong giảng dạy, quản lý hoặc sáng tạo trong học tập'),
      must('Có ý thức kỷ luật và trách nhiệm với tập thể, cộng đồng'),
      may('Có việc làm giúp người khó khăn hoặc tham gia tình nguyện'),
    ],
  }),
  listedField('Lĩnh vực chăm sóc sức khỏe cho Nhân dân', 'Y tế', {
    COLLECTIVE: [
      mustProve('Hoàn thành xuất sắc nhiệm vụ chuyên môn được giao'),
      mustProve('Đạt chỉ tiêu các chương trình mục tiêu quốc gia về y tế'),
      must('Giữ y đức, không có phản ánh đúng về thái độ phục vụ'),
      may('Có giải pháp mới nâng chất lượng chăm sóc sức khỏe'),
      may('Hưởng ứng thi đua và tham gia công tác xã hội'),
    ],
    INDIVIDUAL: [
      mustProve('Là y, bác sĩ hoàn thành xuất sắc nhiệm vụ'),
      must('Giữ y đức, tận tình với người bệnh'),
      mayProve('Có giải pháp mới được áp dụng trong khám, chữa bệnh hoặc phòng bệnh'),
      may('Hưởng ứng các phong trào thi đua của ngành và địa phương'),
    ],
  }),
  listedField('Lĩnh vực an ninh, trật tự', 'An ninh, trật tự', {
    COLLECTIVE: [
      mustProve('Thuộc lực lượng vũ trang và hoàn thành xuất sắc nhiệm vụ'),
      must('Không để phát sinh điểm nóng, vụ việc phức tạp trên địa bàn phụ trách'),
      must('Duy trì sẵn sàng chiến đấu, xử lý kịp thời các tình huống'),
      must('Làm tốt vận động quần chúng, được người dân tin cậy'),
      may('Có cách làm mới đạt hiệu quả trong giữ gìn trật tự'),
    ],
    INDIVIDUAL: [
      must('Bản lĩnh chính trị vững vàng, trung thành với Tổ quốc'),
      mustProve('Hoàn thành xuất sắc nhiệm vụ giữ an ninh, trật tự ở địa bàn phân công'),
      must('Kiên quyết đấu tranh với vi phạm và biểu hiện sai trái'),
      mayProve('Có sáng kiến, giải pháp trong phong trào thi đua của lực lượng'),
    ],
  }),
  listedField('Xây dựng Đảng, đoàn thể, tổ chức hội', 'Đảng, đoàn thể, hội', {
    COLLECTIVE: [
      mustProve('Được xếp loại trong sạch, vững mạnh hoặc hoàn thành xuất sắc nhiệm vụ'),
      must('Đổi mới nội dung sinh hoạt hoặc cách vận động đoàn viên, hội viên'),
      must('Đoàn viên, hội viên chấp hành tốt pháp luật và quy định địa phương'),
      must('Thành viên gương mẫu, có người được nêu gương'),
      may('Có mô hình do tổ chức hội, đoàn thể xây dựng đang hoạt động'),
    ],
    INDIVIDUAL: [
      must('Là cán bộ, đảng viên, đoàn viên hoặc hội viên gương mẫu đi đầu'),
      mustProve('Hoàn thành xuất sắc nhiệm vụ trong năm'),
      must('Có cách tuyên truyền, vận động được người dân hưởng ứng'),
      may('Góp phần xây dựng tổ chức đoàn kết, vững mạnh'),
    ],
  }),
  listedField('Cải cách hành chính', 'Cải cách hành chính', {
    COLLECTIVE: [
      mustProve('Hoàn thành kế hoạch cải cách hành chính năm của đơn vị'),
      mustProve('Chỉ số cải cách hành chính giữ hạng tốt hoặc tăng hạng'),
      must('Người đứng đầu trực tiếp chỉ đạo cải cách hành chính'),
      mayProve('Có giải pháp nâng mức hài lòng của người dân và tổ chức'),
      may('Tuyên truyền, hướng dẫn người dân dùng dịch vụ công trực tuyến'),
    ],
    INDIVIDUAL: [
      mustProve('Có sáng kiến hoặc cách làm hay về cải cách hành chính đã áp dụng'),
      must('Tham mưu tích cực cho việc cải cách của cơ quan, địa phương'),
      must('Giải quyết hồ sơ đúng hạn, không bị phản ánh đúng'),
      may('Góp phần nâng chỉ số cải cách hành chính của đơn vị'),
    ],
  }),
  listedField(
    'Hoạt động từ thiện nhân đạo',
    'Từ thiện, nhân đạo',
    {},
    {
      note: 'Kế hoạch không nêu đối tượng: có thể là một phong trào hoặc một hoạt động.',
      anySubject: [
        mustProve('Đã cứu trợ hoặc giúp đỡ được người có hoàn cảnh khó khăn, nêu rõ số lượng'),
        must('Việc giúp đỡ có hiệu quả, người được giúp đã vượt qua khó khăn'),
        must('Tiếp nhận và sử dụng đóng góp công khai, đúng mục đích'),
        may('Hoạt động được duy trì nhiều năm hoặc có nhiều người cùng tham gia'),
      ],
    },
  ),
];
