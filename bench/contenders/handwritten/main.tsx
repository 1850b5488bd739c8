import { Avatar, FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FaceProps } from '../../app/face';
import { setStage } from '../../app/stage';
import '../../app/stage.css';
import { usePhotoUrl } from './usePhotoUrl';

function Shell({ children }: { children: ReactNode }) {
  return <FluentProvider theme={webLightTheme}>{children}</FluentProvider>;
}

function Face({ id, name }: FaceProps) {
  const url = usePhotoUrl(id);
  return <Avatar name={name} size={32} image={url ? { src: url } : undefined} />;
}

setStage({ Face, Shell });
