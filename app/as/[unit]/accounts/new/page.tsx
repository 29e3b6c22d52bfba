import type { Metadata } from 'next';
import { NewAccountForm } from '@/components/accounts/NewAccountForm';
import { UnitPicker } from '@/components/accounts/UnitPicker';
import { Missing, Refused } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { PageHeading } from '@/components/ui/PageHeading';
import { Card } from '@/components/ui/Panel';
import { one, type SearchParams, words } from '@/lib/accounts/filter';
import { mayAdminister } from '@/lib/accounts/permissions';
import { findUnitChoice, listUnitChoices } from '@/lib/accounts/queries';
import { inScope } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';

export const metadata: Metadata = { title: 'Tạo tài khoản' };

export default async function Page({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { unit } = await params;
  const search = await searchParams;
  const asked = one(search.unit) ?? unit;
  const typed = search.q === undefined ? null : words(search) || null;
  const shown = await inScope(unit, async (scope) => {
    if (!mayAdminister(scope.actor, scope.actor.unitPath)) return null;
    return {
      chosen: isId(asked) ? await findUnitChoice(scope, asked) : null,
      choices: await listUnitChoices(scope, typed),
    };
  });
  if (!shown) return <Refused />;
  const { chosen, choices } = shown;
  if (!chosen) return <Missing />;
  const list = `/as/${unit}/accounts`;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Breadcrumbs items={[{ label: 'Tài khoản', href: list }, { label: 'Tạo tài khoản' }]} />
      <PageHeading title="Tạo tài khoản" sub="Chọn đơn vị trước, rồi nhập thông tin của người dùng." />
      <Card>
        <div className="flex flex-col gap-6">
          <UnitPicker
            label="Đơn vị công tác"
            chosen={chosen}
            choices={choices}
            words={typed}
            path={`${list}/new`}
          />
          <NewAccountForm key={chosen.id} actingUnit={unit} home={chosen.id} list={list} />
        </div>
      </Card>
    </div>
  );
}
