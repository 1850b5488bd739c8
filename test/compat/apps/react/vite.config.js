import { transformAsync } from '@babel/core';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** With the React version in `COMPILER`, the React Compiler compiles the app; a component that it cannot compile fails the build. */
const compiler = (target) => ({
  name: 'react-compiler',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.tsx$/ },
    handler: (code, filename) =>
      transformAsync(code, {
        filename,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: [['babel-plugin-react-compiler', { target, panicThreshold: 'all_errors' }]],
      }),
  },
});

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [process.env.COMPILER ? compiler(process.env.COMPILER) : null, react()],
  build: { minify: !isSsrBuild },
}));
