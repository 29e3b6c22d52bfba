import { type BodyRow, bodiesUnder } from './body-data';

/** What a district has besides the four sectors: offices, Front and mass organisations. */
export function districtOffices(district: string): BodyRow[] {
  return [
    ['van-phong', `Văn phòng HĐND và UBND huyện ${district}`, 'OFFICE'],
    ['phong-noi-vu', `Phòng Nội vụ huyện ${district}`, 'OFFICE'],
    ['phong-tai-chinh-ke-hoach', `Phòng Tài chính - Kế hoạch huyện ${district}`, 'OFFICE'],
    ['phong-nong-nghiep', `Phòng Nông nghiệp và Phát triển nông thôn huyện ${district}`, 'OFFICE'],
    ['phong-kinh-te-ha-tang', `Phòng Kinh tế và Hạ tầng huyện ${district}`, 'OFFICE'],
    ['phong-tai-nguyen-moi-truong', `Phòng Tài nguyên và Môi trường huyện ${district}`, 'OFFICE'],
    ['phong-lao-dong', `Phòng Lao động - Thương binh và Xã hội huyện ${district}`, 'OFFICE'],
    ['phong-van-hoa-thong-tin', `Phòng Văn hóa và Thông tin huyện ${district}`, 'OFFICE'],
    ['phong-tu-phap', `Phòng Tư pháp huyện ${district}`, 'OFFICE'],
    ['phong-dan-toc', `Phòng Dân tộc huyện ${district}`, 'OFFICE'],
    ['thanh-tra', `Thanh tra huyện ${district}`, 'OFFICE'],
    ['trung-tam-van-hoa', `Trung tâm Văn hóa - Thông tin và Thể thao huyện ${district}`, 'OFFICE'],
    ['mat-tran', `Ủy ban Mặt trận Tổ quốc Việt Nam huyện ${district}`, 'FRONT'],
    ['lien-doan-lao-dong', `Liên đoàn Lao động huyện ${district}`, 'ORGANISATION'],
    ['huyen-doan', `Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện ${district}`, 'ORGANISATION'],
    ['hoi-phu-nu', `Hội Liên hiệp Phụ nữ huyện ${district}`, 'ORGANISATION'],
    ['hoi-nong-dan', `Hội Nông dân huyện ${district}`, 'ORGANISATION'],
    ['hoi-cuu-chien-binh', `Hội Cựu chiến binh huyện ${district}`, 'ORGANISATION'],
  ];
}

/** Police, military, education and health: the plans give these four a quota of their own. */
export function districtSectors(district: string): BodyRow[] {
  return [
    ['cong-an', `Công an huyện ${district}`, 'POLICE'],
    ['ban-chi-huy-quan-su', `Ban Chỉ huy Quân sự huyện ${district}`, 'MILITARY'],
    ['phong-giao-duc', `Phòng Giáo dục và Đào tạo huyện ${district}`, 'OFFICE'],
    ['trung-tam-y-te', `Trung tâm Y tế huyện ${district}`, 'HEALTH_STATION'],
  ];
}

export const DISTRICT_BODIES = [
  ...bodiesUnder('gia-lai/dak-doa', [...districtOffices('Đak Đoa'), ...districtSectors('Đak Đoa')]),
  ...bodiesUnder('gia-lai/ia-pa', [...districtOffices('Ia Pa'), ...districtSectors('Ia Pa')]),
  ...bodiesUnder('gia-lai/chu-prong', [['phong-noi-vu', 'Phòng Nội vụ huyện Chư Prông', 'OFFICE']]),
  ...bodiesUnder('bac-kan/ba-be', [['phong-noi-vu', 'Phòng Nội vụ huyện Ba Bể', 'OFFICE']]),
  ...bodiesUnder('lang-son/chi-lang', [['phong-noi-vu', 'Phòng Nội vụ huyện Chi Lăng', 'OFFICE']]),
];
