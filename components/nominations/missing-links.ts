import { partOf, partPath } from '@/lib/nominations/parts';
import type { Problem } from '@/lib/refusal';

/** Where a problem of a submission is mended: the page of its part with the field, or the task list. `here`: the nomination. */
export function missingHref(here: string, problem: Problem): string {
  const part = partOf(problem);
  return part ? `${here}${partPath(part)}#${problem.at}` : `${here}/edit/check#${problem.at}`;
}
