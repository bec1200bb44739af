// SPDX-License-Identifier: EUPL-1.2
import Dispatch
import Foundation
import Synchronization

/// Many inputs for one reader, each made from its number alone.
struct Campaign {
  struct Finding {
    let number: UInt64
    let input: [UInt8]
    let words: String
  }

  private let reader: FuzzReader
  private let seeds: [[UInt8]]
  private let seed: UInt64

  /// Reads the seed inputs of a reader.
  init(_ reader: FuzzReader, seed: UInt64) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Seeds/\(reader.seeds)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    seeds = try files.map { [UInt8](try Data(contentsOf: folder.appending(path: $0))) }
    (self.reader, self.seed) = (reader, seed)
  }

  /// The first input that goes wrong; an input that never ends ends the program.
  func run(_ numbers: Range<UInt64>) -> Finding? {
    Watch.tell(numbers.lowerBound)
    Watch.start(reader.name)
    for number in numbers {
      Watch.tell(number)
      if number % 1_000_000 == 0, number > numbers.lowerBound {
        FileHandle.standardError.write(Data("\(reader.name): \(number)\n".utf8))
      }
      var mutation = Mutation(seed: seed, number: number, seeds: seeds, tokens: reader.tokens)
      let input = reader.repair(mutation.input())
      let start = Watch.seconds
      let complaint = reader.complaint(input)
      let time = Watch.seconds - start
      if let complaint { return Finding(number: number, input: input, words: complaint) }
      if time > 1 {
        return Finding(number: number, input: input, words: "it took \(time) s")
      }
    }
    return nil
  }
}

/// Ends the program when one input is still being read after half a minute.
private enum Watch {
  private static let number = Atomic<UInt64>(0)
  private static let queue = DispatchQueue(label: "watch")

  /// The time that this program has computed; waiting for other programs does not count.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Says which input is read now.
  static func tell(_ current: UInt64) { number.store(current, ordering: .relaxed) }

  /// Looks every half minute whether another input is read than before.
  static func start(_ name: String, after last: UInt64? = nil) {
    let current = number.load(ordering: .relaxed)
    if current == last {
      FileHandle.standardError.write(Data("\(name): input \(current) does not end\n".utf8))
      exit(3)
    }
    queue.asyncAfter(deadline: .now() + 30) { start(name, after: current) }
  }
}
