import type { PlainDate } from '@/lib/format/dates';
import type { PlanDocument } from './plan-queries';
import { deadlineFindings } from './readiness-deadlines';
import { fieldFindings } from './readiness-fields';
import { headFindings, phaseFindings } from './readiness-head';
import { quotaFindings } from './readiness-quotas';
import { type UpperFacts, upperFindings } from './readiness-upper';

/** What is missing in a plan or odd about it, in a sentence that says how to mend it. */
export type Finding = {
  /** STOP keeps the plan from being issued; WARN only asks to look. */
  severity: 'STOP' | 'WARN';
  /** Stable word for tests and logs; never shown. */
  code: string;
  message: string;
  /** Where it is mended, below the editor: 'head', 'quotas/<id>'; '' is the overview. */
  page: string;
};

/** What the plan alone does not say; see planReadiness for where it comes from. */
export type ReadinessFacts = {
  today: PlainDate;
  /** Another issued plan of the issuer has the same number in the year of its date. */
  numberTaken: boolean;
  /** Units named by a quota or a deadline that have ended, with the first day without them. */
  endedUnits: ReadonlyMap<string, PlainDate>;
  /** Members today of the groups that deadlines bind, where all of them can be seen. */
  groupMembers: ReadonlyMap<string, number>;
  /** Assignees whose unit is stored but stands outside what can be seen: `assigneeKey` of readiness-quotas.ts. */
  outOfSight: ReadonlySet<string>;
  /** The upper plan where it is in the system. */
  upper: UpperFacts | null;
  /** The issuer's plan for the whole period, of which this one is a year. */
  periodPlan: { number: string | null; startYear: number; endYear: number } | null;
};

/**
 * Everything that is missing in a plan or odd about it, in the order in which it is written: head, upper plan, phases,
 * criteria and fields, quotas, deadlines. No finding of severity STOP means that it can be issued.
 */
export function readiness(plan: PlanDocument, facts: ReadinessFacts): Finding[] {
  return [
    ...headFindings(plan, facts),
    ...upperFindings(plan, facts),
    ...phaseFindings(plan),
    ...fieldFindings(plan),
    ...quotaFindings(plan, facts),
    ...deadlineFindings(plan, facts),
  ];
}

/** Those that keep the plan from being issued. */
export function stopsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'STOP');
}

/** Those that only ask to look. */
export function warningsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'WARN');
}
