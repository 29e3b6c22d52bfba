import { Menu, MenuGroup, MenuItem } from '@/components/ui/Menu';

type Props = {
  /** '/as/<unit>' */
  base: string;
  plan: { id: string; issued: boolean; running: boolean; severalYears: boolean; amended: boolean };
  /** What the acting unit may do: write this plan, or a plan of its own that implements it. */
  writes: boolean;
  implements: boolean;
  /** The acting unit is the issuer or stands above it, and so sees the plans below. */
  supervises: boolean;
};

/** What else can be done with a plan, behind one button. */
export function PlanMenu({ base, plan, writes, implements: mayImplement, supervises }: Props) {
  const here = `${base}/plans/${plan.id}`;
  const start = `${base}/plans/new`;
  return (
    <Menu at="left" summary={<Summary />}>
      {plan.issued && (supervises || mayImplement) ? (
        <MenuGroup title="Triển khai">
          {supervises ? (
            <MenuItem href={`${here}/lower`} sub="đơn vị nào đã ban hành, muộn, chưa có">
              Kế hoạch của cấp dưới
            </MenuItem>
          ) : null}
          {supervises ? (
            <MenuItem href={`${here}/extensions`} sub="thêm thời gian nộp đề cử cho một đơn vị">
              Gia hạn đề cử
            </MenuItem>
          ) : null}
          {mayImplement ? (
            <MenuItem
              href={`${start}?implement=${plan.id}`}
              sub="lấy sẵn lĩnh vực, tiêu chí, phần chỉ tiêu của đơn vị"
            >
              Lập kế hoạch thực hiện
            </MenuItem>
          ) : null}
        </MenuGroup>
      ) : null}
      {writes && plan.issued ? (
        <MenuGroup title="Kế hoạch của đơn vị">
          {plan.running ? <MenuItem href={`${here}/amend`}>Sửa đổi kế hoạch</MenuItem> : null}
          <MenuItem href={`${start}?from=${plan.id}`} sub="dời các mốc thời gian, giữ chỉ tiêu">
            Lập kế hoạch kỳ sau từ kế hoạch này
          </MenuItem>
          {plan.running && plan.severalYears ? (
            <MenuItem href={`${start}?year-of=${plan.id}`}>Lập kế hoạch một năm trong giai đoạn</MenuItem>
          ) : null}
        </MenuGroup>
      ) : null}
      <MenuGroup title="Văn bản">
        {plan.amended ? <MenuItem href={`${here}/versions`}>Các lần sửa đổi</MenuItem> : null}
        <MenuItem href={`${here}/document`} sub="thể thức Nghị định 30/2020/NĐ-CP">
          Bản in
        </MenuItem>
        <MenuItem href={`${here}/document.docx`} download>
          Tải bản Word
        </MenuItem>
        <MenuItem href={`${here}/export.json`} sub="để chuyển sang hệ thống khác" download>
          Tải dữ liệu (JSON)
        </MenuItem>
      </MenuGroup>
    </Menu>
  );
}

function Summary() {
  return (
    <span className="button button-quiet">
      Việc khác
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className="ml-2 size-3 shrink-0 fill-none stroke-current stroke-2 group-open:rotate-180"
      >
        <path d="m2 4 4 4 4-4" />
      </svg>
    </span>
  );
}
