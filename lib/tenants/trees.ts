import { type ListedProvince, PROVINCES_BEFORE_2025, PROVINCES_TODAY } from './provinces';

/** Which tree of units a province begins with. */
export type Tree = 'today' | 'before-2025';

export const TREES: readonly { tree: Tree; label: string; provinces: readonly ListedProvince[] }[] = [
  { tree: 'today', label: 'Theo đơn vị hành chính từ 01/7/2025 (tỉnh, xã)', provinces: PROVINCES_TODAY },
  {
    tree: 'before-2025',
    label: 'Theo đơn vị hành chính trước 01/7/2025 (tỉnh, huyện, xã)',
    provinces: PROVINCES_BEFORE_2025,
  },
];
