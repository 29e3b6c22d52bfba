import type { NominationInput } from '@/lib/nominations/schema';
import { achievements, type Told } from '../data/achievements';
import { pick, pickWeighted, type Random } from '../data/chance';
import { collectiveName } from '../data/collectives';
import { ETHNICITIES_BY_PROVINCE, ETHNICITY_NAMES, householdName, personName } from '../data/people';
import type { PlanData } from '../data/plan-data';
import { topicOf } from '../data/topics';
import type { Intention } from './intentions';
import type { Placed } from './registry';

type Dossier = Omit<
  NominationInput,
  'unitId' | 'planId' | 'fieldId' | 'subject' | 'year' | 'formToken' | 'nominationId' | 'revision' | 'answers'
>;

/** What an invented dossier says; an incomplete one is a draft that somebody left in the middle. */
export function dossierOf(
  random: Random,
  plan: PlanData,
  { field, subject, year }: Intention,
  unit: Placed,
  complete: boolean,
): Dossier {
  const topic = topicOf(plan.fields[field]?.name ?? '', subject);
  const province = plan.issuer.split('/')[0] ?? '';
  const { ethnicity } = pickWeighted(random, ETHNICITIES_BY_PROVINCE[province] ?? []);
  const sex = random() < 0.5 ? 'FEMALE' : 'MALE';
  const individual = subject === 'INDIVIDUAL';
  const place = placeOf(unit);
  const isLeader = individual && random() < 0.22;
  const leads = isLeader ? pick(random, LEADERS) : pick(random, WORKERS);
  return {
    name:
      subject === 'COLLECTIVE'
        ? collectiveName(random, topic, place)
        : individual
          ? personName(random, ethnicity, sex)
          : householdName(random, ethnicity, sex),
    birthYear: individual ? year - 24 - Math.floor(random() * 34) : null,
    sex: individual ? sex : null,
    ethnicity: subject === 'COLLECTIVE' ? null : ETHNICITY_NAMES[ethnicity],
    position: individual ? leads : null,
    place: place.charAt(0).toUpperCase() + place.slice(1),
    isLeader,
    isDirectLabour: !isLeader && random() < 0.55,
    areaClass:
      unit.level === 'COMMUNE'
        ? pick(random, ['REGION_I', 'REGION_II', 'REGION_III', 'REGION_III'] as const)
        : null,
    ...sections(achievements(random, topic, year), complete),
    noDiscipline: complete,
    noInspection: complete,
    noComplaint: complete,
  };
}

function sections(told: Told, complete: boolean): Told {
  return complete ? told : { achievements: told.achievements.slice(0, 60), results: '', effect: '' };
}

const LEADERS = ['Trưởng thôn', 'Chủ tịch Hội Nông dân', 'Hiệu trưởng', 'Trưởng phòng', 'Bí thư chi bộ'];
const WORKERS = [
  'Nông dân',
  'Giáo viên',
  'Công chức',
  'Nhân viên y tế thôn',
  'Dân quân',
  'Hội viên',
  'Công nhân',
  'Chiến sĩ',
];

/** «xã Nam Yang», «thôn Nà Hin»: of an office, the place of its committee. */
function placeOf(unit: Placed): string {
  const territorial = /^(Tỉnh|Thành phố|Huyện|Thị xã|Xã|Phường|Thị trấn|Thôn|Làng|Bản|Tổ dân phố) /u;
  const name = territorial.test(unit.name) ? unit.name : (unit.parentName ?? unit.name);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
