'use client';

import { Disclosure } from '@/components/nominations/Disclosure';
import { TextLink } from '@/components/ui/Button';
import { Select } from '@/components/ui/ChoiceField';
import { Panel } from '@/components/ui/Panel';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextField } from '@/components/ui/TextField';
import { classes, TONE_GROUNDS } from '@/components/ui/tone';
import type { TypedForm } from '@/components/ui/typed-form';
import type { NameMeant } from '@/lib/documents/confirm/places';
import { SCHOOL_LEVEL_WORDS, UNIT_KIND_WORDS } from '@/lib/format/words';
import { ReadingForm, type ReadingFormProps } from './ReadingForm';

type Props = ReadingFormProps & {
  names: readonly NameMeant[];
  /** The person may add a unit under the issuing one. */
  addsUnits: boolean;
};

/** Whom the names in the quotas mean in the system, each name once. */
export function PlacesForm({ names, addsUnits, ...form }: Props) {
  return (
    <ReadingForm {...form}>
      {({ typed }) => (
        <Panel
          title="Đơn vị trong các chỉ tiêu"
          aside="Mỗi tên một lần; văn bản của kế hoạch vẫn giữ tên như đã ghi"
        >
          {names.length === 0 ? (
            <p className="pb-5 text-muted">Chưa có đơn vị nào trong các chỉ tiêu.</p>
          ) : null}
          <ol className="divide-y divide-hairline">
            {names.map((name) => (
              <li key={name.key} id={name.key} className="flex scroll-mt-4 flex-col gap-2 py-4 first:pt-0">
                <Name name={name} typed={typed} unitId={form.unitId} addsUnits={addsUnits} />
              </li>
            ))}
          </ol>
        </Panel>
      )}
    </ReadingForm>
  );
}

function Name({
  name,
  typed,
  unitId,
  addsUnits,
}: {
  name: NameMeant;
  typed: TypedForm;
  unitId: string;
  addsUnits: boolean;
}) {
  const { key, lead, meant, candidates, quotas } = name;
  const choice = typed.text(`${key}.place`);
  const other = typed.text(`${key}.meant`);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="font-semibold wrap-anywhere">{name.name}</p>
        <PlaceWord name={name} />
      </div>
      <p className="text-sm text-muted">
        {lead ? 'Chủ trì' : 'Phối hợp'} · chỉ tiêu {quotas.join(', ')}
        {meant ? ` · trong hệ thống: ${meant.name}` : ''}
      </p>
      <Select
        {...choice}
        label={
          <span className="text-sm">
            Trong hệ thống là<span className="sr-only">: {name.name}</span>
          </span>
        }
        empty={emptyChoice(name)}
        options={[...candidates, { value: 'words', label: 'Chỉ giữ tên, không chỉ đơn vị nào' }]}
      />
      <Disclosure
        open={
          Boolean(other.error) ||
          other.defaultValue !== '' ||
          Boolean(
            typed.error(`${key}.kind`) ?? typed.error(`${key}.name`) ?? typed.error(`${key}.schoolLevel`),
          )
        }
        summary={
          <span className="text-sm">
            {meant
              ? 'Chọn đơn vị khác'
              : addsUnits
                ? 'Tìm tên khác, tạo đơn vị hoặc lập nhóm'
                : 'Tìm tên khác hoặc lập nhóm'}
            <span className="sr-only"> cho {name.name}</span>
          </span>
        }
      >
        <div className="flex flex-col gap-4 border-l-4 border-hairline py-2 pl-4">
          <TextField
            {...other}
            label="Tên trong hệ thống"
            hint="Tên đơn vị thuộc phạm vi, hoặc nhóm của đơn vị. Lưu để tìm."
            autoComplete="off"
          />
          {addsUnits ? <NewBody name={name} typed={typed} /> : null}
          <TextLink
            href={`/as/${unitId}/units/${unitId}/groups/add?${new URLSearchParams({ name: name.name })}`}
            className="inline-flex min-h-11 items-center"
          >
            Lập nhóm «{name.name}»
          </TextLink>
        </div>
      </Disclosure>
    </>
  );
}

function NewBody({ name: { key, name }, typed }: { name: NameMeant; typed: TypedForm }) {
  const typedName = typed.text(`${key}.name`);
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-semibold">Tạo đơn vị mới trực thuộc</legend>
      <TextField
        {...typedName}
        defaultValue={typedName.defaultValue || name}
        label="Tên đơn vị"
        autoComplete="off"
      />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Select
          {...typed.text(`${key}.kind`)}
          label="Loại đơn vị"
          empty="Chọn loại đơn vị"
          options={Object.entries(UNIT_KIND_WORDS)
            .filter(([kind]) => kind !== 'COMMITTEE')
            .map(([value, label]) => ({ value, label }))}
        />
        <Select
          {...typed.text(`${key}.schoolLevel`)}
          label="Cấp học, với trường học"
          empty="Không phải trường học"
          options={Object.entries(SCHOOL_LEVEL_WORDS).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <SubmitButton look="secondary" name="intent" value={`create:${key}`} className="self-start">
        Tạo đơn vị mới
        <span className="sr-only">: {name}</span>
      </SubmitButton>
    </fieldset>
  );
}

function PlaceWord({ name: { meant, chosen, lead, candidates } }: { name: NameMeant }) {
  const [tone, sign, word] = meant
    ? chosen
      ? (['met', '✓', 'đã chọn'] as const)
      : (['met', '✓', meant.exact ? 'tìm thấy' : 'gần giống'] as const)
    : chosen
      ? (['above', '✓', 'chỉ giữ tên'] as const)
      : candidates.length > 0
        ? (['short', '?', 'cần chọn'] as const)
        : lead
          ? (['late', '!', 'chưa có trong hệ thống'] as const)
          : (['neutral', '–', 'chỉ ghi tên'] as const);
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1 rounded-md px-2 py-0.5 text-sm font-semibold',
        TONE_GROUNDS[tone],
      )}
    >
      <span aria-hidden="true" className="state-sign">
        {sign}
      </span>
      {word}
    </span>
  );
}

function emptyChoice({ meant, chosen, candidates }: NameMeant): string {
  if (meant && !chosen) return `${meant.name} (phần mềm tìm thấy)`;
  return candidates.length > 0 ? 'Chưa chọn' : 'Chưa tìm thấy đơn vị nào tên này';
}
