import { type ComponentPropsWithRef, createRef, type Ref, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { GraphAvatar } from '../../src';
import '../../src/styles.css';

const root = () => {
  const element = document.querySelector<HTMLElement>('[data-graph-avatar]');
  if (!element) throw new Error('There is no avatar on the page.');
  return element;
};

function Link({ to, ...props }: ComponentPropsWithRef<'a'> & { to: string }) {
  return <a {...props} href={to} />;
}

it('merges its props with those of the element that it is rendered as', async () => {
  const said: string[] = [];
  const refs = { avatars: createRef<HTMLElement>(), elements: createRef<HTMLAnchorElement>() };
  await render(
    <GraphAvatar
      ref={refs.avatars}
      name="Ada Lovelace"
      className="avatar"
      style={{ margin: 3, opacity: 0.5 }}
      title="Ada"
      onClick={() => said.push('avatar')}
      render={
        <Link
          ref={refs.elements}
          to="#ada"
          className="link"
          style={{ opacity: 1 }}
          title={undefined}
          onClick={() => said.push('link')}
        />
      }
    />,
  );
  const element = root();
  expect(element).toBeInstanceOf(HTMLAnchorElement);
  expect(element).toHaveAttribute('href', '#ada');
  expect(element.className).toBe('avatar link');
  expect(element).toHaveAttribute('title', 'Ada');
  expect(getComputedStyle(element)).toMatchObject({ margin: '3px', opacity: '1', width: '32px' });
  expect(element.textContent).toBe('AL');
  element.click();
  expect(said).toEqual(['link', 'avatar']);
  expect(refs.avatars.current).toBe(element);
  expect(refs.elements.current).toBe(element);
});

it('passes a function all that it has to pass on', async () => {
  const ref = createRef<HTMLElement>();
  await render(
    <GraphAvatar ref={ref} name="Ada" render={(props) => <button type="button" {...props} />} size={40} />,
  );
  expect(ref.current).toBe(root());
  expect(root()).toBeInstanceOf(HTMLButtonElement);
  expect(getComputedStyle(root())).toMatchObject({ width: '40px', padding: '0px', borderTopWidth: '0px' });
});

it('calls refs once, and cleans up as each of them wants', async () => {
  const cleanUp = vi.fn();
  const withCleanUp = vi.fn(() => cleanUp);
  const withNull = vi.fn<(element: HTMLElement | null) => void>();
  function Page({ own }: { own: Ref<HTMLElement> }) {
    const [count, setCount] = useState(0);
    return (
      <>
        <button type="button" onClick={() => setCount(count + 1)}>
          Again
        </button>
        <GraphAvatar ref={withNull} name={`Ada ${count}`} render={<div ref={own as Ref<HTMLDivElement>} />} />
      </>
    );
  }
  const { getByRole, rerender } = await render(<Page own={withCleanUp} />);
  await getByRole('button', { name: 'Again' }).click();
  expect(withCleanUp).toHaveBeenCalledOnce();
  expect(withNull).toHaveBeenCalledOnce();
  const element = root();
  expect(withNull).toHaveBeenCalledWith(element);
  await rerender(null);
  expect(cleanUp).toHaveBeenCalledOnce();
  expect(withCleanUp).toHaveBeenCalledOnce();
  expect(withNull).toHaveBeenLastCalledWith(null);
});
