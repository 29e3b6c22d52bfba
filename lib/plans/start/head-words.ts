import { lowerFirst, placeName } from './title';

/** What the head of a document says of who issues it. */
export type HeadWords = {
  issuerAsWritten: string;
  placeName: string | null;
  onBehalfOf: string | null;
  signer: string | null;
  signerTitle: string | null;
};

/**
 * The head of a new plan of a unit: as its last one had it, or else as the unit's name gives it: «UBND xã Ia Bang», TM. ỦY BAN
 * NHÂN DÂN, CHỦ TỊCH. Of a body only its name is known. The signer of the last plan is not taken for the next one's.
 */
export function headWords(
  unit: { name: string; committee: boolean },
  last: Omit<HeadWords, 'signer'> | null,
): HeadWords {
  const byName: HeadWords = unit.committee
    ? {
        issuerAsWritten: `UBND ${lowerFirst(unit.name)}`,
        placeName: placeName(unit.name),
        onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
        signer: null,
        signerTitle: 'CHỦ TỊCH',
      }
    : { issuerAsWritten: unit.name, placeName: null, onBehalfOf: null, signer: null, signerTitle: null };
  if (!last) return byName;
  return {
    issuerAsWritten: last.issuerAsWritten,
    placeName: last.placeName ?? byName.placeName,
    onBehalfOf: last.onBehalfOf ?? byName.onBehalfOf,
    signer: null,
    signerTitle: last.signerTitle ?? byName.signerTitle,
  };
}
