import { useEffect, useState } from 'react';
import { TOKEN } from '../../app/token';

/** The hook that everybody writes: one request for each element, in the size that there is. */
export function usePhotoUrl(id: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let objectUrl: string | undefined;
    let isGone = false;
    async function load() {
      const response = await fetch(`https://graph.microsoft.com/v1.0/users/${id}/photo/$value`, {
        headers: { Authorization: `Bearer ${TOKEN}` },
      });
      if (!response.ok) return;
      const blob = await response.blob();
      if (isGone) return;
      objectUrl = URL.createObjectURL(blob);
      setUrl(objectUrl);
    }
    load().catch(console.error);
    return () => {
      isGone = true;
      if (objectUrl) URL.revokeObjectURL(objectUrl);
    };
  }, [id]);
  return url;
}
