/** A node of the tree that mammoth makes of a document; what is not named here holds no text. */
export type WordNode = {
  type: string;
  children?: WordNode[];
  value?: string;
  breakType?: string;
  checked?: boolean;
  isAllCaps?: boolean;
  colSpan?: number;
  rowSpan?: number;
};

/**
 * The lines of a Word document: a paragraph is a line, and more where it is broken by hand; a row of a table is a line with
 * its cells parted by tabs.
 */
export function linesOfWord(node: WordNode): string[] {
  const lines: string[] = [];
  for (const child of node.children ?? []) {
    if (child.type === 'paragraph') lines.push(...linesOfParagraph(child));
    else if (child.type === 'table') lines.push(...linesOfTable(child));
    else lines.push(...linesOfWord(child));
  }
  return lines;
}

function linesOfParagraph(paragraph: WordNode): string[] {
  return textOf(paragraph)
    .split('\n')
    .map((line) => line.trim().replace(MARKER_AND_TAB, '$1 ').replace(/\t+/g, '\t'));
}

/** What follows «1.» or «-» after a tab is no second column. */
const MARKER_AND_TAB = /^([^\s]{1,6}[.)/:]|[-–—+*•·])[\t ]+/u;

function textOf(node: WordNode): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return node.checked ? '☑' : '☐';
    default: {
      const text = (node.children ?? []).map(textOf).join('');
      return node.isAllCaps ? text.toLocaleUpperCase('vi') : text;
    }
  }
}

function linesOfTable(table: WordNode): string[] {
  const rows = (table.children ?? [])
    .filter(({ type }) => type === 'tableRow')
    .map(({ children }) => children ?? []);
  if (setsThingsSideBySide(rows)) return rows.flatMap((cells) => cells.flatMap(linesOfWord));
  const lines: string[] = [];
  // Columns that a cell of a row above still takes, by column, with the rows left.
  const taken = new Map<number, number>();
  for (const cells of rows) {
    const line: string[] = [];
    const skipTaken = () => {
      for (let left = taken.get(line.length) ?? 0; left > 0; left = taken.get(line.length) ?? 0) {
        taken.set(line.length, left - 1);
        line.push('');
      }
    };
    for (const cell of cells) {
      skipTaken();
      const rowsBelow = Math.min((cell.rowSpan ?? 1) - 1, rows.length);
      for (let column = 0; column < Math.min(cell.colSpan ?? 1, MOST_COLUMNS); column++) {
        if (rowsBelow > 0) taken.set(line.length, rowsBelow);
        line.push(column === 0 ? textOfCell(cell) : '');
      }
    }
    skipTaken();
    lines.push(line.join('\t').trimEnd());
  }
  return lines;
}

const MOST_COLUMNS = 63;

/**
 * Whether a table is there only to set the head of a document, or its recipients and its signature, side by side: few rows, two
 * or three columns, several paragraphs in a cell. Such cells are read one after the other.
 */
function setsThingsSideBySide(rows: readonly WordNode[][]): boolean {
  if (rows.length === 0 || rows.length > 3) return false;
  if (rows.some((cells) => cells.length > 3) || rows.every((cells) => cells.length < 2)) return false;
  return rows.some((cells) =>
    cells.some((cell) => linesOfWord(cell).filter((line) => line !== '').length > 1),
  );
}

function textOfCell(cell: WordNode): string {
  return linesOfWord(cell)
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .join(' ');
}
