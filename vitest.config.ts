import { defineConfig } from 'vitest/config'

/** Timeouts are for a slow machine with two cores; no test measures time. */
const common = { testTimeout: 60_000, hookTimeout: 120_000 }

/** Hosts of tests keep their settings apart from those of whoever runs the tests. */
const globalSetup = ['test/helpers/own-settings.ts']

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup,
    projects: [
      {
        test: {
          ...common,
          name: 'rules',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
        },
      },
      // One browser at a time: two would only wait for each other.
      {
        test: { ...common, name: 'e2e', include: ['test/e2e/**/*.test.ts'], fileParallelism: false },
      },
      // Kills, cuts and fills; bounded by LEAKDOCKET_TORTURE.
      {
        test: {
          ...common,
          name: 'torture',
          include: ['test/torture/**/*.torture.ts'],
          fileParallelism: false,
        },
      },
      {
        test: {
          ...common,
          name: 'screens',
          include: ['test/screens/**/*.screens.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
})
