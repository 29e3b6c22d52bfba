import { Menu, MenuGroup, MenuItem } from '@/components/ui/Menu';

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
        <MenuGroup title="Chuyển sang đơn vị">
          {switchTo.map((unit) => (
            <MenuItem key={unit.href} href={unit.href} sub={unit.parentName}>
              {unit.name}
            </MenuItem>
          ))}
        </MenuGroup>
      ) : null}
      <MenuGroup title={acting.name}>
        <MenuItem href={acting.href}>Trang của đơn vị</MenuItem>
        {administers ? <MenuItem href={`${base}/accounts`}>Tài khoản trong đơn vị</MenuItem> : null}
      </MenuGroup>
      <MenuGroup title={person.name}>
        <MenuItem href="/account">Tài khoản của tôi</MenuItem>
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
      </MenuGroup>
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
