import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDay } from '@/lib/nominations/plan-facts';
import type { Problem } from '@/lib/refusal';
import { dayOrNull } from '../draft-parts';
import type { HeadInput } from './head-schema';
import type { PartValues } from './parts';
import type { PartEditor } from './save';

/** Loads and stores what stands at the head and at the foot of a plan. */
export const headEditor: PartEditor<HeadInput> = { load, write, label: (name) => LABELS[name] ?? name };

/** Which of the head's values somebody has made up for a document that has none. */
export async function inventedInHead(
  { db, actor }: Scoped,
  planId: string,
): Promise<{ number: boolean; issuedOn: boolean }> {
  const row = await db.plan.findFirst({
    where: { tenantId: actor.tenantId, id: planId },
    select: { numberInvented: true, issuedOnInvented: true },
  });
  return { number: row?.numberInvented ?? false, issuedOn: row?.issuedOnInvented ?? false };
}

async function load({ db, actor }: Scoped, planId: string): Promise<PartValues | null> {
  const row = await db.plan.findFirst({
    where: { tenantId: actor.tenantId, id: planId },
    select: {
      number: true,
      issuedOn: true,
      issuerAsWritten: true,
      title: true,
      startYear: true,
      endYear: true,
      placeName: true,
      signer: true,
      signerTitle: true,
      onBehalfOf: true,
      asksIdNumber: true,
    },
  });
  if (!row) return null;
  return {
    number: row.number ?? '',
    issuedOn: plainDay(row.issuedOn) ?? '',
    issuerAsWritten: row.issuerAsWritten,
    title: row.title,
    startYear: String(row.startYear),
    endYear: String(row.endYear),
    placeName: row.placeName ?? '',
    signer: row.signer ?? '',
    signerTitle: row.signerTitle ?? '',
    onBehalfOf: row.onBehalfOf ?? '',
    asksIdNumber: row.asksIdNumber ? 'on' : '',
  };
}

async function write(
  { db, actor }: Scoped,
  plan: { id: string },
  _part: unknown,
  head: HeadInput,
): Promise<Problem[]> {
  const where = { tenantId: actor.tenantId, id: plan.id };
  const row = await db.plan.findFirstOrThrow({
    where,
    select: { number: true, numberInvented: true, issuedOn: true, issuedOnInvented: true },
  });
  await db.plan.updateMany({
    where,
    data: {
      ...head,
      number: head.number || null,
      issuedOn: dayOrNull(head.issuedOn),
      placeName: head.placeName || null,
      signer: head.signer || null,
      signerTitle: head.signerTitle || null,
      onBehalfOf: head.onBehalfOf || null,
      // What somebody has typed in is no longer made up.
      numberInvented: row.numberInvented && head.number === row.number,
      issuedOnInvented: row.issuedOnInvented && head.issuedOn === plainDay(row.issuedOn),
    },
  });
  return [];
}

const LABELS: Record<string, string> = {
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  issuerAsWritten: 'Đơn vị ban hành',
  title: 'Tên kế hoạch',
  startYear: 'Năm bắt đầu',
  endYear: 'Năm kết thúc',
  placeName: 'Địa danh',
  signer: 'Họ và tên người ký',
  signerTitle: 'Chức vụ người ký',
  onBehalfOf: 'Thẩm quyền ký',
  asksIdNumber: 'Hỏi số căn cước trong hồ sơ',
};
