/**
 * Where a text stops being JSON: the place of the first character that cannot stand there, the text's length where it ends
 * too early. What JSON.parse says of it names the place only sometimes, and in English.
 */
export function jsonFlaw(text: string): number {
  const open: ('{' | '[')[] = [];
  let wanted = 'value' as Wanted;
  let at = 0;
  for (;;) {
    at = endOf(SPACE, text, at);
    if (wanted === 'nothing' || at >= text.length) return at;
    const mark = text[at] ?? '';
    if (wanted === 'colon' || wanted === 'comma') {
      const closes = wanted === 'comma' && mark === CLOSING[open.at(-1) ?? '{'];
      if (closes) open.pop();
      else if (mark !== (wanted === 'colon' ? ':' : ',')) return at;
      if (closes) wanted = after(open);
      else if (wanted === 'colon') wanted = 'value';
      else wanted = open.at(-1) === '{' ? 'key' : 'value';
      at += 1;
    } else if (mark === '"') {
      const end = endOf(STRING, text, at);
      if (text[end] !== '"') return end;
      wanted = wanted === 'key' || wanted === 'key or end' ? 'colon' : after(open);
      at = end + 1;
    } else if ((wanted === 'key or end' && mark === '}') || (wanted === 'value or end' && mark === ']')) {
      open.pop();
      wanted = after(open);
      at += 1;
    } else if (wanted === 'key' || wanted === 'key or end') {
      return at;
    } else if (mark === '{' || mark === '[') {
      open.push(mark);
      wanted = mark === '{' ? 'key or end' : 'value or end';
      at += 1;
    } else {
      const end = endOf(PLAIN, text, at);
      if (end === at) return at;
      wanted = after(open);
      at = end;
    }
  }
}

type Wanted = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma' | 'nothing';

const CLOSING = { '{': '}', '[': ']' };
const SPACE = /[ \t\r\n]*/y;
/** An opened string as far as it is in order: up to its closing mark, or to what cannot stand in it. */
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/uy;
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

function after(open: readonly unknown[]): Wanted {
  return open.length > 0 ? 'comma' : 'nothing';
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
