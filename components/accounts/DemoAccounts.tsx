import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@/lib/accounts/demo';

/** Who can be tried in the demo, folded away: whoever has an account of their own does not need it. */
export function DemoAccounts() {
  return (
    <details className="border-t border-hairline pt-3">
      <summary className="min-h-11 py-2.5">Tài khoản dùng thử</summary>
      <p className="mb-3">
        Mọi tài khoản dưới đây dùng chung mật khẩu <strong className="select-all">{DEMO_PASSWORD}</strong>
      </p>
      {DEMO_ACCOUNTS.map(({ place, accounts }) => (
        <section key={place} className="mb-4">
          <h2 className="text-base">{place}</h2>
          <dl className="divide-y divide-hairline">
            {accounts.map(({ email, what }) => (
              <div key={email} className="py-2">
                <dt className="select-all">{email}</dt>
                <dd className="text-sm text-muted">{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
