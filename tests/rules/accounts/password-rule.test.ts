import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPasswordProblem, passwordProblem } from '@/lib/accounts/password-rule';

const PERSON = { email: 'hyul.rocham@iabang.example', name: 'Rơ Châm H’Yul' };

describe('a new password', () => {
  it.each([
    ['123456789', 'password-short'],
    ['đường dài', 'password-short'],
    ['', 'password-short'],
    ['👍👍👍👍👍', 'password-short'],
    ['a1'.repeat(101), 'password-long'],
    ['hyul.rocham@iabang.example', 'password-own-name'],
    ['Hyul.Rocham2024', 'password-own-name'],
    ['rochamhyul', 'password-own-name'],
    ['Rơ Châm H’Yul 1', 'password-own-name'],
    ['1234567890', 'password-common'],
    ['0987654321', 'password-common'],
    ['1111111111', 'password-common'],
    ['qwertyuiop', 'password-common'],
    ['1q2w3e4r5t', 'password-common'],
    ['password123', 'password-common'],
    ['P@ssw0rd2024', null], // the sign in place of the a makes it another word; ten letters and rarer
    ['Mật khẩu 123', 'password-common'],
    ['matkhau123456', 'password-common'],
    ['vietnam2024', 'password-common'],
    ['anhyeuem123', 'password-common'],
    ['abc123abc123', 'password-common'],
    ['..........', 'password-common'],
    ['Con trâu đen 7', null],
    ['mưa rừng cao nguyên', null],
    ['ThiDua!2026', 'password-common'], // the demo's, which everybody can read
    ['xxxxxxxxxyzab', null],
  ] as const)('%j: %s', (password, code) => {
    expect(passwordProblem(password, PERSON)?.code ?? null).toBe(code);
  });

  it('is judged alike in both Unicode forms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (password) => {
        const [nfc, nfd] = [
          passwordProblem(password.normalize('NFC'), PERSON),
          passwordProblem(password.normalize('NFD'), PERSON),
        ];
        expect(nfd?.code).toBe(nfc?.code);
      }),
    );
  });

  it('has to be typed twice the same', () => {
    expect(newPasswordProblem('Con trâu đen 7', 'Con trâu đen 8', PERSON)).toMatchObject({
      at: 'again',
      code: 'password-differs',
    });
    expect(newPasswordProblem('Con trâu đen 7', 'Con trâu đen 7'.normalize('NFD'), PERSON)).toBeNull();
  });
});
