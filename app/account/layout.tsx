import type { ReactNode } from 'react';
import { PlainShell } from '@/components/shell/PlainShell';
import { Shell } from '@/components/shell/Shell';
import { signOut } from '@/lib/accounts/actions';
import { requireSession } from '@/lib/auth/actor';
import { demoDay } from '@/lib/clock';

/** One's own account belongs to no unit: the bar shows the first of one's units, or none for a person without any. */
export default async function Layout({ children }: { children: ReactNode }) {
  const { name, system, units } = await requireSession();
  const day = await demoDay();
  const [first, ...others] = units;
  if (!first) {
    return (
      <PlainShell title={name} sub="Hiện chưa được giao vai trò ở đơn vị nào." demoDay={day} wide>
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
      {children}
    </Shell>
  );
}
