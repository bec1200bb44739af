// SPDX-License-Identifier: EUPL-1.2
#if canImport(Glibc)
  internal import Glibc
  internal import Synchronization

  /// Guards memory that stands for a file against the loss of its bytes.
  ///
  /// When a file becomes shorter or its device fails, the system stops whoever looks at the bytes
  /// that are gone. Here they become zeros instead, the reader goes on, and ``happened(at:)`` tells.
  /// A handler of a signal may neither allocate nor wait, so it finds the memory in atomic numbers.
  enum LostBytes {
    private struct Guarded: ~Copyable {
      let start = Atomic<UInt>(0)
      let end = Atomic<UInt>(0)
      let isLost = Atomic(false)
    }

    /// How many files are guarded at a time; others are read by copying.
    private static let places = 16
    private static let taken: UInt = 1
    private static let pageSize = UInt(bitPattern: Int(getpagesize()))

    nonisolated(unsafe) private static let guarded: UnsafeMutablePointer<Guarded> = {
      let memory = UnsafeMutablePointer<Guarded>.allocate(capacity: places)
      for place in 0..<places { (memory + place).initialize(to: Guarded()) }
      return memory
    }()

    /// What was done at this signal before.
    private static let former: sigaction = {
      _ = (guarded, pageSize)
      var (action, former) = (sigaction(), sigaction())
      action.__sigaction_handler.sa_sigaction = { _, info, _ in LostBytes.handle(info) }
      action.sa_flags = SA_SIGINFO
      sigaction(SIGBUS, &action, &former)
      return former
    }()

    /// A place that nobody has, or nothing.
    static func place() -> Int? {
      _ = former
      return (0..<places).first { place in
        guarded[place].start.compareExchange(
          expected: 0, desired: taken, ordering: .acquiringAndReleasing
        ).exchanged
      }
    }

    /// Guards memory at a place that was given.
    static func guardAgainst(_ memory: UnsafeMutableRawPointer, _ size: Int, at place: Int) {
      let start = UInt(bitPattern: memory)
      guarded[place].isLost.store(false, ordering: .releasing)
      guarded[place].end.store(start + UInt(bitPattern: size), ordering: .releasing)
      guarded[place].start.store(start, ordering: .releasing)
    }

    /// Gives a place back.
    static func leave(_ place: Int) {
      guarded[place].end.store(0, ordering: .releasing)
      guarded[place].start.store(0, ordering: .releasing)
    }

    /// Whether bytes that stand at a place were lost.
    static func happened(at place: Int) -> Bool { guarded[place].isLost.load(ordering: .acquiring) }

    /// Puts zeros where bytes are gone; any other signal is left to what was done before.
    private static func handle(_ info: UnsafeMutablePointer<siginfo_t>?) {
      guard let info else { return }
      // A positive code comes from the memory itself, any other from a process.
      let isOfMemory = info.pointee.si_code > 0
      let address = UInt(bitPattern: info.pointee._sifields._sigfault.si_addr)
      if isOfMemory, let place = place(of: address), zero(from: address, at: place) { return }
      var action = former
      sigaction(SIGBUS, &action, nil)
      // Memory is looked at again after the handler, and gives the signal again.
      if !isOfMemory { raise(SIGBUS) }
    }

    private static func place(of address: UInt) -> Int? {
      for place in 0..<places where guarded[place].start.load(ordering: .acquiring) > taken {
        if address >= guarded[place].start.load(ordering: .acquiring),
          address < guarded[place].end.load(ordering: .acquiring)
        {
          return place
        }
      }
      return nil
    }

    /// Puts zeros from a page up to the end of the file: one signal is enough for all that is gone.
    private static func zero(from address: UInt, at place: Int) -> Bool {
      let code = errno
      defer { errno = code }
      let page = address / pageSize * pageSize
      let rest = Int(bitPattern: guarded[place].end.load(ordering: .acquiring) - page)
      guarded[place].isLost.store(true, ordering: .releasing)
      let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED
      let zeros = mmap(UnsafeMutableRawPointer(bitPattern: page), rest, PROT_READ, flags, -1, 0)
      return zeros != UnsafeMutableRawPointer(bitPattern: -1)
    }
  }
#endif
