import { DefinitionList } from '@/components/ui/DefinitionList';
import { Panel } from '@/components/ui/Panel';
import { AREA_CLASS_WORDS, type Subject } from '@/lib/format/words';
import type { WhoPart } from '@/lib/nominations/comparison';
import type { Submitted } from '@/lib/nominations/submitted';
import { type EarlierVersion, EarlierWords, Missing, PartMark } from './Earlier';

type Props = { subject: Subject; submitted: Submitted; earlier?: EarlierVersion | null | undefined };

/** Who is nominated, by which unit. */
export function WhoPanel({ subject, submitted, earlier }: Props) {
  return (
    <Panel
      title="Ai được đề cử"
      aside={
        earlier ? <PartMark ordinal={earlier.ordinal} changed={earlier.changes.who.size > 0} /> : undefined
      }
    >
      <DefinitionList
        items={FACTS.map(({ parts, term, say }) => {
          const said = say(submitted);
          const name = typeof term === 'string' ? term : term[subject];
          if (earlier && parts.some((part) => earlier.changes.who.has(part))) {
            return {
              term: name,
              value: (
                <>
                  {said || <Missing />}
                  <EarlierWords ordinal={earlier.ordinal}>
                    {say(earlier.submitted) || 'chưa ghi'}
                  </EarlierWords>
                </>
              ),
            };
          }
          return { term: name, value: said || (parts.includes('name') ? <Missing /> : null) };
        })}
      />
    </Panel>
  );
}

type Fact = {
  parts: readonly WhoPart[];
  term: string | Record<Subject, string>;
  /** Null or empty where nothing was written. */
  say: (submitted: Submitted) => string | number | null;
};

const FACTS: readonly Fact[] = [
  {
    parts: ['name'],
    term: { INDIVIDUAL: 'Họ và tên', HOUSEHOLD: 'Tên hộ', COLLECTIVE: 'Tên tập thể' },
    say: ({ content }) => content.name,
  },
  { parts: ['model'], term: 'Mô hình', say: ({ content }) => content.model },
  { parts: ['birthYear'], term: 'Năm sinh', say: ({ content }) => content.birthYear },
  {
    parts: ['sex'],
    term: 'Giới tính',
    say: ({ content }) => content.sex && (content.sex === 'FEMALE' ? 'Nữ' : 'Nam'),
  },
  { parts: ['ethnicity'], term: 'Dân tộc', say: ({ content }) => content.ethnicity },
  { parts: ['position'], term: 'Chức vụ, nghề nghiệp', say: ({ content }) => content.position },
  {
    parts: ['place'],
    term: { INDIVIDUAL: 'Nơi ở', HOUSEHOLD: 'Nơi ở', COLLECTIVE: 'Địa chỉ' },
    say: ({ content }) => content.place,
  },
  {
    parts: ['areaClass'],
    term: 'Địa bàn',
    say: ({ content }) => content.areaClass && AREA_CLASS_WORDS[content.areaClass],
  },
  {
    parts: ['isLeader', 'isDirectLabour'],
    term: 'Đặc điểm',
    say: ({ content }) =>
      [
        content.isLeader ? 'Lãnh đạo, quản lý' : null,
        content.isDirectLabour ? 'Trực tiếp lao động, sản xuất, công tác' : null,
      ]
        .filter(Boolean)
        .join(' · '),
  },
  { parts: ['idNumber'], term: 'Số định danh', say: ({ content }) => content.idNumber },
  { parts: ['earlierTitles'], term: 'Danh hiệu đã có', say: ({ content }) => content.earlierTitles },
  {
    parts: ['unit'],
    term: 'Đơn vị đề cử',
    say: ({ unit }) => [unit.name, unit.parentName].filter(Boolean).join(', '),
  },
];
