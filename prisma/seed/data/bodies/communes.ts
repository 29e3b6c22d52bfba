import { type BodyRow, bodiesUnder } from './body-data';

export const IA_BANG_KEY = 'gia-lai/chu-prong/ia-bang-23924';
export const Y_TICH_KEY = 'lang-son/chi-lang/y-tich-06520';

/** The plan counts 06 villages without naming them: the names are invented. */
export const IA_BANG_VILLAGES: BodyRow[] = [
  ['thon-doan-ket', 'Thôn Đoàn Kết', 'VILLAGE'],
  ['thon-thong-nhat', 'Thôn Thống Nhất', 'VILLAGE'],
  ['lang-klah', 'Làng Klăh', 'VILLAGE'],
  ['lang-phun', 'Làng Phun', 'VILLAGE'],
  ['lang-bui', 'Làng Bui', 'VILLAGE'],
  ['lang-kuao', 'Làng Kuao', 'VILLAGE'],
];

/** The plan counts 7 villages without naming them: the names are invented. */
export const Y_TICH_VILLAGES: BodyRow[] = [
  ['thon-giap-thuong', 'Thôn Giáp Thượng', 'VILLAGE'],
  ['thon-giap-ha', 'Thôn Giáp Hạ', 'VILLAGE'],
  ['thon-na-lia', 'Thôn Nà Lìa', 'VILLAGE'],
  ['thon-pac-khuong', 'Thôn Pác Khuông', 'VILLAGE'],
  ['thon-ban-lan', 'Thôn Bản Lạn', 'VILLAGE'],
  ['thon-thach-luong', 'Thôn Thạch Lương', 'VILLAGE'],
  ['thon-trung-mai', 'Thôn Trung Mai', 'VILLAGE'],
];

export const Y_TICH_SCHOOLS: BodyRow[] = [
  ['truong-mam-non', 'Trường Mầm non xã Y Tịch', 'SCHOOL', 'PRESCHOOL'],
  ['truong-tieu-hoc', 'Trường Tiểu học xã Y Tịch', 'SCHOOL', 'PRIMARY'],
  ['truong-thcs', 'Trường Trung học cơ sở xã Y Tịch', 'SCHOOL', 'LOWER_SECONDARY'],
];

