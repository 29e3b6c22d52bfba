import { plain } from '@/lib/format/diacritics';
import { type Problem, refuse } from '@/lib/refusal';

export const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 200;

/**
 * What is wrong with a new password, or null. Long enough, not the person's own e-mail or name, not what everybody
 * takes (NIST SP 800-63B: no rules about kinds of characters, but a list of the commonest).
 */
export function passwordProblem(
  password: string,
  person: { email: string; name: string },
  at = 'password',
): Problem | null {
  const length = [...password.normalize('NFC')].length;
  if (length < SHORTEST_PASSWORD) {
    return refuse(
      at,
      'password-short',
      `Mật khẩu có ${length} ký tự, cần ít nhất ${SHORTEST_PASSWORD}. Một câu ngắn dễ nhớ là tốt nhất.`,
    );
  }
  if (length > LONGEST_PASSWORD) {
    return refuse(
      at,
      'password-long',
      `Mật khẩu có ${length} ký tự, tối đa ${LONGEST_PASSWORD}. Vui lòng rút ngắn.`,
    );
  }
  const letters = bare(password);
  const own = [person.email, person.email.split('@')[0] ?? '', person.name].map(bare);
  if (own.some((word) => word.length > 2 && letters.replace(/\d+$/, '') === word.replace(/\d+$/, ''))) {
    return refuse(
      at,
      'password-own-name',
      'Mật khẩu trùng với thư điện tử hoặc họ tên. Vui lòng chọn mật khẩu khác.',
    );
  }
  if (isCommon(letters)) {
    return refuse(
      at,
      'password-common',
      'Mật khẩu này quá phổ biến, dễ bị đoán. Vui lòng chọn mật khẩu khác.',
    );
  }
  return null;
}

/** The same for a password that is typed twice. */
export function newPasswordProblem(
  password: string,
  again: string,
  person: { email: string; name: string },
): Problem | null {
  if (password.normalize('NFC') === again.normalize('NFC')) return passwordProblem(password, person);
  return refuse(
    'again',
    'password-differs',
    'Hai lần nhập mật khẩu mới chưa giống nhau. Vui lòng nhập lại cả hai.',
  );
}

/** Passwords stand in lists with all their spellings: compare letters and digits only, without case and diacritics. */
function bare(text: string): string {
  return plain(text).replace(/[^a-z0-9]/g, '');
}

function isCommon(letters: string): boolean {
  if (new Set(letters).size < 4) return true; // 1111111111, 1212121212, and what is punctuation only
  if (RUNS.some((run) => run.includes(letters))) return true;
  const period = /^(.{1,6}?)\1+$/.exec(letters)?.[1]; // abc12abc12abc12
  if (period !== undefined && letters.length >= SHORTEST_PASSWORD) return true;
  const [, before = '', word = '', after = ''] = /^(\d*)([a-z0-9]*?)(\d*)$/.exec(letters) ?? [];
  return COMMON_WORDS.has(word) && (isRun(before) || before.length < 5) && (isRun(after) || after.length < 5);
}

/** A year, a few digits, or a run of them after a common word make it no rarer: matkhau123, vietnam2024. */
function isRun(digits: string): boolean {
  return RUNS.some((run) => run.includes(digits)) || new Set(digits).size === 1;
}

const DIGITS = '01234567890123456789';
const ROWS = [
  DIGITS,
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujm',
];
const RUNS = ROWS.flatMap((row) => [row + row, [...(row + row)].reverse().join('')]);

const COMMON_WORDS = new Set(
  `password passw0rd pass matkhau matkhaumoi matkhaucuatoi admin administrator root user guest test demo welcome letmein login
  qwerty qwertyuiop asdfghjkl zxcvbnm abc abcd abcde abcdef aa aaa a b q qaz qwe qweasd qweasdzxc asd zxc iloveyou iloveu
  loveyou love anhyeuem emyeuanh yeuem yeuanh yeuemnhieu toiyeuem anhnhoem nhoemnhieu maiyeuem conyeume giadinh giadinhtoi
  hanhphuc vietnam vietnamvodich hanoi saigon tphcm hochiminh bacho tinhyeu khongbiet khongcopass khongnho
  ubnd ubndxa ubndhuyen ubndtinh thidua khenthuong noivu guongsang dienhinh canbo congchuc tinhuy huyenuy
  monkey dragon football bongda baseball master superman batman shadow sunshine princess michael computer internet
  secret changeme default temp hello xinchao chaoban chaomung thanhcong maymanphattai phattai loc`
    .split(/\s+/)
    .filter(Boolean),
);
