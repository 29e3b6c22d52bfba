import type { Problem } from '@/lib/refusal';

/** The parts of a nomination as it is written, each a page of its own. */
export type NominationPart = 'who' | 'achievements' | 'criteria' | 'evidence' | 'declarations';

/** Those that are saved by a form of their own; files are added and taken out one by one. */
export type WrittenPart = Exclude<NominationPart, 'evidence'>;

/** The fields of a part as its form sends them: texts by name, '' for what is left out. */
export type PartValues = Record<string, string>;

export type PartState = {
  state: 'EMPTY' | 'PARTLY' | 'DONE';
  /** What still stops a submission in this part. */
  missing: Problem[];
};

export type PartFacts = {
  /** What stops a submission: `submissionProblems`. */
  problems: readonly Problem[];
  /** In which parts something has been written; for evidence: whether there is a file. */
  begun: Record<NominationPart, boolean>;
  /** A criterion asks for evidence that is neither ticked nor named yet. */
  evidenceOpen: boolean;
};

/** In the order in which they are written. */
export const PARTS: readonly NominationPart[] = [
  'who',
  'achievements',
  'criteria',
  'evidence',
  'declarations',
];

/** What the pages call a part. */
export const PART_WORDS: Record<NominationPart, string> = {
  who: 'Ai được đề cử',
  achievements: 'Thành tích',
  criteria: 'Tiêu chí',
  evidence: 'Minh chứng',
  declarations: 'Cam kết',
};

export const PART_STATE_WORDS: Record<PartState['state'], string> = {
  EMPTY: 'chưa làm',
  PARTLY: 'còn thiếu',
  DONE: 'xong',
};

/**
 * How far each part is. A part in which nothing is missing is done; a criterion that lacks its evidence is missing among
 * the criteria, where a file is ticked or the paper is named; while there is no file it leaves the evidence open.
 */
export function partStates({ problems, begun, evidenceOpen }: PartFacts): Record<NominationPart, PartState> {
  const stateOf = (part: NominationPart): PartState => {
    const missing = problems.filter((problem) => partOf(problem) === part);
    if (missing.length > 0) return { state: begun[part] ? 'PARTLY' : 'EMPTY', missing };
    const open = part === 'evidence' && !begun.evidence && evidenceOpen;
    return { state: open ? 'EMPTY' : 'DONE', missing };
  };
  return {
    who: stateOf('who'),
    achievements: stateOf('achievements'),
    criteria: stateOf('criteria'),
    evidence: stateOf('evidence'),
    declarations: stateOf('declarations'),
  };
}

/** The part in which a problem is mended; null for what lies with the plan and its window. */
export function partOf({ at }: Problem): NominationPart | null {
  if (/^(?:criterion|met|note|proof)-/.test(at)) return 'criteria';
  if (ACHIEVEMENTS.has(at)) return 'achievements';
  if (DECLARATIONS.has(at)) return 'declarations';
  return ELSEWHERE.has(at) ? null : 'who';
}

/** What cannot be mended in any part: the plan, its field, its window. */
export function otherProblems(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem) => partOf(problem) === null);
}

/** Below the nomination's own address: '/edit/who'. */
export function partPath(part: NominationPart): string {
  return `/edit/${part}`;
}

/** The part before and the one after; null at the ends. */
export function neighbours(part: NominationPart): {
  before: NominationPart | null;
  after: NominationPart | null;
} {
  const at = PARTS.indexOf(part);
  return { before: PARTS[at - 1] ?? null, after: PARTS[at + 1] ?? null };
}

/** Whether a text names a part, as a stored list of parts or an address does. */
export function isPart(text: string): text is NominationPart {
  return PARTS.some((part) => part === text);
}

const ACHIEVEMENTS = new Set(['achievements', 'results', 'effect']);
const DECLARATIONS = new Set(['noDiscipline', 'noInspection', 'noComplaint']);
const ELSEWHERE = new Set(['plan', 'window', 'year', 'fieldId', 'subject', 'form', 'status']);
