import { type BodyRow, bodiesUnder } from './body-data';

/** The province's offices that stand in «các sở, ban, ngành»; the four sectors have a quota of their own. */
export const BAC_KAN_OFFICES: BodyRow[] = [
  ['van-phong-ubnd', 'Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn', 'OFFICE'],
  ['so-noi-vu', 'Sở Nội vụ tỉnh Bắc Kạn', 'OFFICE'],
  ['so-ke-hoach-va-dau-tu', 'Sở Kế hoạch và Đầu tư tỉnh Bắc Kạn', 'OFFICE'],
  ['so-tai-chinh', 'Sở Tài chính tỉnh Bắc Kạn', 'OFFICE'],
  ['so-cong-thuong', 'Sở Công Thương tỉnh Bắc Kạn', 'OFFICE'],
  ['so-nong-nghiep', 'Sở Nông nghiệp và Phát triển nông thôn tỉnh Bắc Kạn', 'OFFICE'],
  ['so-giao-thong-van-tai', 'Sở Giao thông vận tải tỉnh Bắc Kạn', 'OFFICE'],
  ['so-xay-dung', 'Sở Xây dựng tỉnh Bắc Kạn', 'OFFICE'],
  ['so-tai-nguyen-va-moi-truong', 'Sở Tài nguyên và Môi trường tỉnh Bắc Kạn', 'OFFICE'],
  ['so-thong-tin-va-truyen-thong', 'Sở Thông tin và Truyền thông tỉnh Bắc Kạn', 'OFFICE'],
  ['so-van-hoa', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Kạn', 'OFFICE'],
  ['so-khoa-hoc-va-cong-nghe', 'Sở Khoa học và Công nghệ tỉnh Bắc Kạn', 'OFFICE'],
  ['so-lao-dong', 'Sở Lao động - Thương binh và Xã hội tỉnh Bắc Kạn', 'OFFICE'],
  ['so-tu-phap', 'Sở Tư pháp tỉnh Bắc Kạn', 'OFFICE'],
  ['thanh-tra', 'Thanh tra tỉnh Bắc Kạn', 'OFFICE'],
  ['ban-dan-toc', 'Ban Dân tộc tỉnh Bắc Kạn', 'OFFICE'],
  ['ban-quan-ly-khu-cong-nghiep', 'Ban Quản lý các khu công nghiệp tỉnh Bắc Kạn', 'OFFICE'],
  ['dai-phat-thanh-truyen-hinh', 'Đài Phát thanh và Truyền hình tỉnh Bắc Kạn', 'OFFICE'],
];

export const BAC_KAN_ORGANISATIONS: BodyRow[] = [
  ['lien-doan-lao-dong', 'Liên đoàn Lao động tỉnh Bắc Kạn', 'ORGANISATION'],
  ['tinh-doan', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Bắc Kạn', 'ORGANISATION'],
  ['hoi-phu-nu', 'Hội Liên hiệp Phụ nữ tỉnh Bắc Kạn', 'ORGANISATION'],
  ['hoi-nong-dan', 'Hội Nông dân tỉnh Bắc Kạn', 'ORGANISATION'],
  ['hoi-cuu-chien-binh', 'Hội Cựu chiến binh tỉnh Bắc Kạn', 'ORGANISATION'],
  ['hoi-chu-thap-do', 'Hội Chữ thập đỏ tỉnh Bắc Kạn', 'ORGANISATION'],
];

/** Invented: the plan names no enterprise. */
export const BAC_KAN_ENTERPRISES: BodyRow[] = [
  ['doanh-nghiep-mien-dong-thuan-phat', 'Công ty TNHH Miến dong Thuận Phát Na Rì', 'ENTERPRISE'],
  ['doanh-nghiep-go-dong-bac-hung', 'Công ty cổ phần Chế biến gỗ Đông Bắc Hưng', 'ENTERPRISE'],
  ['hop-tac-xa-rau-qua-yen-lang', 'Hợp tác xã Rau quả hữu cơ Yên Lãng', 'ENTERPRISE'],
  ['doanh-nghiep-xay-dung-phja-bjooc', 'Công ty TNHH Xây dựng Phja Bjoóc', 'ENTERPRISE'],
];

export const BAC_KAN_BODIES = bodiesUnder('bac-kan', [
  ...BAC_KAN_OFFICES,
  ['so-giao-duc-va-dao-tao', 'Sở Giáo dục và Đào tạo tỉnh Bắc Kạn', 'OFFICE'],
  ['so-y-te', 'Sở Y tế tỉnh Bắc Kạn', 'OFFICE'],
  ['cong-an', 'Công an tỉnh Bắc Kạn', 'POLICE'],
  ['bo-chi-huy-quan-su', 'Bộ Chỉ huy Quân sự tỉnh Bắc Kạn', 'MILITARY'],
  ['ban-tuyen-giao', 'Ban Tuyên giáo Tỉnh ủy Bắc Kạn', 'PARTY_BOARD'],
  ['mat-tran', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bắc Kạn', 'FRONT'],
  ...BAC_KAN_ORGANISATIONS,
  ...BAC_KAN_ENTERPRISES,
]);
