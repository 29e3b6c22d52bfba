import { LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { Panel } from '@/components/ui/Panel';
import type { TypedWords } from '@/lib/plans/edit/typed-words';
import type { Problem } from '@/lib/refusal';

type Props = {
  problems: readonly Problem[];
  typed: readonly TypedWords[];
  /** What the draft has become; null where it is gone, or still a draft without this part. */
  plan: { number: string | null; status: string; href: string } | null;
  /** The draft's editor, where there still is one. */
  editor: string | null;
};

/** A form that came too late, without script: why it was not saved, and everything that was typed, to be copied. */
export function UnsavedForm({ problems, typed, plan, editor }: Props) {
  return (
    <div className="flex flex-col gap-6">
      <PageHeading title="Chưa lưu được" />
      <div role="alert">
        <Notice kind="danger">
          {problems.map(({ code, message }) => (
            <p key={`${code} ${message}`} className="max-w-prose">
              {message}
            </p>
          ))}
        </Notice>
      </div>
      <div className="flex flex-wrap gap-3">
        {plan?.status === 'ISSUED' ? (
          <LinkButton look="primary" href={`${plan.href}/amend`}>
            Sửa đổi kế hoạch
          </LinkButton>
        ) : null}
        {plan ? <LinkButton href={plan.href}>Mở kế hoạch {plan.number ?? ''}</LinkButton> : null}
        {editor ? <LinkButton href={editor}>Mở dự thảo</LinkButton> : null}
      </div>
      {typed.length > 0 ? (
        <Panel title="Nội dung vừa nhập" aside="chỉ để chép lại">
          <dl className="flex flex-col gap-4">
            {typed.map(({ label, text }) => (
              <div key={label}>
                <dt className="font-semibold">{label}</dt>
                <dd className="wrap-anywhere whitespace-pre-line">{text}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      ) : null}
    </div>
  );
}
