/**
 * Criteria that the plans of Đak Đoa, Ia Pa and Ia Bang have in common: all three carry out a plan of Gia Lai province and repeat
 * its requirements. What only one of them asks for stands in that plan's own file.
 */
import { may, mayProve, must, mustProve } from '../plan-data';

export const GENERAL = [
  mustProve('Có thành tích tiêu biểu, dẫn đầu phong trào thi đua trong đơn vị, địa phương'),
  must('Chấp hành tốt chủ trương của Đảng, chính sách và pháp luật của Nhà nước'),
  must('Có việc làm cụ thể học tập và làm theo Bác'),
  mustProve('Được tập thể nơi công tác hoặc cư trú thừa nhận, suy tôn'),
  may('Tham gia hoạt động nhân đạo, từ thiện ở địa phương'),
];

/** The plans of 2021 ask for attention to those who work with their hands and in hard places; the one of 2019 does not. */
export const DIRECT_WORK = may('Là lao động trực tiếp hoặc ở địa bàn khó khăn, vùng sâu, vùng xa');

export const MODEL_OFFICE = [
  mustProve('Đạt chuẩn cơ quan, đơn vị văn hóa trong năm'),
  mustProve('Hồ sơ, thủ tục được giải quyết đúng hạn theo mục tiêu cải cách hành chính'),
  must('Nội bộ đoàn kết, chấp hành nghiêm giờ giấc và chế độ làm việc'),
  mustProve('Được công nhận an toàn về an ninh trật tự'),
  may('Có biện pháp tiết kiệm, chống lãng phí nêu được bằng số liệu'),
];

export const ORGANISATION = [
  must('Là hội, đoàn thể ở cơ sở hoặc mô hình, câu lạc bộ do hội lập ra'),
  mustProve('Có cách tuyên truyền, vận động mới thu hút được đoàn viên, hội viên'),
  must('Đoàn viên, hội viên chấp hành tốt pháp luật và quy định của địa phương'),
  must('Hưởng ứng đầy đủ các phong trào thi đua trên địa bàn'),
  may('Có thành viên được nêu gương để người khác noi theo'),
];

export const RESIDENTIAL_AREA = [
  must('Có hương ước, quy ước về nếp sống văn hóa và đang được thực hiện'),
  mustProve('Tỷ lệ hộ nghèo giảm so với năm trước, không có hộ tái nghèo'),
  must('Không có người mắc tệ nạn xã hội'),
  must('Vệ sinh môi trường bảo đảm; cưới, tang tiết kiệm'),
  mustProve('Cuối năm đạt chuẩn văn hóa và an toàn về an ninh trật tự'),
  may('Giữ gìn bản sắc văn hóa dân tộc bằng việc làm cụ thể'),
];

export const SCHOOL = [
  mustProve('Tỷ lệ học sinh khá, giỏi và giáo viên giỏi tăng so với năm học trước'),
  must('Trường học thân thiện, nền nếp dạy và học tốt'),
  must('Thầy, cô giữ gương về đạo đức, tự học và sáng tạo'),
  mustProve('Được xếp loại an toàn về an ninh trật tự'),
  may('Duy trì tốt sĩ số và phong trào trường học xanh, sạch, đẹp, an toàn'),
  may('Hoạt động Đoàn, Đội và hoạt động xã hội có chất lượng'),
];

export const HEALTH = [
  mustProve('Đạt chỉ tiêu các chương trình mục tiêu quốc gia về y tế'),
  must('Giữ y đức, thương yêu người bệnh, đúng quy định của ngành'),
  must('Chất lượng chăm sóc sức khỏe người dân được nâng lên'),
  mayProve('Có phương pháp, giải pháp mới trong công tác'),
  may('Hưởng ứng các phong trào thi đua của ngành và địa phương'),
];

export const SECURITY = [
  mustProve('Hoàn thành tốt nhiệm vụ quốc phòng, an ninh trên địa bàn phụ trách'),
  must('Luôn sẵn sàng chiến đấu, không để bị động, bất ngờ'),
  must('Có cách làm mới trong phong trào thi đua của lực lượng'),
  must('Dân quân, công an viên phối hợp tốt trong giữ trật tự'),
  mayProve('Có hành động dũng cảm cứu người, cứu tài sản'),
];

export const NEW_COUNTRYSIDE = [
  mustProve('Đạt hoặc vượt chỉ tiêu nông thôn mới theo kế hoạch năm'),
  must('Có cách làm phù hợp với thực tế để thực hiện từng tiêu chí'),
  must('Đã tham mưu hoặc đề xuất giải pháp gỡ khó khăn, vướng mắc'),
  may('Tiếp tục nâng chất lượng các tiêu chí đã đạt'),
];

export const BUSINESS = [
  mustProve('Doanh thu, lợi nhuận và nộp ngân sách tăng so với năm trước'),
  mustProve('Nộp thuế đầy đủ, không nợ đọng'),
  must('Đạt yêu cầu an toàn lao động, an ninh trật tự và môi trường'),
  must('Tạo việc làm và quan tâm đời sống người lao động'),
  mayProve('Có sáng kiến hoặc ứng dụng kỹ thuật mới mang lại hiệu quả'),
  may('Tham gia công tác xã hội, từ thiện'),
];

export const HOUSEHOLD_OUT_OF_POVERTY = [
  mustProve('Thu nhập của gia đình thuộc nhóm cao nhất ở địa phương'),
  must('Lao động, sản xuất giỏi, biết áp dụng tiến bộ kỹ thuật'),
  mustProve('Đạt danh hiệu “Gia đình văn hóa” trong năm'),
  must('Chấp hành tốt chủ trương, chính sách, pháp luật'),
  may('Tham gia các hoạt động xã hội tại thôn, làng'),
];

export const OFFICER = [
  mustProve('Hoàn thành xuất sắc nhiệm vụ trong năm'),
  must('Có trách nhiệm, năng động, sáng tạo trong công tác'),
  must('Gương mẫu về đạo đức, lối sống và giữ đoàn kết nội bộ'),
  must('Thực hiện tốt các phong trào thi đua của cơ quan, địa phương'),
  mayProve('Nếu là người đứng đầu: tập thể do mình phụ trách hoàn thành xuất sắc nhiệm vụ'),
];

export const GOOD_PERSON = [
  must('Tích cực hưởng ứng phong trào thi đua, có ý thức kỷ luật'),
  mustProve('Có sáng kiến, việc tốt hoặc đóng góp cụ thể cho cộng đồng'),
  mustProve('Gia đình đạt danh hiệu “Gia đình văn hóa”'),
  must('Đoàn kết, giúp đỡ mọi người, được quý mến'),
  may('Tham gia xây dựng nông thôn mới và công tác từ thiện'),
];
