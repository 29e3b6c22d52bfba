import { describe, expect, it } from 'vitest';
import { deviceWords } from '@/lib/accounts/device-words';
import { isEmail, normaliseEmail } from '@/lib/accounts/email';
import { accountsHref, readAccountFilter } from '@/lib/accounts/filter';
import { grantInput, newAccountInput, sessionInput } from '@/lib/accounts/schema';

const HOME = '11796763-cdba-4308-83e7-a3d65c6a16ae';

describe('an e-mail address', () => {
  it.each([
    [' Canbo@IaBang.Example ', 'canbo@iabang.example'],
    ['ĐẶNG@donvi.vn'.normalize('NFD'), 'đặng@donvi.vn'],
    ['a\u0000b@x', 'ab@x'],
    ['\ud800@x', '\ufffd@x'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(normaliseEmail(typed)).toBe(kept);
  });

  it.each([
    '',
    '@',
    'a@',
    '@b',
    'a b@c',
    'a@b c',
    'a@b@c',
    'Tên <a@b>',
    `${'a'.repeat(65)}@b`,
    `a@${'b'.repeat(260)}`,
  ])('%j is none', (address) => {
    expect(isEmail(address)).toBe(false);
  });
});

describe('a new account', () => {
  const typed = {
    home: HOME,
    email: ' A@B.vn',
    name: '  Rơ  Châm H’Yul ',
    title: '',
    role_OFFICER: 'on',
    role_LEADER: 'on',
  };

  it('is read from its form', () => {
    expect(newAccountInput.parse(typed)).toEqual({
      home: HOME,
      email: 'a@b.vn',
      name: 'Rơ Châm H’Yul',
      title: '',
      roles: ['OFFICER', 'LEADER'],
    });
  });

  it('says at each field what is missing', () => {
    const refused = newAccountInput.safeParse({ home: HOME });
    const at = refused.error?.issues.map((issue) => issue.path.join('.'));
    expect(new Set(at)).toEqual(new Set(['email', 'name', 'roles']));
  });

  it('takes no role that is none, and no unit that is no id', () => {
    expect(
      newAccountInput.safeParse({ ...typed, role_OFFICER: '', role_LEADER: undefined, role_KING: 'on' })
        .success,
    ).toBe(false);
    expect(grantInput.safeParse({ account: HOME, home: '../..', role_OFFICER: 'on' }).success).toBe(false);
    expect(sessionInput.safeParse({ session: 'all' }).success).toBe(false);
    expect(sessionInput.safeParse({ session: 'others' }).success).toBe(true);
  });
});

describe('the address of the list', () => {
  it('holds what makes sense and nothing else', () => {
    const filter = readAccountFilter({
      q: [' nông '],
      unit: 'x',
      role: 'KING',
      state: 'disabled',
      page: '3',
    });
    expect(filter).toEqual({ words: 'nông', unitId: undefined, role: undefined, state: 'disabled', page: 3 });
    expect(accountsHref('/as/1/accounts', filter, 2)).toBe(
      '/as/1/accounts?q=n%C3%B4ng&state=disabled&page=2',
    );
    for (const page of ['0', '-1', '1e9', '9999999', 'x', undefined])
      expect(readAccountFilter({ page }).page).toBe(1);
  });
});

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
      'Chrome trên Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/128.0 Chrome/122.0 Safari/537.36',
      'Cốc Cốc trên Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0',
      'Edge trên Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari trên iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36',
      'Samsung Internet trên Android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox trên Linux'],
    ['curl/8.5', 'Thiết bị không rõ'],
    ['', 'Thiết bị không rõ'],
  ])('%s is called %s', (userAgent, words) => {
    expect(deviceWords(userAgent)).toBe(words);
  });
});
