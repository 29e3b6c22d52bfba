import type { BrowserContextOptions, Page } from '@playwright/test';
import { provinceBefore2025 } from '@/lib/units/directory';
import { PASSWORD_RULE_FOLLOWED, SYSTEM } from './demo';
import { createAccount, newEmail, setPassword } from './new-account';
import { goHome } from './places';
import { type Session, sessionOf } from './signing-in';
import type { Open } from './test';

/**
 * Provinces that the demo does not have, small ones: founding them is quick. Whatever is done in one of them, no account of
 * the demo sees, so that plans can be written while other specs count those of the demo.
 */
const PROVINCES = [
  'Tỉnh Kon Tum',
  'Tỉnh Cà Mau',
  'Tỉnh Điện Biên',
  'Tỉnh Bình Thuận',
  'Tỉnh Lai Châu',
  'Tỉnh Lâm Đồng',
  'Tỉnh Trà Vinh',
  'Tỉnh Bình Phước',
  'Tỉnh Quảng Trị',
  'Tỉnh Khánh Hòa',
  'Tỉnh Đồng Tháp',
  'Tỉnh Tuyên Quang',
  'Tỉnh Sóc Trăng',
  'Tỉnh Phú Yên',
  'Tỉnh Hậu Giang',
  'Tỉnh Tây Ninh',
  'Tỉnh Vĩnh Long',
  'Tỉnh Ninh Thuận',
  'Tỉnh Đắk Nông',
  'Tỉnh Hà Giang',
  'Tỉnh Yên Bái',
  'Tỉnh Sơn La',
];

/** What a district needs, so that there is somebody for every part. */
const COMMUNES = 7;

/** Somebody of the district: which unit they act for and what they may do there. */
type Part = { unit: 'district' | number; roles: readonly string[] };

const PARTS = {
  /** Writes the district's plans, and administers it. */
  writer: { unit: 'district', roles: ['REVIEWER', 'ADMINISTRATOR'] },
  colleague: { unit: 'district', roles: ['REVIEWER'] },
  /** Officers of communes, counted as `communes` are. */
  clerk0: { unit: 0, roles: ['OFFICER'] },
  clerk1: { unit: 1, roles: ['OFFICER'] },
  clerk2: { unit: 2, roles: ['OFFICER'] },
} as const satisfies Record<string, Part>;

/** A district that no other test knows, in a province founded for the tests. */
export class OwnDistrict {
  readonly #people = new Map<keyof typeof PARTS, Session>();

  constructor(
    readonly name: string,
    /** Its communes; no name is the beginning of another's. */
    readonly communes: readonly string[],
    /** A word that the names of several communes hold, and that is no name by itself. */
    readonly ambiguous: string,
    readonly administrator: Session,
  ) {}

  /** The name of a commune. */
  commune(at: number): string {
    const name = this.communes[at];
    if (!name) throw new Error(`${this.name} has no commune ${at}`);
    return name;
  }

  /** A page of somebody of the district, in a browser of its own. Their account is made when they first come. */
  async enter(open: Open, who: keyof typeof PARTS, options: BrowserContextOptions = {}): Promise<Page> {
    const storageState = this.#people.get(who) ?? (await this.#account(open, who));
    this.#people.set(who, storageState);
    return open(null, { ...options, storageState });
  }

  async #account(open: Open, who: keyof typeof PARTS): Promise<Session> {
    const { unit, roles } = PARTS[who];
    const administrator =
      who === 'writer'
        ? await open(null, { javaScriptEnabled: false, storageState: this.administrator })
        : await this.enter(open, 'writer', { javaScriptEnabled: false });
    const name = unit === 'district' ? (who === 'writer' ? this.name : undefined) : this.commune(unit);
    const { email, password } = await createAccount(open, { administrator, unit: name, roles });
    return sessionOf(await open(null, { javaScriptEnabled: false }), email, password);
  }
}

/** A district for one test: of the worker's province, until that has no more. */
export async function ownDistrict(open: Open): Promise<OwnDistrict> {
  const district = districts.shift();
  if (district) return district;
  districts.push(...(await foundProvince(open)));
  return ownDistrict(open);
}

const districts: OwnDistrict[] = [];

/** Founds the first province of the list that is not there yet. */
async function foundProvince(open: Open): Promise<OwnDistrict[]> {
  const page = await open(SYSTEM, { javaScriptEnabled: false });
  const { base } = await goHomeOfInstallation(page);
  for (const province of PROVINCES) {
    await page.goto(`${base}/tenants`);
    if ((await page.getByRole('row', { name: new RegExp(province) }).count()) > 0) continue;
    const email = newEmail();
    const value = await page
      .locator('#province option', { hasText: province })
      .evaluateAll((all) =>
        all.map((one) => (one as HTMLOptionElement).value).find((one) => /^before/.test(one)),
      );
    await page.locator('#province').selectOption(value ?? '');
    await page.locator('#name').fill('Nguyễn Văn Thử');
    await page.locator('#email').fill(email);
    await page.getByRole('button', { name: 'Lập tỉnh' }).click();
    const link = page.locator('#one-time-link');
    await link.or(page.locator('#province-error')).first().waitFor();
    // Another worker may have been quicker.
    if ((await link.count()) === 0) continue;
    await setPassword(await open(null), await link.inputValue());
    const entrance = await open(null, { javaScriptEnabled: false });
    return districtsOf(province, await sessionOf(entrance, email, PASSWORD_RULE_FOLLOWED));
  }
  throw new Error('All provinces for tests are there already');
}

async function goHomeOfInstallation(page: Page): Promise<{ base: string }> {
  await page.goto('/');
  const base = /\/as\/[0-9a-f-]{36}/.exec(page.url())?.[0];
  return base ? { base } : goHome(page);
}

function districtsOf(province: string, administrator: Session): OwnDistrict[] {
  return provinceBefore2025(province).districts.flatMap(({ name, communes }) => {
    const names = communes.map((one) => one.name);
    const ambiguous = ambiguousAmong(names);
    if (!name.startsWith('Huyện') || !ambiguous) return [];
    const clear = names.filter(
      (one) =>
        !names.some((other) => other !== one && other.startsWith(one)) && bareName(one) !== bareName(name),
    );
    return clear.length < COMMUNES ? [] : [new OwnDistrict(name, clear, ambiguous, administrator)];
  });
}

/** A word in the names of at least two that is the whole name of none. */
function ambiguousAmong(names: readonly string[]): string | undefined {
  const bare = names.map(bareName);
  const words = bare.flatMap((name) => name.split(' '));
  return words.find(
    (word) => words.filter((one) => one === word).length > 1 && !bare.includes(word) && word.length > 2,
  );
}

function bareName(name: string): string {
  return name.replace(/^(Huyện|Xã|Thị trấn|Phường) /, '');
}
