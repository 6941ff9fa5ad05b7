import { jsonSource } from './shared/json-source.js';

/** QKSMS: `backup-….json`, `{"messageCount":…,"messages":[…]}` (`BackupRepositoryImpl.kt`). It holds no MMS. */
export const qksms = jsonSource({
  id: 'qksms',
  detect: ({ text }) =>
    /^\{\s*(?:"messageCount"\s*:\s*\d+\s*,\s*)?"messages"\s*:\s*\[/.test(text) ? 0.9 : 0,
  depth: () => 2,
});
