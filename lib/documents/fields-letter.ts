import type { Marker } from '@/lib/documents/marker';

/**
 * The letters of fields in a list. A «d» after a «d» is the «đ» that a scanner or a typist lost: mended, and said so.
 * Fields with numbers have no letter.
 */
export function letterOf(markers: readonly Marker[]): ({ text: string; mended: boolean } | null)[] {
  return markers.map(({ kind, text }, at) => {
    if (kind !== 'LETTER') return null;
    const before = markers[at - 1];
    const twice = text === 'd' && before?.kind === 'LETTER' && before.text === 'd';
    return { text: twice ? 'đ' : text, mended: twice };
  });
}
