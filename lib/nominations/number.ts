/**
 * The number of a nomination as it is shown and quoted: the plan's own number, the year, four digits, as in
 * '101-2024-0031'. A plan number without digits gives its plain words.
 */
export function nominationNumber(planNumber: string | null, year: number, number: number): string {
  return `${planPart(planNumber)}-${year}-${String(number).padStart(4, '0')}`;
}

/** '101/KH-UBND' → '101'; what stands after the stroke names the kind of document and the issuer, for every plan alike. */
function planPart(planNumber: string | null): string {
  const head = (planNumber ?? '').split('/')[0] ?? '';
  return /\d+/.exec(head)?.[0] ?? (head.replace(/[^\p{L}]/gu, '') || 'KH');
}
