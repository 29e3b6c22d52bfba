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

/** Sends fields to the page's own address, past whatever the browser would have kept somebody from typing. */
export function sendFields(page: Page, fields: FormFields): Promise<APIResponse> {
  return page.context().request.post(page.url(), {
    multipart: fields,
    headers: { origin: new URL(page.url()).origin },
    maxRedirects: 0,
  });
}
