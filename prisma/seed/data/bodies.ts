import { BAC_KAN_BODIES } from './bodies/bac-kan';
import type { BodyData } from './bodies/body-data';
import { COMMUNE_BODIES } from './bodies/communes';
import { DISTRICT_BODIES } from './bodies/districts';

export type { BodyData } from './bodies/body-data';

/** Every body that the five plans name, and a few under the communes that the demo shows closely. */
export const BODIES: BodyData[] = [...BAC_KAN_BODIES, ...DISTRICT_BODIES, ...COMMUNE_BODIES];
