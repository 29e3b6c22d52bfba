import type { Metadata } from 'next';
import { PasswordForm, RenameForm } from '@/components/accounts/OwnForms';
import { SessionList } from '@/components/accounts/SessionList';
import { DefinitionList } from '@/components/ui/DefinitionList';
import { Notice } from '@/components/ui/Notice';
import { Panel } from '@/components/ui/Panel';
import { deviceWords } from '@/lib/accounts/device-words';
import { one, type SearchParams } from '@/lib/accounts/filter';
import { listOwnSessions } from '@/lib/accounts/own-sessions';
import { asSelf } from '@/lib/auth/self';
import { formatInstant } from '@/lib/format/dates';
import { ROLE_WORDS, type Role } from '@/lib/format/words';

export const metadata: Metadata = { title: 'Tài khoản của tôi' };

const DONE: ReadonlyMap<string, string> = new Map([
  ['name', 'Đã lưu họ tên.'],
  ['password', 'Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.'],
  ['session', 'Đã kết thúc phiên.'],
]);

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { session, sessions } = await asSelf(async (self) => ({
    session: self.session,
    sessions: await listOwnSessions(self),
  }));
  const done = DONE.get(one((await searchParams).done) ?? '');
  return (
    <div className="flex flex-col gap-6">
      {done ? <Notice kind="success" title={done} /> : null}
      <Panel title="Họ và tên">
        <RenameForm name={session.name} />
      </Panel>
      {session.units.length > 0 ? (
        <Panel title="Đơn vị và vai trò">
          <Roles units={session.units} />
        </Panel>
      ) : null}
      <Panel title="Mật khẩu">
        <PasswordForm email={session.email} />
      </Panel>
      <Panel title="Nơi đang đăng nhập" id="sessions">
        <SessionList
          sessions={sessions.map(({ userAgent, createdAt, lastSeenAt, ...shown }) => ({
            ...shown,
            device: deviceWords(userAgent),
            created: formatInstant(createdAt),
            seen: formatInstant(lastSeenAt),
          }))}
        />
      </Panel>
    </div>
  );
}

type WorkedFor = { name: string; parentName: string | null; title: string | null; roles: readonly Role[] };

function Roles({ units }: { units: readonly WorkedFor[] }) {
  return (
    <DefinitionList
      items={units.map(({ name, parentName, roles, title }) => ({
        term: parentName ? `${name}, ${parentName}` : name,
        value: `${title ? `${title} · ` : ''}${roles.map((role) => ROLE_WORDS[role]).join(', ')}`,
      }))}
    />
  );
}
