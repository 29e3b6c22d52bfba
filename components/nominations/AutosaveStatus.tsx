import type { AutosaveState } from './use-autosave';

/** Says politely whether what was typed is saved. Empty until something has been typed. */
export function AutosaveStatus({ state }: { state: AutosaveState }) {
  return (
    <p
      role="status"
      aria-live="polite"
      data-autosave={state.is}
      className={`min-h-6 text-sm ${TROUBLE.has(state.is) ? 'font-semibold text-late' : 'text-muted'}`}
    >
      {words(state)}
    </p>
  );
}

const TROUBLE = new Set<AutosaveState['is']>(['OFFLINE', 'SIGNED_OUT', 'REFUSED']);

function words(state: AutosaveState): string {
  switch (state.is) {
    case 'QUIET':
    case 'WAITING':
      return '';
    case 'OFFLINE':
      return '! Chưa lưu được, đang thử lại. Vui lòng giữ trang này mở.';
    case 'SIGNED_OUT':
      return '! Chưa lưu được vì phiên làm việc đã hết. Vui lòng đăng nhập lại ở cửa sổ khác rồi quay lại đây; nội dung trên trang vẫn còn.';
    case 'REFUSED':
      return `! ${state.why}`;
    case 'SAVED':
      return `✓ Đã tự lưu lúc ${state.at}${rest(state)}.`;
  }
}

function rest({ problems, contested }: Extract<AutosaveState, { is: 'SAVED' }>): string {
  if (contested) return ', trừ ô vừa được lưu khác ở nơi khác; bấm «Lưu» để xem hai nội dung';
  if (problems.length === 0) return '';
  return `, trừ ô chưa lưu được: ${problems.map(({ message }) => message.replace(/\.$/, '')).join('; ')}`;
}
