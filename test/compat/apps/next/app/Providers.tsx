'use client';

import { GraphAvatarProvider } from 'graph-avatar';
import type { ReactNode } from 'react';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <GraphAvatarProvider accountKey="ada" getAccessToken={async () => 'ada@contoso.com'}>
      {children}
    </GraphAvatarProvider>
  );
}
