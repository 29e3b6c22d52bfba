import { DefinitionList } from '@/components/ui/DefinitionList';
import { Panel } from '@/components/ui/Panel';
import { AREA_CLASS_WORDS } from '@/lib/format/words';
import type { Dossier } from '@/lib/nominations/queries';
import { ChecklistAnswers } from './ChecklistAnswers';
import { DECLARATIONS } from './DeclarationFields';

/** What a nomination says: who, achievements, checklist, declarations. */
export function DossierBody({ dossier }: { dossier: Dossier }) {
  const { content, subject, unit } = dossier;
  const yes = [
    content.isLeader ? 'Lãnh đạo, quản lý' : null,
    content.isDirectLabour ? 'Trực tiếp lao động, sản xuất, công tác' : null,
  ].filter((word) => word !== null);
  return (
    <>
      <Panel title="Ai được đề cử">
        <DefinitionList
          items={[
            { term: NAMES[subject], value: content.name || <Missing /> },
            { term: 'Năm sinh', value: content.birthYear },
            { term: 'Giới tính', value: content.sex && (content.sex === 'FEMALE' ? 'Nữ' : 'Nam') },
            { term: 'Dân tộc', value: content.ethnicity },
            { term: 'Chức vụ, nghề nghiệp', value: content.position },
            { term: subject === 'COLLECTIVE' ? 'Địa chỉ' : 'Nơi ở', value: content.place },
            { term: 'Địa bàn', value: content.areaClass && AREA_CLASS_WORDS[content.areaClass] },
            { term: 'Đặc điểm', value: yes.join(' · ') },
            { term: 'Đơn vị đề cử', value: [unit.name, unit.parentName].filter(Boolean).join(', ') },
          ]}
        />
      </Panel>
      <Panel title="Thành tích">
        <p className="max-w-prose whitespace-pre-line">{content.achievements || <Missing />}</p>
      </Panel>
      <ChecklistAnswers criteria={dossier.criteria} answers={content.answers} />
      <Panel title="Cam kết của đơn vị đề cử">
        <ul className="flex flex-col gap-1.5">
          {DECLARATIONS.map(({ name, label }) => (
            <li key={name} className="flex gap-2">
              <span aria-hidden="true" className={content[name] ? 'text-met' : 'text-late'}>
                {content[name] ? '✓' : '✕'}
              </span>
              <span>
                {label} {content[name] ? null : <strong className="text-late">Chưa cam kết</strong>}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

function Missing() {
  return <span className="text-muted">Chưa ghi</span>;
}

const NAMES = { INDIVIDUAL: 'Họ và tên', HOUSEHOLD: 'Tên hộ', COLLECTIVE: 'Tên tập thể' };
