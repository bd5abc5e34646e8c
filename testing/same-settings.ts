/** For files of tests that share loaded modules: none of them changes the settings, which are read once for all. */
import { afterAll, expect } from 'vitest'

const settings = () => Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
const before = settings()

afterAll(() => expect(settings(), 'a test that changes the settings shares no modules: vitest.config.ts').toEqual(before))
