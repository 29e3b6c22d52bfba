import { Disclosure } from '@/components/nominations/Disclosure';
import { Badge, StateWord } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import { CheckboxField } from '@/components/ui/ChoiceField';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextField } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { countInText } from '@/lib/format/numbers';
import { SUBJECT_WORDS } from '@/lib/format/words';
import type { FieldListed } from '@/lib/plans/edit/fields';
import { criteriaPage, editorPath } from '@/lib/plans/edit/parts';

type Props = {
  unitId: string;
  planId: string;
  field: FieldListed;
  total: number;
  odd: string | undefined;
  /** What was just done, or not done, to this field. */
  done: string | undefined;
  place: ReturnType<TypedForm['text']>;
  amends: boolean;
};

/** A field in the list: what it is, what hangs on it, and where it goes. */
export function FieldRow({ unitId, planId, field, total, odd, done, place, amends }: Props) {
  const marker = field.letter ? `${field.letter}) ` : field.listed ? `${field.place}. ` : '';
  const name = marker + field.name;
  const stays = done === 'quotas' || done === 'changed';
  return (
    <li id={`field-${field.id}`} className="scroll-mt-6 px-4 py-3 target:bg-sunken sm:px-5">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-48">
          <p className="wrap-anywhere">
            <TextLink
              href={editorPath(unitId, planId, `fields/${field.id}`)}
              className="link-roomy font-semibold"
            >
              {name}
            </TextLink>
          </p>
          <p className="text-sm text-muted">{hangsOn(field)}</p>
          <p className="py-2.5 text-sm">
            <TextLink href={editorPath(unitId, planId, criteriaPage(field.id))} className="link-roomy">
              {countInText(field.criteria)} tiêu chí<span className="sr-only"> của {name}</span>
            </TextLink>
          </p>
          {field.listed ? null : (
            <p className="mt-1">
              <Badge>Chỉ nêu ở phần chỉ tiêu</Badge>
            </p>
          )}
          {done === 'moved' ? (
            <p className="mt-1 text-sm" role="status">
              <StateWord tone="met">Đã chuyển đến vị trí {field.place}</StateWord>
            </p>
          ) : null}
          {odd ? <p className="mt-1 text-sm text-short">! {odd}</p> : null}
        </div>
        <div className="flex gap-1">
          <MoveButton field={field} to="up" name={name} at={1} />
          <MoveButton field={field} to="down" name={name} at={total} />
        </div>
      </div>
      <Disclosure summary={<More name={name} />} open={Boolean(place.error) || stays}>
        <div className="flex flex-col gap-5 pb-3 sm:pl-5">
          {total > 1 ? (
            <div className="flex flex-col items-start gap-3">
              <TextField
                {...place}
                label="Vị trí mới"
                hint={`Từ 1 đến ${total}`}
                inputMode="numeric"
                autoComplete="off"
                maxLength={4}
                className="max-w-24"
              />
              <SubmitButton look="secondary" name="intent" value="place" pendingText="Đang chuyển…">
                Chuyển đến vị trí này
              </SubmitButton>
            </div>
          ) : null}
          <Removal unitId={unitId} planId={planId} field={field} done={done} amends={amends} />
        </div>
      </Disclosure>
    </li>
  );
}

/** What goes with the field is said before it goes; quotas go only when that is ticked. */
function Removal({
  unitId,
  planId,
  field,
  done,
  amends,
}: Pick<Props, 'unitId' | 'planId' | 'field' | 'done' | 'amends'>) {
  const { id, criteria, quotas } = field;
  const tick = `withQuotas.${id}`;
  return (
    <div className="flex flex-col items-start gap-3">
      {done && REFUSALS[done] ? (
        <p role="alert" className="font-semibold text-late">
          ! {REFUSALS[done]}
        </p>
      ) : null}
      <p>
        {criteria === 0
          ? 'Lĩnh vực chưa có tiêu chí nào.'
          : `Bỏ lĩnh vực là bỏ theo ${countInText(criteria)} tiêu chí của lĩnh vực.`}{' '}
        {amends ? 'Lĩnh vực thôi áp dụng khi văn bản sửa đổi được ban hành.' : null}
      </p>
      <input type="hidden" name={`criteria.${id}`} value={criteria} />
      <input type="hidden" name={`quotas.${id}`} value={quotas.map((quota) => quota.id).join(',')} />
      {quotas.length > 0 ? (
        <div>
          <p>
            {countInText(quotas.length)} chỉ tiêu đang gắn với lĩnh vực này. Muốn giữ lại, vui lòng mở từng
            chỉ tiêu và chuyển sang lĩnh vực khác trước:
          </p>
          <ul className="flex flex-wrap gap-x-5">
            {quotas.map((quota) => (
              <li key={quota.id} className="py-2.5">
                <TextLink href={editorPath(unitId, planId, `quotas/${quota.id}`)} className="link-roomy">
                  Chỉ tiêu {quota.place}
                </TextLink>
              </li>
            ))}
          </ul>
          <CheckboxField
            name={tick}
            label={`Bỏ luôn ${countInText(quotas.length)} chỉ tiêu này`}
            aria-invalid={done === 'quotas' || undefined}
          />
        </div>
      ) : null}
      <SubmitButton look="danger" name="intent" value={`remove:${id}`} pendingText="Đang bỏ…">
        Bỏ lĩnh vực
      </SubmitButton>
    </div>
  );
}

const REFUSALS: Record<string, string> = {
  quotas:
    'Chưa bỏ lĩnh vực vì còn chỉ tiêu gắn với nó. Vui lòng chuyển các chỉ tiêu sang lĩnh vực khác, hoặc đánh dấu để bỏ luôn chúng.',
  changed:
    'Chưa bỏ lĩnh vực vì tiêu chí hoặc chỉ tiêu của nó vừa được thay đổi. Vui lòng xem lại rồi bấm lần nữa nếu vẫn muốn bỏ.',
};

function MoveButton({
  field,
  to,
  name,
  at,
}: {
  field: FieldListed;
  to: 'up' | 'down';
  name: string;
  /** The place from which it goes no further. */
  at: number;
}) {
  // An empty place keeps the buttons of all rows in two columns.
  if (field.place === at) return <span className="hidden w-12 sm:block" />;
  const label = to === 'up' ? `Chuyển lên trên: ${name}` : `Chuyển xuống dưới: ${name}`;
  return (
    <SubmitButton
      look="quiet"
      name="intent"
      value={`${to}:${field.id}`}
      aria-label={label}
      pendingText="…"
      className="w-12"
    >
      <span aria-hidden="true">{to === 'up' ? '↑' : '↓'}</span>
    </SubmitButton>
  );
}

function More({ name }: { name: string }) {
  return (
    <span className="text-sm">
      Chuyển đến vị trí khác hoặc bỏ<span className="sr-only">: {name}</span>
    </span>
  );
}

function hangsOn({ subjects, quotas }: FieldListed): string {
  const forWhom =
    subjects.length === 0 ? 'Mọi đối tượng' : subjects.map((subject) => SUBJECT_WORDS[subject]).join(', ');
  return `${forWhom} · ${countInText(quotas.length)} chỉ tiêu`;
}
