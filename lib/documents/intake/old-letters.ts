/**
 * Whether a text was typed for a font of the time before Unicode: TCVN3 (.VnTime) puts Vietnamese letters into the places of
 * other signs («Céng hoµ x· héi»), VNI writes the tone as a second sign («Coäng hoøa xaõ hoäi»). Such text is not
 * converted: what stands in another font of the same document cannot be told apart.
 */
export function inOldLetters(text: string): boolean {
  const words = text.match(/\p{L}[^\s,.;:()]*/gu) ?? [];
  if (words.length < 5) return false;
  const share = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length / words.length;
  if (share(ONLY_UNICODE) > 0.05) return false;
  return share(TCVN3) > 0.15 || share(VNI) > 0.15;
}

/** Letters that Vietnamese alone has, so that neither old way of writing shows them. */
const ONLY_UNICODE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u;
const TCVN3 = /[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ]/u;
const VNI = /[aeouyAEOUY][ùøûõïáàåãäâéèúüêöôñÙØÛÕÏÁÀÅÃÄÂÉÈÚÜÊ]|[ôöÔÖ][ùøûõïÙØÛÕÏ]|ñ[aeiouöôAEIOU]/u;
