/** The emulator takes any token for its first user. */
export const TOKEN = 'bench';
