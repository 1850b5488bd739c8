import { useState } from 'react';

const COMMAND = 'npm install graph-avatar @tanstack/react-query';

/** The command that installs the library, and a button that copies it. */
export function Install() {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(COMMAND);
    setCopied(true);
  };
  return (
    <p className="start-install">
      <code>{COMMAND}</code>
      <button type="button" onClick={copy}>
        {isCopied ? 'Copied' : 'Copy'}
      </button>
    </p>
  );
}
