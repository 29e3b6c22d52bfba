import { z } from 'zod';
import type { PartValues } from '@/lib/plans/edit/parts';
import type { ReadRow } from '@/lib/plans/edit/row-schema';
import { isBlank, isFresh, readRows } from '@/lib/plans/edit/rows';

/**
 * Reads the rows of a form, each by the schema of one. Unlike the rows of the editor one that came from the document and was
 * emptied is refused, not left out: it is taken away by its button alone.
 */
export function keptRows<Input>(row: z.ZodType<Input>): z.ZodType<ReadRow<Input>[], PartValues> {
  return z.custom<PartValues>().transform((values, context) =>
    readRows(values)
      .filter((one) => !(isFresh(one) && isBlank(one)))
      .flatMap(({ key, values: fields }) => {
        const read = row.safeParse(fields);
        if (read.success) return [{ key, row: read.data }];
        for (const { path, message } of read.error.issues) {
          context.addIssue({ code: 'custom', message, path: [key, ...path] });
        }
        return [];
      }),
  );
}
