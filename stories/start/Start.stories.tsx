import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview';
import { Hero } from './Hero';

// Shown on the start page and in the README, and not in the list of stories.
const meta = preview.meta({ title: 'Start/Picture', tags: ['!dev'], parameters: { layout: 'fullscreen' } });

export const Picture = meta.story({
  render: () => <Hero />,
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(/Katherine Johnson/);
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-content="photo"]')).toHaveLength(11));
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-loading]')).toHaveLength(0));
  },
});
