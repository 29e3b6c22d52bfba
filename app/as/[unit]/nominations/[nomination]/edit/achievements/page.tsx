import type { Metadata } from 'next';
import { AchievementsForm } from '@/components/nominations/AchievementsForm';
import { PartFrame } from '@/components/nominations/PartFrame';
import { PART_WORDS } from '@/lib/nominations/parts';
import { openPart } from '@/lib/nominations/sheet-queries';
import { formKey, partFields } from '../fields';
import { type EditParams, sheetOrElsewhere } from '../sheet';

export const metadata: Metadata = { title: PART_WORDS.achievements };

export default async function Page({ params, searchParams }: EditParams) {
  const { unit, nomination } = await params;
  const query = await searchParams;
  const found = await sheetOrElsewhere(unit, nomination, (scope, sheet) =>
    openPart(scope, sheet, 'achievements'),
  );
  if ('elsewhere' in found) return found.elsewhere;
  const { sheet, base, more: open } = found;
  return (
    <PartFrame base={base} sheet={sheet} part="achievements" query={query}>
      <AchievementsForm key={formKey(query)} {...partFields(unit, sheet, 'achievements', open)} />
    </PartFrame>
  );
}
