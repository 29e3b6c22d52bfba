import { z } from 'zod';
import { checkbox, line, paragraphs, requiredLine } from '@/lib/form/text';
import { documentDay } from './day';
import { periodProblem, requiredYear } from './years';

/** The head of a plan. Number and day may be blank until it is issued; title, issuer and period may not. */
export const headForm = z
  .object({
    number: line('Số, ký hiệu', 60),
    issuedOn: documentDay('Ngày ban hành'),
    issuerAsWritten: requiredLine('Tên đơn vị ban hành', 200),
    title: requiredLine('Tên kế hoạch', 600),
    startYear: requiredYear('Năm bắt đầu'),
    endYear: requiredYear('Năm kết thúc'),
    placeName: line('Địa danh', 120),
    signer: line('Họ và tên người ký', 120),
    signerTitle: line('Chức vụ người ký', 200),
    onBehalfOf: paragraphs('Phần ghi thẩm quyền ký', 300),
    asksIdNumber: checkbox,
  })
  .transform((head, context) => {
    const { startYear, endYear } = head;
    if (startYear === null || endYear === null) return z.NEVER;
    const problem = periodProblem(startYear, endYear);
    if (problem) context.addIssue({ code: 'custom', message: problem, path: ['endYear'] });
    return { ...head, startYear, endYear };
  });

export type HeadInput = z.infer<typeof headForm>;
