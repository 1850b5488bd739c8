import 'graph-avatar/styles.css';
import type { ReactNode } from 'react';
import { Providers } from './Providers';

export const metadata = { title: 'Fresh Next.js app' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
