import { z } from 'zod';
import type { PartValues } from './parts';
import { isBlank, readRows } from './rows';

/** A row of a form, read: its name, and what its fields say. */
export type ReadRow<Input> = { key: string; row: Input };

/**
 * Reads the rows of a form, each by the schema of one; rows in which nothing was typed are left out. What is wrong is said
 * at the field of the row.
 */
export function rowsOf<Input>(row: z.ZodType<Input>): z.ZodType<ReadRow<Input>[]> {
  return z.custom<PartValues>().transform((values, context) =>
    readRows(values)
      .filter((one) => !isBlank(one))
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
