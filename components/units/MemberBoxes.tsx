import { CheckboxField, Fieldset } from '@/components/ui/ChoiceField';
import { countInText } from '@/lib/format/numbers';
import type { Candidate, Candidates } from '@/lib/units/group-queries';
import { kindHeading } from './unit-words';

type Props = {
  candidates: Candidates;
  /** Whoever is a member already: shown as such, not to be ticked. */
  members?: ReadonlySet<string>;
  error?: string;
  /** What was ticked when the form came back. */
  ticked: (name: string) => boolean;
};

/** Units to be ticked, what stands right under the owner first, by kind: each kind can be ticked as a whole. */
export function MemberBoxes({ candidates: { near, far }, members, error, ticked }: Props) {
  const box = (unit: Candidate) =>
    members?.has(unit.id) ? (
      <p key={unit.id} className="flex min-h-11 items-center gap-2 pl-1 text-muted">
        <span aria-hidden="true">✓</span> {unit.name} <span className="text-sm">(đã thuộc nhóm)</span>
      </p>
    ) : (
      <CheckboxField
        key={unit.id}
        name={`tick.${unit.id}`}
        label={unit.name}
        defaultChecked={ticked(`tick.${unit.id}`)}
      />
    );
  const kinds = [...Map.groupBy(near, ({ kind }) => kind)];
  const parents = [...Map.groupBy(far, ({ parentName }) => parentName ?? '')];
  return (
    <Fieldset legend="Thành viên" id="members" error={error}>
      <div className="flex flex-col gap-4">
        {kinds.map(([kind, units]) => (
          <Boxes key={kind} title={kindHeading(kind, units[0]?.level ?? 'COMMUNE')} count={units.length}>
            {units.filter(({ id }) => !members?.has(id)).length > 1 ? (
              <div className="col-span-full border-b border-hairline">
                <CheckboxField
                  name={`kind.${kind}`}
                  label={`Tất cả ${countInText(units.length)} đơn vị của mục này`}
                  defaultChecked={ticked(`kind.${kind}`)}
                />
              </div>
            ) : null}
            {units.map(box)}
          </Boxes>
        ))}
        {parents.map(([parent, units]) => (
          <Boxes key={parent} title={parent} count={units.length}>
            {units.map(box)}
          </Boxes>
        ))}
      </div>
    </Fieldset>
  );
}

function Boxes({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="text-base">
        {title} <span className="font-normal text-muted">{countInText(count)}</span>
      </h3>
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    </section>
  );
}
