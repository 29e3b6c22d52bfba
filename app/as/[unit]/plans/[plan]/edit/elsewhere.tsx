import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { UnsavedForm } from '@/components/plans/edit/UnsavedForm';
import { Missing } from '@/components/shell/Missing';
import { inScope } from '@/lib/auth/doors';
import { leftByAction } from '@/lib/http/answer';
import { draftEnded, endOfDraft } from '@/lib/plans/edit/draft-end';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { type FormWords, typedWords } from '@/lib/plans/edit/typed-words';
import { refuse } from '@/lib/refusal';

/**
 * Instead of a page of the editor whose plan is no draft (any more), or whose part is gone. An own plan that was issued
 * meanwhile is led to; a form that was sent without script comes back with all that was typed; anything else is missing.
 */
export async function insteadOfEditor(unit: string, planId: string, words?: FormWords): Promise<ReactNode> {
  const left = await leftByAction();
  const { end, typed } = await inScope(unit, async (scope) => {
    const ended = await endOfDraft(scope, planId);
    const own = ended !== null || (await planOfEditor(scope, planId)) !== null;
    return { end: ended, typed: own && left ? await typedWords(scope, left.values ?? {}, words) : null };
  });
  const plans = `/as/${unit}/plans`;
  if (left && typed) {
    const why = end
      ? draftEnded(end)
      : (left.problems.find(({ code }) => code === 'part-removed') ?? PART_GONE);
    return (
      <UnsavedForm
        problems={[why, ...left.problems.filter(({ code }) => code !== why.code)]}
        typed={typed}
        plan={end?.plan ? { ...end.plan, href: `${plans}/${end.plan.id}` } : null}
        editor={end ? null : `${plans}/${planId}/edit`}
      />
    );
  }
  // Never where a form was sent: the redirect would send it on.
  if (end?.plan && !left) redirect(`${plans}/${end.plan.id}?ended=${planId}`);
  return <Missing />;
}

const PART_GONE = refuse(
  'form',
  'part-gone',
  'Mục này không còn trong dự thảo; có thể người khác vừa bỏ. Nội dung vừa gửi chưa được lưu; nếu vẫn cần, vui lòng mở dự thảo, thêm mục mới rồi chép sang.',
);
