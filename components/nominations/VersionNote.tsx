import { TextLink } from '@/components/ui/Button';
import { twoDigits } from '@/lib/format/numbers';
import type { Dossier } from '@/lib/nominations/queries';

/** Said above a dossier that is not, or not only, what was submitted first; `href` leads to its versions. */
export function VersionNote({ href, lastVersion }: { href: string } & Pick<Dossier, 'lastVersion'>) {
  if (!lastVersion) return null;
  const { ordinal, changed } = lastVersion;
  if (changed) {
    return (
      <p>
        Nội dung dưới đây đã được sửa sau lần nộp {twoDigits(ordinal)} và chưa nộp lại.{' '}
        <VersionLink href={`${href}/${ordinal}`}>Đọc bản đã nộp lần {twoDigits(ordinal)}</VersionLink>
      </p>
    );
  }
  if (ordinal === 1) return null;
  return (
    <p>
      Đề cử này đã được nộp {twoDigits(ordinal)} lần.{' '}
      <VersionLink href={`${href}/${ordinal}`}>Xem lần {twoDigits(ordinal)} đã sửa gì</VersionLink>
    </p>
  );
}

function VersionLink(props: { href: string; children: React.ReactNode }) {
  return <TextLink className="link-roomy print:hidden" {...props} />;
}
