import Link from 'next/link';
import type { ReactNode } from 'react';
import { Menu } from './Menu';

export type ActingUnit = { name: string; parentName?: string | null; href: string };

export type ActingMenuProps = {
  acting: ActingUnit;
  person: { name: string };
  base: string;
  switchTo: readonly ActingUnit[];
  administers?: boolean;
  signOut: (form: FormData) => void | Promise<void>;
};

/** Who acts for which unit, and behind it: the other units (one click each), the account, the way out. */
export function ActingMenu({ acting, person, base, switchTo, administers, signOut }: ActingMenuProps) {
  return (
    <Menu summary={<Acting acting={acting} person={person} />}>
      {switchTo.length > 0 ? (
        <Group title="Chuyển sang đơn vị">
          {switchTo.map((unit) => (
            <Item key={unit.href} href={unit.href} sub={unit.parentName}>
              {unit.name}
            </Item>
          ))}
        </Group>
      ) : null}
      <Group title={acting.name}>
        <Item href={acting.href}>Trang của đơn vị</Item>
        {administers ? <Item href={`${base}/accounts`}>Tài khoản trong đơn vị</Item> : null}
      </Group>
      <Group title={person.name}>
        <Item href="/account">Tài khoản của tôi</Item>
        <li>
          <form action={signOut}>
            <button
              type="submit"
              className="block min-h-11 w-full cursor-pointer px-4 py-2 text-left hover:bg-sunken"
            >
              Đăng xuất
            </button>
          </form>
        </li>
      </Group>
    </Menu>
  );
}

function Acting({ acting, person }: { acting: ActingUnit; person: { name: string } }) {
  return (
    <>
      <span className="min-w-0 text-right text-sm">
        <span className="block truncate font-semibold">{acting.name}</span>
        <span className="hidden truncate text-muted sm:block">
          {acting.parentName ? `${acting.parentName} · ` : ''}
          {person.name}
        </span>
      </span>
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className="size-3 shrink-0 fill-none stroke-current stroke-2 text-muted group-open:rotate-180"
      >
        <path d="m2 4 4 4 4-4" />
      </svg>
      <span className="sr-only">: đổi đơn vị, tài khoản</span>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-t border-hairline py-1 first:border-t-0">
      <p className="px-4 py-1.5 text-xs text-muted">{title}</p>
      <ul>{children}</ul>
    </div>
  );
}

function Item({ href, sub, children }: { href: string; sub?: string | null; children: ReactNode }) {
  return (
    <li>
      <Link
        prefetch={false}
        href={href}
        className="flex min-h-11 flex-col justify-center px-4 py-2 hover:bg-sunken"
      >
        <span>{children}</span>
        {sub ? <span className="text-sm text-muted">{sub}</span> : null}
      </Link>
    </li>
  );
}
