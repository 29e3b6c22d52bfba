import type { NominationContent } from './content';
import type { PartValues, WrittenPart } from './parts';

/** What is stored of a part as the fields of its form take it. `criterionIds`: the checklist, whether answered or not. */
export function partValues(
  part: WrittenPart,
  content: NominationContent,
  criterionIds: Iterable<string> = [],
): PartValues {
  switch (part) {
    case 'who':
      return whoValues(content);
    case 'achievements':
      return { achievements: content.achievements, results: content.results, effect: content.effect };
    case 'criteria':
      return criteriaValues(content, criterionIds);
    case 'declarations':
      return {
        noDiscipline: tick(content.noDiscipline),
        noInspection: tick(content.noInspection),
        noComplaint: tick(content.noComplaint),
      };
  }
}

/** The fields of who as a form opens in which nothing is written yet. */
export function emptyWho(unitId: string): PartValues {
  const names = ['name', 'model', 'birthYear', 'sex', 'ethnicity', 'position', 'place', 'areaClass'];
  const others = ['isLeader', 'isDirectLabour', 'idNumber', 'earlierTitles'];
  return { unitId, ...Object.fromEntries([...names, ...others].map((name) => [name, ''])) };
}

/** The fields of who; the ID number as it is shown, all but its last digits hidden. */
function whoValues(content: NominationContent): PartValues {
  return {
    unitId: content.unitId,
    name: content.name,
    model: content.model ?? '',
    birthYear: content.birthYear === null ? '' : String(content.birthYear),
    sex: content.sex ?? '',
    ethnicity: content.ethnicity ?? '',
    position: content.position ?? '',
    place: content.place ?? '',
    areaClass: content.areaClass ?? '',
    isLeader: tick(content.isLeader),
    isDirectLabour: tick(content.isDirectLabour),
    idNumber: content.idNumber ?? '',
    earlierTitles: content.earlierTitles,
  };
}

function criteriaValues(
  { answers, evidence }: NominationContent,
  criterionIds: Iterable<string>,
): PartValues {
  const values: PartValues = {};
  for (const id of criterionIds) {
    const answer = answers.find(({ criterionId }) => criterionId === id);
    values[`met-${id}`] = answer?.met === true ? 'yes' : answer?.met === false ? 'no' : '';
    values[`note-${id}`] = answer?.note ?? '';
    values[`proof-${id}`] = evidence
      .filter(({ criteria }) => criteria.includes(id))
      .map((file) => file.id)
      .sort()
      .join(',');
  }
  return values;
}

function tick(ticked: boolean): string {
  return ticked ? 'on' : '';
}
