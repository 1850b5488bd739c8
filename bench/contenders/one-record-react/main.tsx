import type { FaceProps } from '../../app/face';
import { setStage } from '../../app/stage';
import '../../app/stage.css';
import { useKeptPhoto } from './useKeptPhoto';

function Face({ id, size }: FaceProps) {
  const url = useKeptPhoto(id);
  return <img src={url} alt="" width={size} height={size} />;
}

setStage({ Face });
