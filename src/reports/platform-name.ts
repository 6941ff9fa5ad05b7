import type { Platform } from '../catalog/types.js';
import { outside } from './outside.js';

/** A platform's name in the person's language. */
export const platformName = (
  { name }: Pick<Platform, 'name'>,
  { views }: { views: { nameIn: 'zh' | 'en' } },
): string => outside(name[views.nameIn]);
