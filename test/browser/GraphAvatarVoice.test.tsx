import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { GraphAvatar } from '../../src';
import '../../src/styles.css';

const PICTURE =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%229%22 height=%229%22/%3E';

/** What a screen reader is given for `ui`: each role, and its name in quotes. */
async function spoken(ui: ReactNode): Promise<string[]> {
  await render(<main>{ui}</main>);
  const session = cdp();
  const { frameTree } = await session.send('Page.getFrameTree');
  const frame = frameTree.childFrames?.find(({ frame: { url } }) => url === location.href)?.frame;
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId: frame?.id });
  const said = (node: (typeof nodes)[number] | undefined): string[] => {
    if (!node) return [];
    const role = node.role?.value ?? '';
    const isSaid = !node.ignored && !['main', 'generic', 'none', 'InlineTextBox'].includes(role);
    const inside = node.childIds?.flatMap((id) => said(nodes.find(({ nodeId }) => nodeId === id))) ?? [];
    return isSaid ? [`${role} "${String(node.name?.value ?? '').trim()}"`, ...inside] : inside;
  };
  return said(nodes.find(({ role }) => role?.value === 'main'));
}

function Link({ to, ...props }: { to: string } & React.ComponentPropsWithoutRef<'a'>) {
  return <a {...props} href={to} />;
}

const ADA = 'Ada Lovelace';

describe('the accessibility tree', () => {
  it.each<[string, () => ReactNode, string[]]>([
    ['an avatar', () => <GraphAvatar name={ADA} />, ['image "Ada Lovelace"']],
    ['one with a picture', () => <GraphAvatar name={ADA} src={PICTURE} />, ['image "Ada Lovelace"']],
    ['one with a badge', () => <GraphAvatar name={ADA} badge={<b>3</b>} />, ['image "Ada Lovelace"']],
    ['nobody', () => <GraphAvatar />, ['image "Person"']],
    ['a blank name', () => <GraphAvatar name=" " />, ['image "Person"']],
    [
      'a name of the app’s own',
      () => <GraphAvatar name={ADA} aria-label="Ada, busy" />,
      ['image "Ada, busy"'],
    ],
    [
      'a name that is not there yet',
      () => <GraphAvatar name={ADA} aria-label={undefined} />,
      ['image "Ada Lovelace"'],
    ],
    ['a decorative one', () => <GraphAvatar name={ADA} decorative />, []],
    [
      'one in a link',
      () => (
        <a href="/ada">
          <GraphAvatar name={ADA} />
        </a>
      ),
      ['link "Ada Lovelace"', 'image "Ada Lovelace"'],
    ],
    [
      'one in a button',
      () => (
        <button type="button">
          <GraphAvatar name={ADA} />
        </button>
      ),
      ['button "Ada Lovelace"', 'image "Ada Lovelace"'],
    ],
    [
      'a decorative one beside the name in a link',
      () => (
        <a href="/ada">
          <GraphAvatar name={ADA} decorative /> Ada
        </a>
      ),
      ['link "Ada"', 'StaticText "Ada"'],
    ],
    [
      'a link',
      () => <GraphAvatar name={ADA} render={<a href="/ada" />} />,
      ['link "Ada Lovelace"', 'image "Ada Lovelace"'],
    ],
    [
      'a button',
      () => <GraphAvatar name={ADA} render={<button type="button" />} />,
      ['button "Ada Lovelace"', 'image "Ada Lovelace"'],
    ],
    [
      'a router’s link',
      () => <GraphAvatar name={ADA} render={<Link to="/ada" />} />,
      ['link "Ada Lovelace"', 'image "Ada Lovelace"'],
    ],
    [
      'a link with a picture and a badge',
      () => <GraphAvatar name={ADA} src={PICTURE} badge={<b>3</b>} render={<a href="/ada" />} />,
      ['link "Ada Lovelace"', 'image "Ada Lovelace"'],
    ],
    [
      'a link to nobody',
      () => <GraphAvatar render={<a href="/nobody" />} />,
      ['link "Person"', 'image "Person"'],
    ],
    [
      'a function',
      () => <GraphAvatar name={ADA} render={(props) => <button type="button" {...props} />} />,
      ['button "Ada Lovelace"', 'image "Ada Lovelace"'],
    ],
    [
      'a control with a name of its own',
      () => <GraphAvatar name={ADA} render={<button type="button" aria-label="Call Ada" />} />,
      ['button "Call Ada"'],
    ],
    [
      'a control named by another element',
      () => (
        <>
          <h2 id="who">Caller</h2>
          <GraphAvatar name={ADA} render={<a href="/ada" aria-labelledby="who" />} />
        </>
      ),
      ['heading "Caller"', 'StaticText "Caller"', 'link "Caller"'],
    ],
    [
      'a role',
      () => <GraphAvatar name={ADA} role="button" tabIndex={0} />,
      ['button "Ada Lovelace"', 'image "Ada Lovelace"'],
    ],
    [
      'another element that is no control',
      () => <GraphAvatar name={ADA} render={<div />} />,
      ['image "Ada Lovelace"'],
    ],
    [
      'a component that is no control',
      () => <GraphAvatar name={ADA} render={(props) => <div {...props} />} />,
      ['image "Ada Lovelace"'],
    ],
    ['a decorative link', () => <GraphAvatar name={ADA} decorative render={<a href="/ada" />} />, []],
  ])('has %s as it is to be spoken', async (_, ui, tree) => {
    expect(await spoken(ui())).toEqual(tree);
  });

  it('leaves no decorative link to land on by the keyboard', async () => {
    const { container } = await render(<GraphAvatar name={ADA} decorative render={<a href="/ada" />} />);
    expect(container.querySelector('a')).toHaveProperty('tabIndex', -1);
  });
});
