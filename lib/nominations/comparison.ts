import type { Answer } from '@/lib/criteria/checklist';
import type { CriterionOfNomination } from '@/lib/criteria/queries';
import { type NominationPart, PARTS } from './parts';
import type { Submitted } from './submitted';

const WHO = [
  'name',
  'birthYear',
  'sex',
  'ethnicity',
  'position',
  'place',
  'areaClass',
  'isLeader',
  'isDirectLabour',
  'model',
  'idNumber',
  'earlierTitles',
] as const;
const SECTIONS = ['achievements', 'results', 'effect'] as const;
const DECLARED = ['noDiscipline', 'noInspection', 'noComplaint'] as const;

/** A fact about who is nominated, or the unit that nominates. */
export type WhoPart = (typeof WHO)[number] | 'unit';
/** A section of the achievements. */
export type Section = (typeof SECTIONS)[number];
export type Declared = (typeof DECLARED)[number];

/** Where one version says something else than an earlier one. */
export type Changes = {
  who: ReadonlySet<WhoPart>;
  achievements: ReadonlySet<Section>;
  /** Ids of the criteria of the later version that are worded or answered otherwise, or that the earlier one did not have. */
  criteria: ReadonlySet<string>;
  /** Criteria that only the earlier version had. */
  gone: readonly CriterionOfNomination[];
  /** The dossier holds other files. */
  evidence: boolean;
  declarations: ReadonlySet<Declared>;
};

/**
 * Compares what two versions say. A unit is the same by its id: a new name of it is no correction of the nomination; nor
 * does it matter in which order the answers are stored, or whether a criterion was left open or has an empty answer.
 */
export function compareSubmitted(before: Submitted, after: Submitted): Changes {
  const who = WHO.filter((part) => before.content[part] !== after.content[part]);
  const declared = DECLARED.filter((part) => before.content[part] !== after.content[part]);
  const wordedBefore = new Map(before.criteria.map(({ id, text }) => [id, text]));
  const asked = new Set(after.criteria.map(({ id }) => id));
  const changed = after.criteria.filter(
    ({ id, text }) =>
      wordedBefore.get(id) !== text ||
      !sameAnswer(answerTo(before, id), answerTo(after, id)) ||
      proofsOf(before, id) !== proofsOf(after, id),
  );
  return {
    who: new Set<WhoPart>(before.unit.id === after.unit.id ? who : [...who, 'unit']),
    achievements: new Set(SECTIONS.filter((section) => before.content[section] !== after.content[section])),
    criteria: new Set(changed.map(({ id }) => id)),
    gone: before.criteria.filter(({ id }) => !asked.has(id)),
    evidence: filesOf(before) !== filesOf(after),
    declarations: new Set(declared),
  };
}

/** The parts in which something has changed, in the order in which they are read; none when both versions say the same. */
export function changedParts(changes: Changes): NominationPart[] {
  const changed: Record<NominationPart, boolean> = {
    who: changes.who.size > 0,
    achievements: changes.achievements.size > 0,
    criteria: changes.criteria.size > 0 || changes.gone.length > 0,
    evidence: changes.evidence,
    declarations: changes.declarations.size > 0,
  };
  return PARTS.filter((part) => changed[part]);
}

/** The answer to a criterion; one that was left alone is open and empty. */
export function answerTo({ content }: Submitted, criterionId: string): Answer {
  const given = content.answers.find((answer) => answer.criterionId === criterionId);
  return given ?? { criterionId, met: null, note: '' };
}

function sameAnswer(a: Answer, b: Answer): boolean {
  return a.met === b.met && a.note === b.note;
}

function filesOf({ content }: Submitted): string {
  return content.evidence
    .map(({ id }) => id)
    .sort()
    .join();
}

function proofsOf({ content }: Submitted, criterionId: string): string {
  return content.evidence
    .filter(({ criteria }) => criteria.includes(criterionId))
    .map(({ id }) => id)
    .sort()
    .join();
}
