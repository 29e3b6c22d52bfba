'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireSession } from '@/lib/auth/actor';
import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { homeOf } from '@/lib/auth/home';
import { invitedPerson, setPasswordByLink } from '@/lib/auth/invitation';
import { selfAction } from '@/lib/auth/self';
import { endSession, signInHere } from '@/lib/auth/session';
import { checkCredentials, countGuess, forgiveGuess } from '@/lib/auth/sign-in';
import { type FormState, valuesOf } from '@/lib/form/state';
import { formatInstant } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { disableAccount, enableAccount, resetAccount } from './administer';
import { createAccount } from './create';
import { normaliseEmail } from './email';
import { inviteAccount } from './invite';
import { invitationLink } from './link';
import { landing } from './next-path';
import { changePassword, renameSelf } from './own-account';
import { endOwnSessions } from './own-sessions';
import { newPasswordProblem } from './password-rule';
import { mayAdminister } from './permissions';
import { findHomeUnit } from './queries';
import { endMembership, grantRoles } from './roles';
import {
  accountInput,
  grantInput,
  invitationInput,
  membershipInput,
  newAccountInput,
  passwordInput,
  renameInput,
  sessionInput,
} from './schema';

// ---------------------------------------------------------------- in and out

/** Signs in with e-mail and password. The e-mail stays typed when it is refused, the password does not. */
export async function signIn(_previous: FormState, form: FormData): Promise<FormState> {
  const { email = '', password = '', next = '' } = valuesOf(form);
  const refused = (at: string, code: string, message: string): FormState => ({
    problems: [refuse(at, code, message)],
    values: { email, next },
  });
  if (normaliseEmail(email) === '') return refused('email', 'missing', 'Chưa nhập địa chỉ thư điện tử.');
  if (password === '') return refused('password', 'missing', 'Chưa nhập mật khẩu.');
  const result = await checkCredentials(normaliseEmail(email), password);
  if (result.outcome === 'locked') return refused('form', 'locked', lockedWords(result.until));
  if (result.outcome === 'busy') return refused('form', 'busy', BUSY);
  const session = result.outcome === 'accepted' ? await signInHere(result.account) : null;
  if (!session) return refused('form', 'refused', WRONG);
  const units = session.units.map((unit) => unit.id);
  redirect(landing(next, homeOf(session), units));
}

/** Ends the session of this browser, at once and for good. */
export async function signOut(): Promise<void> {
  await endSession();
  redirect('/sign-in');
}

/** Sets the first or a new password by a one-time link. Signing in with it is the next step, so that it is tried once. */
export async function acceptLink(_previous: FormState, form: FormData): Promise<FormState> {
  const parsed = invitationInput.safeParse(valuesOf(form));
  if (!parsed.success) return { problems: [MISSING_PASSWORD], values: null };
  const { token, password, again } = parsed.data;
  const person = await invitedPerson(token);
  if (!person) return { problems: [LINK_GONE], values: null };
  const problem = newPasswordProblem(password, again, person);
  if (problem) return { problems: [problem], values: null };
  if (!(await setPasswordByLink(token, password))) return { problems: [LINK_GONE], values: null };
  redirect('/sign-in?done=password');
}

// ---------------------------------------------------------------- one's own account

export const rename = selfAction(renameInput, async (self, { name }) => {
  await renameSelf(self, name);
  return { to: '/account?done=name' };
});

/** Changes one's own password. Guesses at the present one are counted like attempts to sign in. */
export async function renewPassword(previous: FormState, form: FormData): Promise<FormState> {
  const { email } = await requireSession();
  const until = await countGuess(email);
  if (until) return { problems: [refuse('current', 'locked', lockedWords(until))], values: null };
  const state = await replacePassword(previous, form);
  // Forgiven only where the present password was looked at and was right: the rule speaks after that.
  if (state.problems.every((problem) => problem.code.startsWith('password-'))) await forgiveGuess(email);
  if (state.problems.length > 0) return state;
  redirect('/account?done=password');
}

const replacePassword = selfAction(
  passwordInput,
  async (self, { current, password, again }): Promise<Outcome> => {
    const problems = await changePassword(self, { current, password, again });
    return { problems };
  },
  ['current', 'password', 'again'],
);

