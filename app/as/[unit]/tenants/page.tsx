import type { Metadata } from 'next';
import { Missing } from '@/components/shell/Missing';
import { FoundProvinceForm } from '@/components/tenants/FoundProvinceForm';
import { TenantList } from '@/components/tenants/TenantList';
import { PageHeading } from '@/components/ui/PageHeading';
import { Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { listTenants } from '@/lib/tenants/queries';

export const metadata: Metadata = { title: 'Các tỉnh, thành phố' };

export default async function Page({ params }: { params: Promise<{ unit: string }> }) {
  const { unit } = await params;
  const tenants = await inScope(unit, async (scope) => (scope.actor.system ? listTenants(scope) : null));
  if (!tenants) return <Missing />;
  return (
    <div className="flex flex-col gap-6">
      <PageHeading
        title="Các tỉnh, thành phố"
        sub="Mỗi tỉnh là một vùng dữ liệu riêng. Quản trị hệ thống không xem được hồ sơ bên trong."
      />
      <TenantList tenants={tenants} />
      <Panel title="Lập tỉnh, thành phố mới" id="found">
        <div className="max-w-2xl">
          <FoundProvinceForm actingUnit={unit} />
        </div>
      </Panel>
    </div>
  );
}
