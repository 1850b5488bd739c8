import { GraphAvatar } from 'graph-avatar';
import type { FaceProps } from '../../app/face';

export function Face({ id, ...props }: FaceProps) {
  return <GraphAvatar userId={id} {...props} />;
}
