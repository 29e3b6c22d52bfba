import 'server-only';
import path from 'node:path';
import { env } from '@/lib/environment';
import { folderStorage } from './folder';
import { s3Storage } from './s3';
import type { Storage } from './storage';

let chosen: Storage | undefined;

/** The storage that this installation is set to: a bucket where one is named, otherwise a folder of DATA_DIR. */
export function evidenceStorage(): Storage {
  chosen ??= open();
  return chosen;
}

function open(): Storage {
  const set = env();
  if (!set.EVIDENCE_S3_URL) return folderStorage(path.join(path.resolve(set.DATA_DIR), 'evidence'));
  return s3Storage({
    url: set.EVIDENCE_S3_URL,
    // Checked with the rest of the environment: all or none.
    bucket: set.EVIDENCE_S3_BUCKET ?? '',
    region: set.EVIDENCE_S3_REGION,
    accessKey: set.EVIDENCE_S3_ACCESS_KEY ?? '',
    secretKey: set.EVIDENCE_S3_SECRET_KEY ?? '',
  });
}
