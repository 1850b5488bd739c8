import type { ComponentType } from 'react';

export interface FaceProps {
  id: string;
  name?: string | undefined;
  /** CSS px. */
  size: number;
  loading?: 'lazy' | 'eager' | undefined;
}

export type FaceComponent = ComponentType<FaceProps>;
