import type { Blob } from 'node:buffer';
import type Readable from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** What a column takes: rows count from 1 and include both ends, columns from 0. */
export type Validation = {
  column: number;
  rows: [number, number];
  title: string;
  /** Shown as soon as a cell is chosen. */
  prompt: string;
  list: { sheet: string; column: number; rows: [number, number] } | null;
  /** Something not on the list may be written all the same. */
  open: boolean;
};

type SheetFeature = Feature<Readable | Buffer | Blob>;

/** Drop-downs and hints for a sheet, which the library that writes the file does not know. */
export function validations(sheet: string, of: readonly Validation[]): SheetFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, options) =>
            options.sheet === sheet
              ? insertElementMarkupAccordingToOrderOfSiblings(
                  xml,
                  `<dataValidations count="${of.length}">${of.map(markup).join('')}</dataValidations>`,
                  ORDER,
                  'worksheet',
                )
              : xml,
        },
      },
    },
  };
}

function markup({ column, rows, title, prompt, list, open }: Validation): string {
  const letter = columnLetter(column);
  const attributes = [
    list ? 'type="list"' : '',
    'allowBlank="1" showInputMessage="1"',
    list && !open
      ? `showErrorMessage="1" errorStyle="stop" errorTitle="${attribute(title, 32)}" error="${NOT_LISTED}"`
      : '',
    `promptTitle="${attribute(title, 32)}" prompt="${attribute(prompt, 255)}"`,
    `sqref="${letter}${rows[0]}:${letter}${rows[1]}"`,
  ].filter(Boolean);
  return `<dataValidation ${attributes.join(' ')}>${list ? `<formula1>${sanitizeTextContent(range(list))}</formula1>` : ''}</dataValidation>`;
}

function range({ sheet, column, rows }: NonNullable<Validation['list']>): string {
  const letter = columnLetter(column);
  return `'${sheet}'!$${letter}$${rows[0]}:$${letter}$${rows[1]}`;
}

/** Excel takes no longer ones: it would call the file broken. */
function attribute(text: string, most: number): string {
  return sanitizeAttributeValue(text.length > most ? `${text.slice(0, most - 1)}…` : text);
}

/** 0 → A, 26 → AA. */
function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}

const NOT_LISTED = 'Vui lòng chọn trong danh sách (trang «Danh mục»), hoặc để trống.';

// Without them in their place Excel calls the file broken.
const ORDER = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
