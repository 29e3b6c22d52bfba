import { type Outline, rangeWithin, type Section } from './outline';
import { type PhaseLabel, phaseLabels } from './phase-label';
import type { PlanReading } from './reading';
import { folded, shortened, trimmed } from './text';

type Phase = PlanReading['phases'][number];

/** The phases of the period, else the steps that every unit is to go through. */
export function readPhases(outline: Outline): Phase[] {
  const phases = [...phaseLabels(outline)].map(([section, label]) => phaseOf(section, label));
  const several = phases.length > 1 ? phases : [];
  // Steps that have years are phases already.
  return several.some(({ value }) => /^(?:bước|khâu) /iu.test(value.name))
    ? several
    : [...several, ...stepsOf(outline)];
}

function phaseOf(section: Section, label: PhaseLabel): Phase {
  const { startYear, endYear, rest } = label;
  const name = shortened(label.name, 200);
  const note = rest && rest !== label.name ? shortened(rest, 1_000) : null;
  const from = rangeWithin(section, 0, section.text.length);
  const value = {
    name: `${name.slice(0, 1).toLocaleUpperCase('vi')}${name.slice(1)}`,
    ...(startYear !== null && { startYear }),
    ...(endYear !== null && { endYear }),
    ...(note && { note }),
  };
  if (startYear !== null) return { value, from, certainty: 'SURE' };
  return { value, from, certainty: 'LIKELY', note: 'Văn bản không ghi năm của giai đoạn này.' };
}

function stepsOf({ paragraphs }: Outline): Phase[] {
  const listed = stepsListed(paragraphs);
  if (listed) return [listed];
  for (const section of paragraphs) {
    const steps = stepsInSentence(section);
    if (steps) return [steps];
  }
  return [];
}

/** «Bước 1. Phát hiện: …» and so on, each its own paragraph. */
function stepsListed(paragraphs: readonly Section[]): Phase | null {
  const steps = paragraphs.flatMap((section) => {
    const { text, marker } = section;
    const plain = folded(text.slice(0, 200));
    const counted = /^(?:buoc|khau) /.test(folded(marker.text)) ? 0 : (STEP.exec(plain)?.[0].length ?? null);
    if (section.region !== 'BODY' || counted === null) return [];
    const end = plain.slice(counted).search(/[:.;(]| - /);
    const name = trimmed(text.slice(counted, end < 0 ? counted + 80 : counted + end));
    return name ? [{ name, section }] : [];
  });
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || steps.length < 3) return null;
  return {
    value: {
      name: steps
        .map(({ name }) => name)
        .join(' - ')
        .slice(0, 300),
      note: `${steps.length} bước thực hiện`,
    },
    from: { first: first.section.from.first, last: last.section.from.last },
    certainty: 'SURE',
  };
}

const STEP = /^(?:buoc|khau) (?:thu )?(?:\d{1,2}|[ivx]{1,4}|mot|hai|ba|bon|nam) ?[.:-] ?/;

/** «đồng bộ cả 4 khâu: Phát hiện - Bồi dưỡng - Tổng kết - Nhân rộng điển hình tiên tiến». */
function stepsInSentence(section: Section): Phase | null {
  const plain = folded(section.text);
  const match = /\b(\d|ba|bon|nam|sau) (?:khau|buoc)\b ?(?:la|gom|:)* ?:? /.exec(plain);
  if (section.region !== 'BODY' || !match) return null;
  const start = match.index + match[0].length;
  const end = plain.slice(start).search(/[;.]|\)|,? (?:dien hinh|mo hinh)\b/);
  const said = section.text.slice(start, end < 0 ? start + 200 : start + end);
  const names = said
    .split(/ [-–—] |, | và /u)
    .map(trimmed)
    .filter(Boolean);
  if (names.length < 3 || names.length > 8 || names.some((name) => name.length > 60)) return null;
  const from = rangeWithin(section, match.index, start + said.length);
  return {
    value: {
      name: names.join(' - '),
      note: `${names.length} ${match[0].includes('khau') ? 'khâu' : 'bước'} thực hiện`,
    },
    from,
    certainty: 'LIKELY',
    note: 'Là các khâu thực hiện, không phải giai đoạn có năm.',
  };
}
