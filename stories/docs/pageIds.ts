/** Where each page of `docs` is in Storybook. */
export const PAGE_IDS: Record<string, string> = {
  'content-security-policy.md': 'guides-content-security-policy--docs',
  'faults.md': 'guides-faults--docs',
  'hooks.md': 'hooks--docs',
  'moving-from-the-graph-toolkit.md': 'guides-moving-from-the-graph-toolkit--docs',
  'permissions.md': 'guides-accounts-and-permissions--docs',
  'recipes.md': 'guides-recipes--docs',
  'store.md': 'guides-persistence--docs',
  'testing.md': 'guides-testing--docs',
  'theming.md': 'guides-theming-and-tokens--docs',
  'troubleshooting.md': 'guides-troubleshooting--docs',
};
