import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  staticDirs: [{ from: '../packages/demo/media', to: '/media' }],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { backgrounds: false, sidebarOnboardingChecklist: false },
  async viteFinal(vite) {
    const { mergeConfig } = await import('vite');
    return mergeConfig(vite, {
      build: { target: 'es2022', chunkSizeWarningLimit: 4_000 },
      resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
      optimizeDeps: {
        include: [
          'lit',
          'lit/directives/if-defined.js',
          'lit/directive-helpers.js',
          'ky',
          'zod/mini',
          'hono',
          'kysely',
          'msw',
        ],
        exclude: ['@sqlite.org/sqlite-wasm'],
      },
    });
  },
};
export default config;
