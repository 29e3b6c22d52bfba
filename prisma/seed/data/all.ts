import type { PlanData } from './plan-data';
import { BAC_KAN_458 } from './plans/bac-kan-458';
import { DAK_DOA_101 } from './plans/dak-doa-101';
import { IA_BANG } from './plans/ia-bang';
import { IA_PA_105 } from './plans/ia-pa-105';
import { Y_TICH } from './plans/y-tich';

export { BODIES } from './bodies';
export { GROUPS } from './groups';

export const PLANS: PlanData[] = [BAC_KAN_458, DAK_DOA_101, IA_BANG, IA_PA_105, Y_TICH];
