import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { FaceProps } from '../../app/face';
import { setStage } from '../../app/stage';
import '../../app/stage.css';
import { TOKEN } from '../../app/token';

const client = new QueryClient();

function Shell({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

async function readPhoto(id: string): Promise<Blob> {
  const response = await fetch(`https://graph.microsoft.com/v1.0/users/${id}/photo/$value`, {
    headers: { Authorization: `Bearer ${TOKEN}` },
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.blob();
}

/** As a first version looks: React Query's defaults, and a URL for each element that is never revoked. */
function Face({ id, name, size }: FaceProps) {
  const { data } = useQuery({ queryKey: ['photo', id], queryFn: () => readPhoto(id) });
  const url = useMemo(() => (data ? URL.createObjectURL(data) : undefined), [data]);
  return url ? <img src={url} alt={name ?? ''} width={size} height={size} /> : <span>{name?.[0]}</span>;
}

setStage({ Face, Shell });
