import type { Metadata } from 'next';
import { AccountBadge } from '@/components/accounts/AccountList';
import { DisableForm, ResetForm } from '@/components/accounts/AccountSwitch';
import { GrantForm } from '@/components/accounts/GrantForm';
import { MembershipList } from '@/components/accounts/MembershipList';
import { UnitPicker } from '@/components/accounts/UnitPicker';
import { Missing, Refused } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { DefinitionList } from '@/components/ui/DefinitionList';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { Panel } from '@/components/ui/Panel';
import { one, type SearchParams, words } from '@/lib/accounts/filter';
import { mayAdminister } from '@/lib/accounts/permissions';
import {
  type AccountDetail,
  findAccountDetail,
  findUnitChoice,
  listUnitChoices,
} from '@/lib/accounts/queries';
import { inScope } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { formatDate, formatInstant, plainDateIn } from '@/lib/format/dates';

export const metadata: Metadata = { title: 'Tài khoản' };

export default async function Page({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string; account: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { unit, account: accountId } = await params;
  const search = await searchParams;
  const typed = search.q === undefined ? null : words(search) || null;
  const found = await inScope(unit, async (scope) => {
    if (!mayAdminister(scope.actor, scope.actor.unitPath)) return 'refused';
    const account = isId(accountId) ? await findAccountDetail(scope, accountId) : null;
    if (!account) return null;
    const asked = one(search.unit) ?? account.home.id;
    return {
      account,
      chosen: isId(asked) ? await findUnitChoice(scope, asked) : null,
      choices: await listUnitChoices(scope, typed),
    };
  });
  if (found === 'refused') return <Refused />;
  if (!found?.chosen) return <Missing />;
  const { account, chosen, choices } = found;
  const list = `/as/${unit}/accounts`;
  const may = account.problem === null;
  const done = DONE.get(one(search.done) ?? '');
  const ids = { actingUnit: unit, account: account.id };
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Breadcrumbs items={[{ label: 'Tài khoản', href: list }, { label: account.name }]} />
      <PageHeading title={<span id="account">{account.name}</span>} sub={account.email} />
      {done ? <Notice kind="success" title={done} /> : null}
      {account.problem ? <Notice>{account.problem.message}</Notice> : null}
      <Panel title="Thông tin">
        <Facts account={account} />
      </Panel>
      <Panel title="Vai trò">
        <Memberships account={account} {...{ unit, may }} />
      </Panel>
      {may ? (
        <>
          <Panel title="Cấp thêm vai trò" id="grant">
            <div className="flex flex-col gap-5">
              <UnitPicker
                label="Ở đơn vị"
                chosen={chosen}
                choices={choices}
                words={typed}
                path={`${list}/${account.id}`}
              />
              <GrantForm key={chosen.id} {...ids} home={chosen.id} />
            </div>
          </Panel>
          {account.state === 'disabled' ? null : (
            <Panel title="Đặt lại mật khẩu">
              <ResetForm {...ids} />
            </Panel>
          )}
          <Panel title={account.state === 'disabled' ? 'Mở khóa tài khoản' : 'Khóa tài khoản'}>
            <DisableForm {...ids} disabled={account.state === 'disabled'} />
          </Panel>
        </>
      ) : null}
    </div>
  );
}

const DONE: ReadonlyMap<string, string> = new Map([
  ['granted', 'Đã cấp vai trò.'],
  ['ended', 'Đã kết thúc vai trò.'],
  ['disabled', 'Đã khóa tài khoản. Mọi phiên đăng nhập của người này đã kết thúc.'],
  ['enabled', 'Đã mở khóa tài khoản.'],
]);

function Facts({ account }: { account: AccountDetail }) {
  return (
    <DefinitionList
      items={[
        { term: 'Trạng thái', value: <AccountBadge state={account.state} /> },
        { term: 'Đơn vị quản lý', value: account.home.name },
        { term: 'Tạo lúc', value: formatInstant(account.createdAt) },
        {
          term: 'Truy cập gần nhất',
          value: account.lastSeenAt ? formatInstant(account.lastSeenAt) : 'Chưa lần nào',
        },
        {
          term: 'Liên kết đặt mật khẩu',
          value: account.linkUntil ? `Còn hiệu lực đến ${formatInstant(account.linkUntil)}` : null,
        },
      ]}
    />
  );
}

function Memberships({ account, unit, may }: { account: AccountDetail; unit: string; may: boolean }) {
  const day = (instant: Date) => formatDate(plainDateIn(instant));
  const shown = account.memberships.map(({ createdAt, endedAt, ...membership }) => ({
    ...membership,
    ended: endedAt !== null,
    during: `từ ${day(createdAt)}${endedAt ? ` đến ${day(endedAt)}` : ''}`,
  }));
  const [now, before] = [shown.filter((one) => !one.ended), shown.filter((one) => one.ended)];
  const ids = { actingUnit: unit, account: account.id };
  return (
    <>
      {now.length > 0 ? (
        <MembershipList {...ids} memberships={now} mayEnd={may} />
      ) : (
        <p className="text-muted">
          Hiện chưa có vai trò nào nên người này chưa làm việc được cho đơn vị nào.
        </p>
      )}
      {before.length > 0 ? (
        <details className="mt-2">
          <summary className="min-h-11 py-2.5">Vai trò đã kết thúc</summary>
          <MembershipList {...ids} memberships={before} mayEnd={false} />
        </details>
      ) : null}
    </>
  );
}
