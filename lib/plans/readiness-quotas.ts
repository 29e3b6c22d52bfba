import { formatDate } from '@/lib/format/dates';
import { CADENCE_WORDS } from '@/lib/format/words';
import type { AssigneeOfPlan } from './assignee-queries';
import type { PlanDocument, QuotaOfPlan } from './plan-queries';
import type { Finding, ReadinessFacts } from './readiness';
import { quoted, stop, warn } from './readiness-words';
import { periodWords } from './status';

/** Each quota: what it asks for, how often, and who leads and coordinates it. */
export function quotaFindings(plan: PlanDocument, facts: ReadinessFacts): Finding[] {
  return plan.quotas.flatMap((quota, at) => {
    const named = { quota, name: quotaName(plan, quota, at), page: `quotas/${quota.id}` };
    return [
      ...askFindings(named, plan),
      ...leadFindings(named, facts),
      ...[...quota.leads, ...quota.coordinators].flatMap((assignee) =>
        assigneeFindings(named, assignee, facts),
      ),
    ];
  });
}

/** Names an assignee of a quota in the facts' `outOfSight`. */
export function assigneeKey({ quotaId, asWritten }: { quotaId: string; asWritten: string }): string {
  return `${quotaId} ${asWritten}`;
}

type Named = { quota: QuotaOfPlan; name: string; page: string };

function askFindings({ quota, name, page }: Named, plan: PlanDocument): Finding[] {
  const findings: Finding[] = [];
  if (quota.min === 0 && quota.max === null && quota.parts.length === 0) {
    findings.push(
      stop(
        page,
        'quota-asks-nothing',
        `${name} chưa có số lượng. Vui lòng nhập số tối thiểu, số tối đa hoặc số theo đối tượng, hoặc bỏ chỉ tiêu này.`,
      ),
    );
  }
  if (!quota.cadenceStated) {
    findings.push(
      warn(
        page,
        'quota-cadence-read',
        `${name} không ghi tính theo năm hay cả giai đoạn; đang hiểu là «${CADENCE_WORDS[quota.cadence].toLocaleLowerCase('vi')}» và sẽ ghi rõ đó là cách hiểu của đơn vị. Vui lòng xác nhận hoặc sửa.`,
      ),
    );
  }
  if (quota.year !== null && (quota.year < plan.startYear || quota.year > plan.endYear)) {
    findings.push(
      warn(
        page,
        'quota-year-outside-period',
        `${name} là của năm ${quota.year}, ngoài giai đoạn ${periodWords(plan)} của kế hoạch. Vui lòng kiểm tra lại năm.`,
      ),
    );
  }
  if (quota.note?.trim()) {
    findings.push(
      warn(
        page,
        'quota-note',
        `${name} có ghi chú cần xác nhận: ${quoted(quota.note)}. Vui lòng xem lại con số, rồi xóa ghi chú nếu không còn cần.`,
      ),
    );
  }
  return findings;
}

function leadFindings({ quota, name, page }: Named, facts: ReadinessFacts): Finding[] {
  if (quota.leads.length === 0) {
    return [
      stop(
        page,
        'quota-without-lead',
        `${name} chưa có đơn vị chủ trì. Vui lòng chọn đơn vị hoặc nhóm đơn vị chủ trì.`,
      ),
    ];
  }
  return quota.leads
    .filter((lead) => namesNobody(lead, facts))
    .map(({ asWritten }) =>
      stop(
        page,
        'lead-not-found',
        `${name}: chưa tìm thấy đơn vị hay nhóm nào là ${quoted(asWritten)} để giao chủ trì. Vui lòng ghi tên theo danh mục đơn vị, hoặc lập nhóm đơn vị trước.`,
      ),
    );
}

function assigneeFindings({ name, page }: Named, assignee: AssigneeOfPlan, facts: ReadinessFacts): Finding[] {
  const { asWritten, unit, group, role } = assignee;
  if (role === 'COORDINATING' && namesNobody(assignee, facts)) {
    return [
      warn(
        page,
        'coordinator-names-nobody',
        `${name}: ${quoted(asWritten)} ở phần phối hợp không chỉ đơn vị nào trong hệ thống, nên không đơn vị nào được báo việc. Vui lòng chọn đơn vị nếu cần báo.`,
      ),
    ];
  }
  const ended = unit && facts.endedUnits.get(unit.id);
  if (ended) {
    return [
      warn(
        page,
        'assignee-ended',
        `${name}: đơn vị ${unit.name} không còn hoạt động từ ngày ${formatDate(ended)}. Vui lòng chọn đơn vị thay thế.`,
      ),
    ];
  }
  if (group && group.members === 0) {
    return [
      warn(
        page,
        'group-without-members',
        `${name}: nhóm ${quoted(group.name)} hôm nay chưa có đơn vị nào. Vui lòng thêm đơn vị vào nhóm hoặc chọn nhóm khác.`,
      ),
    ];
  }
  return [];
}

function namesNobody(assignee: AssigneeOfPlan, { outOfSight }: ReadinessFacts): boolean {
  return assignee.unit === null && assignee.group === null && !outOfSight.has(assigneeKey(assignee));
}

function quotaName(plan: PlanDocument, quota: QuotaOfPlan, at: number): string {
  const field = plan.fields.find(({ id }) => id === quota.fieldId);
  const where = field ? `lĩnh vực ${quoted(field.shortName || field.name)}` : 'mọi lĩnh vực';
  return `Chỉ tiêu thứ ${at + 1} (${where})`;
}
