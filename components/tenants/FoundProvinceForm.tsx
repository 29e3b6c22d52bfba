'use client';

import { useActionState } from 'react';
import { OneTimeLink } from '@/components/accounts/OneTimeLink';
import { Select } from '@/components/ui/ChoiceField';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextField } from '@/components/ui/TextField';
import { FRESH } from '@/lib/form/state';
import { found } from '@/lib/tenants/actions';
import { TREES } from '@/lib/tenants/trees';

/** Which province, by which tree of units, and who administers it first. */
export function FoundProvinceForm({ actingUnit }: { actingUnit: string }) {
  const [state, action] = useActionState(found, FRESH);
  const { values, notice, problems } = state;
  const about = (field: string) => problems.find((problem) => problem.at === field)?.message;
  if (notice && values?.link) {
    return (
      <div className="flex flex-col gap-5">
        <OneTimeLink title={notice} link={values.link} until={values.until ?? ''} />
        {/* Not a Link: only a fresh page forgets the link that was shown. */}
        <a className="button button-quiet self-start" href={`/as/${actingUnit}/tenants`}>
          Lập tỉnh khác
        </a>
      </div>
    );
  }
  return (
    <form action={action} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa lập được" problems={problems} />
      <input type="hidden" name="unit" value={actingUnit} />
      <Select
        name="province"
        label="Tỉnh, thành phố"
        hint="Cây đơn vị (huyện, xã) được lấy từ danh mục hành chính quốc gia."
        empty="Chọn tỉnh, thành phố"
        required
        error={about('province')}
        defaultValue={values?.province ?? ''}
        options={TREES.map(({ tree, label, provinces }) => ({
          label,
          options: provinces.map(({ code, name }) => ({
            value: `${tree}/${code}`,
            label: `${name} (${code})`,
          })),
        }))}
      />
      <TextField
        name="name"
        label="Họ và tên quản trị đầu tiên của tỉnh"
        autoComplete="off"
        required
        error={about('name')}
        defaultValue={values?.name ?? ''}
      />
      <TextField
        name="email"
        label="Thư điện tử"
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={about('email')}
        defaultValue={values?.email ?? ''}
      />
      <TextField
        name="title"
        label="Chức vụ"
        autoComplete="off"
        error={about('title')}
        defaultValue={values?.title ?? ''}
      />
      <SubmitButton className="self-start" pendingText="Đang lập, mất vài giây…">
        Lập tỉnh
      </SubmitButton>
    </form>
  );
}
