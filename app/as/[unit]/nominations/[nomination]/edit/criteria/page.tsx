import type { Metadata } from 'next';
import { CriteriaForm } from '@/components/nominations/CriteriaForm';
import { PartFrame } from '@/components/nominations/PartFrame';
import { PART_WORDS } from '@/lib/nominations/parts';
import { openPart } from '@/lib/nominations/sheet-queries';
import { formKey, partFields } from '../fields';
import { type EditParams, sheetOrElsewhere } from '../sheet';

export const metadata: Metadata = { title: PART_WORDS.criteria };

export default async function Page({ params, searchParams }: EditParams) {
  const { unit, nomination } = await params;
  const query = await searchParams;
  const found = await sheetOrElsewhere(unit, nomination, (scope, sheet) =>
    openPart(scope, sheet, 'criteria'),
  );
  if ('elsewhere' in found) return found.elsewhere;
  const { sheet, base, more: open } = found;
  return (
    <PartFrame base={base} sheet={sheet} part="criteria" query={query}>
      <CriteriaForm
        key={formKey(query)}
        {...partFields(unit, sheet, 'criteria', open)}
        criteria={sheet.criteria}
        earlier={sheet.amended?.criteria ?? []}
        files={sheet.content.evidence.map(({ id, name }) => ({ id, name }))}
      />
    </PartFrame>
  );
}
