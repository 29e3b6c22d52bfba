import { BAC_KAN_ENTERPRISES, BAC_KAN_OFFICES, BAC_KAN_ORGANISATIONS } from './bodies/bac-kan';
import type { BodyRow } from './bodies/body-data';
import {
  IA_BANG_KEY,
  IA_BANG_VILLAGES,
  Y_TICH_KEY,
  Y_TICH_SCHOOLS,
  Y_TICH_VILLAGES,
} from './bodies/communes';
import { districtOffices, districtSectors } from './bodies/districts';

/** `members`: all communes or all districts of the owner, or the keys of the units meant. */
export type GroupData = {
  key: string;
  owner: string;
  name: string;
  members: 'COMMUNES' | 'DISTRICTS' | string[];
};

const keys = (owner: string, rows: BodyRow[]) => rows.map(([slug]) => `${owner}/${slug}`);
const group = (owner: string, slug: string, name: string, members: GroupData['members']): GroupData => ({
  key: `${owner}/${slug}`,
  owner,
  name,
  members,
});

const DAK_DOA = 'gia-lai/dak-doa';
const IA_PA = 'gia-lai/ia-pa';
const FOUR_SECTORS = 'Công an, Quân sự, Giáo dục, Y tế';

/**
 * A unit stands in one quota only: the four sectors («riêng đối với ngành…») are left out of the group of offices, so that nobody
 * is asked for the small number and the large one at once.
 */
export const GROUPS: GroupData[] = [
  group('bac-kan', 'nhom-huyen-thanh-pho', 'UBND các huyện, thành phố', 'DISTRICTS'),
  group('bac-kan', 'nhom-so-ban-nganh', 'Các sở, ban, ngành', keys('bac-kan', BAC_KAN_OFFICES)),
  group('bac-kan', 'nhom-hoi-doan-the', 'Các tổ chức hội, đoàn thể', keys('bac-kan', BAC_KAN_ORGANISATIONS)),
  group('bac-kan', 'nhom-doanh-nghiep', 'Doanh nghiệp', keys('bac-kan', BAC_KAN_ENTERPRISES)),
  group('bac-kan', 'nhom-nganh-giao-duc', 'Ngành Giáo dục và Đào tạo', ['bac-kan/so-giao-duc-va-dao-tao']),

  group(DAK_DOA, 'nhom-xa-thi-tran', 'Các xã, thị trấn', 'COMMUNES'),
  group(
    DAK_DOA,
    'nhom-co-quan-doan-the',
    'Các cơ quan, ban, ngành, UBMTTQ và đoàn thể huyện',
    keys(DAK_DOA, districtOffices('Đak Đoa')),
  ),
  group(DAK_DOA, 'nhom-bon-nganh', FOUR_SECTORS, keys(DAK_DOA, districtSectors('Đak Đoa'))),

  group(IA_PA, 'nhom-ubnd-cac-xa', 'UBND các xã', 'COMMUNES'),
  group(IA_PA, 'nhom-co-quan-don-vi', 'Các cơ quan, đơn vị', keys(IA_PA, districtOffices('Ia Pa'))),
  group(IA_PA, 'nhom-bon-nganh', FOUR_SECTORS, keys(IA_PA, districtSectors('Ia Pa'))),

  group(IA_BANG_KEY, 'nhom-thon-lang', '06 thôn, làng', keys(IA_BANG_KEY, IA_BANG_VILLAGES)),

  group(Y_TICH_KEY, 'nhom-ba-truong', 'Ba đơn vị trường học', keys(Y_TICH_KEY, Y_TICH_SCHOOLS)),
  group(Y_TICH_KEY, 'nhom-thon', '7 thôn', keys(Y_TICH_KEY, Y_TICH_VILLAGES)),
];