export const COMMUNE_BODIES = [
  ...bodiesUnder(IA_BANG_KEY, [
    ['ban-tuyen-giao', 'Ban Tuyên giáo Đảng ủy xã Ia Bang', 'PARTY_BOARD'],
    ['mat-tran', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Ia Bang', 'FRONT'],
    ['hoi-nong-dan', 'Hội Nông dân xã Ia Bang', 'ORGANISATION'],
    ['hoi-phu-nu', 'Hội Liên hiệp Phụ nữ xã Ia Bang', 'ORGANISATION'],
    ['doan-thanh-nien', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Ia Bang', 'ORGANISATION'],
    ['hoi-cuu-chien-binh', 'Hội Cựu chiến binh xã Ia Bang', 'ORGANISATION'],
    ['cong-doan-co-so', 'Công đoàn cơ sở xã Ia Bang', 'ORGANISATION'],
    ['cong-an', 'Công an xã Ia Bang', 'POLICE'],
    ['ban-chi-huy-quan-su', 'Ban Chỉ huy Quân sự xã Ia Bang', 'MILITARY'],
    ['tram-y-te', 'Trạm Y tế xã Ia Bang', 'HEALTH_STATION'],
    ['cong-chuc-dc-nn-xd-mt', 'Công chức ĐC-NN-XD&MT', 'POST'],
    ['cong-chuc-dc-xd-mt', 'Công chức ĐC-NN-XD&MT (phụ trách ĐC-XD&MT)', 'POST'],
    ['cong-chuc-van-hoa', 'Công chức Văn hóa - Xã hội (phụ trách Văn hóa)', 'POST'],
    ['cong-chuc-xa-hoi', 'Công chức Văn hóa - Xã hội (phụ trách Xã hội)', 'POST'],
    ['cong-chuc-van-phong-thong-ke', 'Công chức Văn phòng - Thống kê', 'POST'],
    ['cong-chuc-tu-phap-ho-tich', 'Công chức Tư pháp - Hộ tịch', 'POST'],
    ['dai-truyen-thanh', 'Đài Truyền thanh xã Ia Bang', 'OFFICE'],
    ['truong-mau-giao', 'Trường Mẫu giáo Ia Bang', 'SCHOOL', 'PRESCHOOL'],
    ['truong-tieu-hoc', 'Trường Tiểu học Ia Bang', 'SCHOOL', 'PRIMARY'],
    ['truong-thcs', 'Trường Trung học cơ sở Ia Bang', 'SCHOOL', 'LOWER_SECONDARY'],
    ...IA_BANG_VILLAGES,
  ]),
  ...bodiesUnder(Y_TICH_KEY, [
    ['ban-tuyen-giao', 'Ban Tuyên giáo Đảng ủy xã Y Tịch', 'PARTY_BOARD'],
    ['mat-tran', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Y Tịch', 'FRONT'],
    ['hoi-nong-dan', 'Hội Nông dân xã Y Tịch', 'ORGANISATION'],
    ['hoi-phu-nu', 'Hội Liên hiệp Phụ nữ xã Y Tịch', 'ORGANISATION'],
    ['doan-thanh-nien', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Y Tịch', 'ORGANISATION'],
    ['cong-doan-co-so', 'Công đoàn cơ sở xã Y Tịch', 'ORGANISATION'],
    ['cong-an', 'Công an xã Y Tịch', 'POLICE'],
    ['ban-chi-huy-quan-su', 'Ban Chỉ huy Quân sự xã Y Tịch', 'MILITARY'],
    ['tram-y-te', 'Trạm Y tế xã Y Tịch', 'HEALTH_STATION'],
    ['ke-toan-tai-chinh', 'Kế toán - Tài chính', 'POST'],
    // The plan calls it «Văn phòng UBND» in item d and «Văn phòng - thống kê» in item i: a commune has one.
    ['van-phong-thong-ke', 'Văn phòng - Thống kê UBND xã Y Tịch', 'POST'],
    ['cong-chuc-dc-nn-xd-mt', 'Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường', 'POST'],
    ['cong-chuc-van-hoa-xa-hoi', 'Công chức Văn hóa - Xã hội', 'POST'],
    ...Y_TICH_SCHOOLS,
    ...Y_TICH_VILLAGES,
  ]),
  ...bodiesUnder('gia-lai/dak-doa/nam-yang-23695', [
    ...smallCommune('Nam Yang'),
    ['truong-thcs', 'Trường Trung học cơ sở Nam Yang', 'SCHOOL', 'LOWER_SECONDARY'],
    ['thon-tan-hoa', 'Thôn Tân Hòa', 'VILLAGE'],
    ['lang-dak-mut', 'Làng Đak Mút', 'VILLAGE'],
  ]),
  ...bodiesUnder('gia-lai/dak-doa/kon-gang-23689', [
    ...smallCommune('Kon Gang'),
    ['truong-tieu-hoc', 'Trường Tiểu học Kon Gang', 'SCHOOL', 'PRIMARY'],
    ['lang-kop', 'Làng Kóp', 'VILLAGE'],
    ['lang-dung', 'Làng Đung', 'VILLAGE'],
  ]),
  ...bodiesUnder('gia-lai/ia-pa/po-to-24013', [
    ...smallCommune('Pờ Tó'),
    ['truong-tieu-hoc', 'Trường Tiểu học Pờ Tó', 'SCHOOL', 'PRIMARY'],
    ['lang-bi-giong', 'Làng Bi Giông', 'VILLAGE'],
    ['thon-doan-ket', 'Thôn Đoàn Kết', 'VILLAGE'],
  ]),
];

function smallCommune(commune: string): BodyRow[] {
  return [
    ['mat-tran', `Ủy ban Mặt trận Tổ quốc Việt Nam xã ${commune}`, 'FRONT'],
    ['hoi-nong-dan', `Hội Nông dân xã ${commune}`, 'ORGANISATION'],
    ['hoi-phu-nu', `Hội Liên hiệp Phụ nữ xã ${commune}`, 'ORGANISATION'],
    ['tram-y-te', `Trạm Y tế xã ${commune}`, 'HEALTH_STATION'],
  ];
}
