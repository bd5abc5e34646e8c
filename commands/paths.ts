/** Where the commands find things. */
import path from 'node:path'

/** The project's folder, without a slash at its end: every command runs there. */
export const root = process.cwd()

/** A file of the project by its path from the project's folder. */
export const at = (...parts: string[]): string => path.join(root, ...parts)

/** What the service keeps on disk: databases, its secret, stamps of finished work. */
export const inVar = (...parts: string[]): string => at('var', ...parts)
