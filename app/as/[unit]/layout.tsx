import type { ReactNode } from 'react';
import { MissingUnit } from '@/components/shell/Missing';
import { Shell } from '@/components/shell/Shell';
import { signOut } from '@/lib/accounts/actions';
import { findActor, requireSession } from '@/lib/auth/actor';
import { demoDay } from '@/lib/clock';

export default async function Layout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ unit: string }>;
}) {
  const { unit } = await params;
  const actor = await findActor(unit);
  if (!actor) return <MissingUnit />;
  const { units } = await requireSession();
  const base = `/as/${actor.unitId}`;
  return (
    <Shell
      base={base}
      acting={{
        name: actor.unitName,
        parentName: actor.unitParentName,
        href: `${base}/units/${actor.unitId}`,
      }}
      person={{ name: actor.name }}
      demoDay={await demoDay()}
      switchTo={units
        .filter((one) => one.id !== actor.unitId)
        .map((one) => ({ name: one.name, parentName: one.parentName, href: `/as/${one.id}` }))}
      administers={actor.roles.includes('ADMINISTRATOR')}
      system={actor.system}
      signOut={signOut}
    >
      {children}
    </Shell>
  );
}
