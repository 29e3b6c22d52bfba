import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Gương Sáng', template: '%s · Gương Sáng' },
  description: 'Xây dựng và nhân rộng điển hình tiên tiến',
  icons: { icon: '/icon.svg' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection(); // nonces need every page to be rendered for its request
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  );
}
