import type { FaceProps } from '../../app/face';
import { setStage } from '../../app/stage';
import '../../app/stage.css';

/** The least that React can do for a face whose picture is at hand. */
function Face({ id, size }: FaceProps) {
  return (
    <span>
      <img src={`/faces/${id}.jpg`} alt="" width={size} height={size} />
    </span>
  );
}

setStage({ Face });
