import type { Role } from '../../../lib/format/words';
import { IA_BANG_KEY, Y_TICH_KEY } from './bodies/communes';
import type { Ethnicity, Sex } from './names';

export { DEMO_PASSWORD } from '../../../lib/accounts/demo';

export type DemoAccount = {
  email: string;
  /** Key of the unit acted for; null is the installation itself. */
  unit: string | null;
  roles: Role[];
  title: string;
  person: [Ethnicity, Sex];
  /** Units that the person works for besides. */
  also?: { unit: string; roles: Role[]; title: string }[];
};

const account = (
  email: string,
  unit: string | null,
  roles: Role[],
  title: string,
  person: [Ethnicity, Sex],
): DemoAccount => ({ email, unit, roles, title, person });

const NAM_YANG = 'gia-lai/dak-doa/nam-yang-23695';
const KON_GANG = 'gia-lai/dak-doa/kon-gang-23689';

/** The accounts that the contract of the demo names (DESIGN §8). */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  account('noivu@backan.example', 'bac-kan', ['REVIEWER', 'ADMINISTRATOR'], 'Chuyên viên Sở Nội vụ', [
    'TAY',
    'FEMALE',
  ]),
  account(
    'hoidong@backan.example',
    'bac-kan',
    ['COUNCIL'],
    'Thành viên Hội đồng Thi đua - Khen thưởng tỉnh',
    ['TAY', 'MALE'],
  ),
  account(
    'noivu@babe.example',
    'bac-kan/ba-be',
    ['OFFICER', 'REVIEWER', 'ADMINISTRATOR'],
    'Chuyên viên Phòng Nội vụ',
    ['DAO', 'FEMALE'],
  ),
  account(
    'noivu@dakdoa.example',
    'gia-lai/dak-doa',
    ['REVIEWER', 'ADMINISTRATOR'],
    'Chuyên viên Phòng Nội vụ',
    ['KINH', 'FEMALE'],
  ),
  account(
    'hoidong@dakdoa.example',
    'gia-lai/dak-doa',
    ['COUNCIL'],
    'Thành viên Hội đồng Thi đua - Khen thưởng huyện',
    ['JRAI', 'MALE'],
  ),
  account('canbo@namyang.example', NAM_YANG, ['OFFICER'], 'Công chức Văn hóa - Xã hội', ['JRAI', 'FEMALE']),
  {
    ...account('canbo@kongang.example', KON_GANG, ['OFFICER'], 'Công chức Văn phòng - Thống kê', [
      'BAHNAR',
      'MALE',
    ]),
    also: [
      {
        unit: 'gia-lai/dak-doa/hai-yang-23686',
        roles: ['OFFICER'],
        title: 'Kiêm nhiệm, thay công chức nghỉ thai sản',
      },
    ],
  },
  account('noivu@iapa.example', 'gia-lai/ia-pa', ['REVIEWER', 'ADMINISTRATOR'], 'Chuyên viên Phòng Nội vụ', [
    'KINH',
    'MALE',
  ]),
  account('canbo@poto.example', 'gia-lai/ia-pa/po-to-24013', ['OFFICER'], 'Công chức Văn hóa - Xã hội', [
    'BAHNAR',
    'FEMALE',
  ]),
  account(
    'noivu@chuprong.example',
    'gia-lai/chu-prong',
    ['REVIEWER', 'ADMINISTRATOR'],
    'Chuyên viên Phòng Nội vụ',
    ['KINH', 'FEMALE'],
  ),
  account('canbo@iabang.example', IA_BANG_KEY, ['OFFICER'], 'Công chức Văn phòng - Thống kê', [
    'JRAI',
    'FEMALE',
  ]),
  account(
    'hoidong@iabang.example',
    IA_BANG_KEY,
    ['COUNCIL', 'REVIEWER'],
    'Thường trực Hội đồng Thi đua - Khen thưởng xã',
    ['JRAI', 'MALE'],
  ),
  account(
    'noivu@chilang.example',
    'lang-son/chi-lang',
    ['REVIEWER', 'ADMINISTRATOR'],
    'Chuyên viên Phòng Nội vụ',
    ['NUNG', 'FEMALE'],
  ),
  account('canbo@ytich.example', Y_TICH_KEY, ['OFFICER'], 'Công chức Văn phòng - Thống kê', ['NUNG', 'MALE']),
  account(
    'hoidong@ytich.example',
    Y_TICH_KEY,
    ['COUNCIL', 'REVIEWER'],
    'Thường trực Hội đồng Thi đua - Khen thưởng xã',
    ['TAY', 'FEMALE'],
  ),
  account('noivu@gialai.example', 'gia-lai', ['REVIEWER', 'ADMINISTRATOR'], 'Chuyên viên Sở Nội vụ', [
    'KINH',
    'MALE',
  ]),
  account('quantri@guongsang.example', null, ['ADMINISTRATOR'], 'Quản trị hệ thống', ['KINH', 'MALE']),
];
