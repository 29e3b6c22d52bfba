import type { Level } from '@/lib/format/words';
import type { UnitRef } from '@/lib/units/establish';
import type { PlaceFound } from '@/lib/units/find';
import type { ExchangedPlan } from './format';
import { sameWords } from './same-words';

/** What was not found, or was read into the plan; `page` is where it is mended, below the editor of the draft. */
export type Remark = { page: string; message: string };

/** What the system knows of the names in an exchanged plan. */
export type KnownThere = {
  unit: UnitRef & { name: string; level: Level };
  /** How the unit writes itself: 'UBND xã Ia Bang'. */
  asWritten: string;
  /** By the name as it stands in the plan: see namesAsked. */
  places: ReadonlyMap<string, readonly PlaceFound[]>;
  /** The issued plan of a unit above that the plan implements. */
  upperPlanId: string | null;
  /** The unit's own issued plan of the period. */
  periodPlanId: string | null;
  /** True where the unit has issued a plan with this number in this year already. */
  numberTaken: boolean;
};

/** What of the head has to be looked at. */
export function headRemarks(said: ExchangedPlan, known: KnownThere): Remark[] {
  const { plan } = said;
  const remarks: Remark[] = [];
  const add = (page: string, message: string) => remarks.push({ page, message });
  if (!isIssuer(said, known)) {
    add(
      'head',
      `Tệp ghi đơn vị ban hành là «${plan.issuer}»; dự thảo này là của ${known.asWritten}. Vui lòng kiểm tra tiêu đề và nội dung.`,
    );
  } else if (plan.level && plan.level !== known.unit.level) {
    add('head', 'Cấp ghi trong tệp khác cấp của đơn vị; dự thảo lấy theo đơn vị.');
  }
  const blank = [plan.number ? null : 'số', plan.issuedOn ? null : 'ngày ban hành'].filter(Boolean);
  if (blank.length > 0) add('head', `Văn bản không ghi ${blank.join(' và ')}; cần điền trước khi ban hành.`);
  if (known.numberTaken) {
    add('head', `Đơn vị đã ban hành một kế hoạch số ${plan.number} trong năm này; dự thảo trùng số.`);
  }
  if (said.implements) {
    add(
      'upper',
      known.upperPlanId
        ? `Kế hoạch cấp trên số ${said.implements.number} có trong hệ thống, đã được nối với dự thảo.`
        : `Kế hoạch cấp trên số ${said.implements.number} chưa có trong hệ thống; được giữ như văn bản dẫn.`,
    );
  }
  if (plan.periodPlan && !known.periodPlanId) {
    add(
      'upper',
      `Kế hoạch của cả giai đoạn (số ${plan.periodPlan.number}) chưa có trong hệ thống nên chưa nối được.`,
    );
  }
  return remarks;
}

/** Whether the plan names the unit as its issuer, or nobody. */
export function isIssuer({ plan }: ExchangedPlan, { unit, asWritten }: KnownThere): boolean {
  if (!plan.issuer) return true;
  const name = (text: string) => text.replace(/^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+/iu, '');
  return [unit.name, asWritten].some((own) => sameWords(name(own), name(plan.issuer ?? '')));
}

/** Quotas whose cadence is a reading, said once for all of them. */
export function cadenceRemarks({ quotas, plan }: ExchangedPlan): Remark[] {
  const remarks: Remark[] = [];
  const saying = (which: (quota: ExchangedPlan['quotas'][number]) => boolean, message: string) => {
    const places = quotas.flatMap((quota, at) => (which(quota) ? [at + 1] : []));
    if (places.length > 0) {
      remarks.push({ page: 'quotas', message: `Chỉ tiêu thứ ${places.join(', ')}: ${message}` });
    }
  };
  saying(
    ({ cadence, cadenceRead }) => cadence === null && cadenceRead === undefined,
    'văn bản không nêu tính theo năm hay theo giai đoạn; được hiểu là tính cho cả giai đoạn.',
  );
  saying(
    ({ cadence, cadenceRead }) => cadence === null && cadenceRead !== undefined,
    'văn bản không nêu tính theo năm hay theo giai đoạn; lấy theo cách hiểu ghi trong tệp.',
  );
  if (plan.startYear !== plan.endYear) {
    saying(
      ({ cadence, cadenceRead, year }) => (cadence ?? cadenceRead) === 'YEAR' && year === undefined,
      `tính cho một năm nhưng tệp không ghi năm nào; được hiểu là năm ${plan.startYear}.`,
    );
  }
  return remarks;
}
