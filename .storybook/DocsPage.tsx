import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { type PropsWithChildren, useEffect, useState } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { dressPage } from './dressPage';
import './docs.css';
import { onSystemTheme, THEMES, themeFor } from './themes';

/** A page of text, which follows the toolbar as stories do. */
export function DocsPage({ context, children }: PropsWithChildren<DocsContainerProps>) {
  const { channel } = context;
  const [globals, setGlobals] = useState(() => {
    const [last] = channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? [];
    return last?.globals ?? {};
  });
  const [, setSystem] = useState({});
  useEffect(() => onSystemTheme(() => setSystem({})), []);
  useEffect(() => {
    const hear = (news: { globals: typeof globals }) => setGlobals(news.globals);
    channel.on(GLOBALS_UPDATED, hear);
    return () => channel.off(GLOBALS_UPDATED, hear);
  }, [channel]);
  useEffect(() => dressPage(globals), [globals]);
  return (
    <DocsContainer context={context} theme={THEMES[themeFor(globals.theme)]}>
      {children}
    </DocsContainer>
  );
}
