import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { formatInstant } from '@/lib/format/dates';
import { editorPath, type OpenPart } from '@/lib/plans/edit/parts';

type Props = {
  unitId: string;
  plan: { id: string; number: string | null; title: string };
  /** Of this page: 'Thông tin chung'. */
  title: string;
  /** The list that this page is under, where it is. */
  list?: { title: string; page: string };
  /** The part that the page edits, to say who saved it last. */
  open?: OpenPart;
  /** The part that was just saved, from the address. */
  saved?: string;
  actions?: ReactNode;
  children: ReactNode;
};

/** What every page of the editor of a plan has around its form: the way back, what is edited, who saved it last. */
export function EditFrame({ unitId, plan, title, list, open, saved, actions, children }: Props) {
  return (
    <div className="group/edit flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: `/as/${unitId}/plans` },
          { label: plan.number ?? 'Dự thảo', href: `/as/${unitId}/plans/${plan.id}` },
          { label: 'Soạn kế hoạch', href: editorPath(unitId, plan.id) },
          ...(list ? [{ label: list.title, href: editorPath(unitId, plan.id, list.page) }] : []),
          { label: title },
        ]}
      />
      <div>
        <p className="text-muted">{plan.title}</p>
        <PageHeading title={title} actions={actions} />
        {open?.savedBy && open.savedAt ? (
          <p className="text-sm text-muted">
            {open.savedBy} lưu lần cuối lúc {formatInstant(open.savedAt)}.
          </p>
        ) : null}
      </div>
      {saved ? (
        // The address still says it when a form of the page has been answered again.
        <div className="group-has-[form[data-answered]]/edit:hidden">
          <Notice kind="success">
            <p>
              <span aria-hidden="true">✓ </span>Đã lưu.
            </p>
          </Notice>
        </div>
      ) : null}
      {children}
    </div>
  );
}
