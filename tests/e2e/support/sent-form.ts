import type { APIResponse, Locator, Page } from '@playwright/test';

export type FormFields = Record<string, string>;

/** A form of an open page as a browser without JavaScript would send it: every field with what stands in it now. */
export async function fieldsOf(
  form: Locator,
  pressed?: { name: string; value: string },
): Promise<FormFields> {
  const entries = await form.evaluate((element) =>
    [...new FormData(element as HTMLFormElement)].filter((entry) => typeof entry[1] === 'string'),
  );
  const fields = Object.fromEntries(entries) as FormFields;
  return pressed ? { ...fields, [pressed.name]: pressed.value } : fields;
}

/** Sends fields to a page's address, past whatever a browser would have kept somebody from typing: bytes, too. */
export function sendFields(
  page: Page,
  fields: Record<string, string | Buffer>,
  address = page.url(),
): Promise<APIResponse> {
  const boundary = `----${Math.random().toString(36).slice(2)}`;
  const parts = Object.entries(fields).flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]);
  return page.context().request.post(address, {
    data: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      origin: new URL(page.url()).origin,
    },
    maxRedirects: 0,
  });
}
