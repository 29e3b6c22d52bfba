/** A tag as it stands in XML: `start` and `end` are where, `end` behind the last character. */
export type XmlTag = {
  name: string;
  kind: 'OPEN' | 'CLOSE' | 'EMPTY';
  attribute: (name: string) => string | null;
  start: number;
  end: number;
};

/** The tags of a text of XML in their order. Whether it is well formed is for a parser to say. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (const match of xml.matchAll(TAG)) {
    const [whole, closing, name = '', attributes = '', empty] = match;
    yield {
      name,
      kind: closing ? 'CLOSE' : empty ? 'EMPTY' : 'OPEN',
      attribute: (wanted) => attributeOf(attributes, wanted),
      start: match.index,
      end: match.index + whole.length,
    };
  }
}

/** Text as it may stand between tags. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// What stands in comments and CDATA counts as nothing; neither occurs in what Word writes.
const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

function attributeOf(attributes: string, wanted: string): string | null {
  for (const [, name, double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === wanted) return unescapeXml(double ?? single ?? '');
  }
  return null;
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code) => letter(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code) => letter(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
