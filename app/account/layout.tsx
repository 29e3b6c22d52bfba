import type { ReactNode } from 'react';
import { PlainShell } from '@/components/shell/PlainShell';
import { Shell } from '@/components/shell/Shell';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { signOut } from '@/lib/accounts/actions';
import { requireSession } from '@/lib/auth/actor';
import { demoDay } from '@/lib/clock';

const TITLE = 'Tài khoản của tôi';

/** One's own account belongs to no unit: the bar shows the first of one's units, or none for a person without any. */
export default async function Layout({ children }: { children: ReactNode }) {
  const { name, email, system, units } = await requireSession();
  const day = await demoDay();
  const [first, ...others] = units;
  if (!first) {
    return (
      <PlainShell title={TITLE} sub={email} demoDay={day} wide>
        <Notice kind="warning" title="Hiện chưa được giao vai trò ở đơn vị nào.">
          <p>Vui lòng liên hệ quản trị tài khoản của đơn vị để được giao vai trò.</p>
        </Notice>
        {children}
      </PlainShell>
    );
  }
  const base = `/as/${first.id}`;
  return (
    <Shell
      base={base}
      current={null}
      acting={{ name: first.name, parentName: first.parentName, href: `${base}/units/${first.id}` }}
      person={{ name }}
      demoDay={day}
      switchTo={others.map((one) => ({ name: one.name, parentName: one.parentName, href: `/as/${one.id}` }))}
      administers={first.roles.includes('ADMINISTRATOR')}
      system={system}
      signOut={signOut}
    >
      <div className="flex max-w-3xl flex-col gap-6">
        <PageHeading title={TITLE} sub={email} />
        {children}
      </div>
    </Shell>
  );
}
