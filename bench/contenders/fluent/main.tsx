import { Avatar, FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FaceProps } from '../../app/face';
import { setStage } from '../../app/stage';
import '../../app/stage.css';

function Shell({ children }: { children: ReactNode }) {
  return <FluentProvider theme={webLightTheme}>{children}</FluentProvider>;
}

/** Fluent's Avatar whose picture is at hand. */
function Face({ id, name }: FaceProps) {
  return <Avatar name={name} size={32} image={{ src: `/faces/${id}.jpg` }} />;
}

setStage({ Face, Shell });
