// SPDX-License-Identifier: EUPL-1.2
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Does one piece of work on several threads of the system, and waits for all of them.
public enum Workers {
  /// The results of the work, in the order of the numbers 0 to `count` - 1 it is called with.
  ///
  /// Number 0 runs on the thread of the caller. When the system gives no more threads, the work
  /// that is left runs there too, so work may wait only for work with a lower number.
  public static func run<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    withoutActuallyEscaping(work) { work in
      let results = UnsafeMutablePointer<Result?>.allocate(capacity: count)
      results.initialize(repeating: nil, count: count)
      defer {
        results.deinitialize(count: count)
        results.deallocate()
      }
      let slots = Slots(results: results)
      perform((0..<count).map { number in Job { slots.results[number] = work(number) } })
      return (0..<count).compactMap { results[$0] }
    }
  }

  private static func perform(_ jobs: [Job]) {
    let memory = UnsafeMutablePointer<Job>.allocate(capacity: jobs.count)
    memory.initialize(from: jobs, count: jobs.count)
    var threads: [pthread_t] = []
    var started = 1
    while started < jobs.count, let thread = start(memory + started) {
      threads.append(thread)
      started += 1
    }
    memory[0].run()
    for number in started..<max(started, jobs.count) { memory[number].run() }
    for thread in threads { pthread_join(thread, nil) }
    memory.deinitialize(count: jobs.count)
    memory.deallocate()
  }

  private static func start(_ job: UnsafeMutablePointer<Job>) -> pthread_t? {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let code = pthread_create(&thread, nil, { entry($0) }, job)
    return code == 0 ? thread : nil
  }
}

/// Where each thread leaves its result: a place of its own, so they need no lock.
private struct Slots<Result>: @unchecked Sendable {
  let results: UnsafeMutablePointer<Result?>
}

private struct Job {
  let run: () -> Void
}

private func entry(_ job: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  job?.assumingMemoryBound(to: Job.self).pointee.run()
  return nil
}
