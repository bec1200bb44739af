// SPDX-License-Identifier: EUPL-1.2

/// Does the same thing to many inputs on several threads; the results keep the order of the inputs.
enum OrderedWork {
  /// The results, the same for any number of threads; `beside` is done by one thread meanwhile.
  static func results<Input: Sendable, Output: Sendable>(
    of inputs: [Input], threads: Int, beside: @Sendable () -> Void = {},
    _ work: @Sendable (Input) -> Output
  ) -> [Output] {
    let turns = Turns(inputs.count)
    let parts = Workers.run(max(1, min(threads, inputs.count + 1))) { thread in
      if thread == 0 { beside() }
      var outputs: [(index: Int, output: Output)] = []
      while let index = turns.take() {
        outputs.append((index, work(inputs[index])))
      }
      return outputs
    }
    return parts.flatMap { $0 }.sorted { $0.index < $1.index }.map(\.output)
  }
}