/** Ends one of one's own sessions, or all others. */
export const endSessions = selfAction(sessionInput, async (self, { session }) => {
  await endOwnSessions(self, session);
  return { to: session === self.session.sessionId ? '/sign-in' : '/account?done=session#sessions' };
});

// ---------------------------------------------------------------- administration

const byAdministrator = ({ roles }: { roles: readonly string[] }) => roles.includes('ADMINISTRATOR');

/** Creates an account and shows the one-time link by which the person sets the password. */
export const addAccount = scopedAction(
  { input: newAccountInput, allow: byAdministrator },
  async (scope, { home, ...account }) => {
    const unit = await findHomeUnit(scope, home);
    if (!unit || !mayAdminister(scope.actor, unit.path)) return { problems: [NO_UNIT] };
    const created = await createAccount(scope, { ...account, unit });
    if ('problems' in created) return created;
    return shownLink(
      `Đã tạo tài khoản cho ${account.name}.`,
      await inviteAccount(scope, created.id),
      created.id,
    );
  },
);

/** Shows a new one-time link for somebody who cannot sign in. */
export const resetPassword = scopedAction(
  { input: accountInput, allow: byAdministrator },
  async (scope, { account }) => {
    const link = await resetAccount(scope, account);
    if ('problems' in link) return link;
    refresh(); // the page says until when a link works
    return shownLink('Đã tạo liên kết đặt mật khẩu mới.', link, account);
  },
);

export const disable = scopedAction(
  { input: accountInput, allow: byAdministrator },
  async (scope, { account }) =>
    settled(await disableAccount(scope, account), scope.actor.unitId, account, 'disabled'),
);

export const enable = scopedAction(
  { input: accountInput, allow: byAdministrator },
  async (scope, { account }) =>
    settled(await enableAccount(scope, account), scope.actor.unitId, account, 'enabled'),
);

export const giveRoles = scopedAction(
  { input: grantInput, allow: byAdministrator },
  async (scope, { account, home, roles, title }) =>
    settled(
      await grantRoles(scope, { accountId: account, unitId: home, roles, title }),
      scope.actor.unitId,
      account,
      'granted',
    ),
);

export const takeRole = scopedAction(
  { input: membershipInput, allow: byAdministrator },
  async (scope, { account, membership }) =>
    settled(await endMembership(scope, membership), scope.actor.unitId, account, 'ended'),
);

// ---------------------------------------------------------------- words

function settled(problems: Problem[], unitId: string, accountId: string, done: string): Outcome {
  return problems.length > 0 ? { problems } : { to: `/as/${unitId}/accounts/${accountId}?done=${done}` };
}

/** A link is shown once and on this answer only: never in an address, a log or the database. */
async function shownLink(
  notice: string,
  { token, endsAt }: { token: string; endsAt: Date },
  accountId: string,
): Promise<Outcome> {
  return {
    notice,
    values: { link: await invitationLink(token), until: formatInstant(endsAt), created: accountId },
  };
}

function lockedWords(until: Date): string {
  return `Đã thử sai nhiều lần từ nơi này. Vui lòng thử lại sau ${formatInstant(until)}.`;
}

const WRONG =
  'Thư điện tử hoặc mật khẩu chưa đúng, hoặc tài khoản không còn hoạt động. Vui lòng kiểm tra lại; nếu quên mật khẩu, nhờ quản trị tài khoản của đơn vị cấp lại liên kết.';
const BUSY = 'Nhiều người đang đăng nhập cùng lúc. Vui lòng thử lại sau ít giây.';
const NO_UNIT = refuse(
  'home',
  'unit-outside',
  'Đơn vị đã chọn không thuộc phạm vi quản trị. Vui lòng chọn lại.',
);
const MISSING_PASSWORD = refuse('password', 'missing', 'Chưa nhập mật khẩu mới.');
const LINK_GONE = refuse(
  'form',
  'link-gone',
  'Liên kết này đã được dùng hoặc đã hết hạn. Vui lòng liên hệ quản trị tài khoản của đơn vị để nhận liên kết mới.',
);
