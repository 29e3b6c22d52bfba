import type { PlanDocument } from '@/lib/plans/plan-queries';
import { fieldAnchor } from './anchors';

/** What is on the plan's page, for those who know what they came for. */
export function PlanContents({ plan }: { plan: PlanDocument }) {
  return (
    <nav aria-label="Mục lục của kế hoạch" className="chrome">
      <h2 className="text-lg">Trong kế hoạch này</h2>
      <ul className="mt-1">
        <Entry href="#chi-tieu">Chỉ tiêu</Entry>
        {plan.generalCriteria.length > 0 ? <Entry href="#tieu-chi-chung">Tiêu chí chung</Entry> : null}
        <Entry href="#linh-vuc">Lĩnh vực và tiêu chí</Entry>
        <li className="max-lg:hidden">
          <ul className="border-l border-hairline pl-3">
            {plan.fields.map((field) => (
              <Entry key={field.id} href={`#${fieldAnchor(field)}`} small>
                {field.shortName}
              </Entry>
            ))}
          </ul>
        </li>
        <Entry href="#thoi-han">Thời hạn</Entry>
        {plan.phases.length > 0 ? <Entry href="#lo-trinh">Lộ trình</Entry> : null}
        <Entry href="#can-cu">Cấp trên, cấp dưới, căn cứ</Entry>
      </ul>
    </nav>
  );
}

function Entry({ href, small = false, children }: { href: string; small?: boolean; children: string }) {
  return (
    <li>
      <a
        href={href}
        className={
          small
            ? 'flex min-h-11 items-center text-sm text-muted hover:text-ink hover:underline'
            : 'flex min-h-11 items-center hover:underline'
        }
      >
        {children}
      </a>
    </li>
  );
}
