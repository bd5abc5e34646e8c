/**
 * How much memory the service's process takes beyond what it uses. By default the engine lets its heap double or more before it
 * looks what is garbage, and the system's allocator keeps a pool of memory for each thread.
 */

/** Options of the engine: the heap grows by a third between two full collections, what is new takes 24 MB at most. */
export const memoryOptions = ['--heap-growing-percent=30', '--max-semi-space-size=8']

/** For the allocator of glibc; others do not heed it. */
export const memoryEnvironment = { MALLOC_ARENA_MAX: '2' }
