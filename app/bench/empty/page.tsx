import { connection } from 'next/server';

/** The least that a page of this build can be: what `npm run bench -- pages` measures the others against. */
export default async function Page() {
  await connection();
  return <p>–</p>;
}
