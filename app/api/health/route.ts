import { connection } from 'next/server';
import { health } from '@/lib/health';

/** 200 when the database answers and the migrations are current, else 503. */
export async function GET() {
  await connection();
  const state = await health();
  return Response.json(state, {
    status: state.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
