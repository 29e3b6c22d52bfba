import type { Metadata } from 'next';
import { PartFrame } from '@/components/nominations/PartFrame';
import { WhoForm } from '@/components/nominations/WhoForm';
import { twinsOfNomination } from '@/lib/exemplars/twin-queries';
import { PART_WORDS } from '@/lib/nominations/parts';
import { openPart } from '@/lib/nominations/sheet-queries';
import { formKey, partFields } from '../fields';
import { type EditParams, sheetOrElsewhere } from '../sheet';

export const metadata: Metadata = { title: PART_WORDS.who };

export default async function Page({ params, searchParams }: EditParams) {
  const { unit, nomination } = await params;
  const query = await searchParams;
  const found = await sheetOrElsewhere(unit, nomination, async (scope, sheet) => ({
    open: await openPart(scope, sheet, 'who'),
    twins: await twinsOfNomination(scope, nomination),
  }));
  if ('elsewhere' in found) return found.elsewhere;
  const {
    sheet,
    base,
    more: { open, twins },
  } = found;
  return (
    <PartFrame base={base} sheet={sheet} part="who" query={query}>
      <WhoForm
        key={formKey(query)}
        {...partFields(unit, sheet, 'who', open)}
        subject={sheet.subject}
        asksIdNumber={sheet.asksIdNumber}
        units={sheet.units}
        twins={twins}
      />
    </PartFrame>
  );
}
