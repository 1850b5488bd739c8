/** Whose photo or profile is meant: somebody by id, or by what they are to the one who is signed in. */
export type Owner =
  | { readonly kind: 'me' | 'driveCreator' }
  | { readonly kind: 'user' | 'group' | 'team' | 'contact'; readonly id: string };
