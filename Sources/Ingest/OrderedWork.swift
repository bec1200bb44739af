// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch
internal import Synchronization

/// Does the same thing to many inputs on several threads; the results keep the order of the inputs.
enum OrderedWork {
  /// The results, the same for any number of threads; `beside` is done by one thread meanwhile.
  static func results<Input: Sendable, Output: Sendable>(
    of inputs: [Input], threads: Int, beside: @Sendable () -> Void = {},
    _ work: @Sendable (Input) -> Output
  ) -> [Output] {
    if threads < 2 {
      beside()
      return inputs.map(work)
    }
    let next = Atomic(0)
    let done = Mutex([Output?](repeating: nil, count: inputs.count))
    DispatchQueue.concurrentPerform(iterations: min(threads, inputs.count + 1)) { thread in
      if thread == 0 { beside() }
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < inputs.count else { return }
        let output = work(inputs[index])
        done.withLock { $0[index] = output }
      }
    }
    return done.withLock { $0.compactMap { $0 } }
  }
}
