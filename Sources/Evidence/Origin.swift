// SPDX-License-Identifier: EUPL-1.2

/// Where a dataset comes from: what anyone needs to find the same data again.
public struct Origin: Hashable, Sendable {
  /// The title of the dataset.
  public let title: String
  /// Who made the data.
  public let producer: String
  /// Where the data were found.
  public let url: String
  /// When the producer published them, as far as known: `2020-08` or `2020-08-31`.
  public let published: String
  /// When they were retrieved.
  public let retrieved: CalendarDay
  /// The licence or terms, in words.
  public let licence: String
  /// Which release of the series this is.
  public let vintage: String
  /// The slug of the reference under which papers cite the dataset.
  public let reference: String?

  /// Records an origin.
  public init(
    title: String, producer: String, url: String, published: String, retrieved: CalendarDay,
    licence: String, vintage: String, reference: String?
  ) {
    self.title = title
    self.producer = producer
    self.url = url
    self.published = published
    self.retrieved = retrieved
    self.licence = licence
    self.vintage = vintage
    self.reference = reference
  }
}

/// Whether the rows of a dataset may speak for the population they come from.
public enum Representation: Hashable, Sendable {
  /// The rows are the population, or a sample made to represent it, or published results.
  case representative
  /// The rows are a test sample or a choice by hand; numbers from them only illustrate.
  case illustrationOnly
}

/// One dataset as it stood when it was retrieved.
public struct Snapshot: Hashable, Sendable, Identifiable {
  /// `publisher/dataset`.
  public let id: String
  /// Where it comes from.
  public let origin: Origin
  /// Whether it may carry a claim.
  public let representation: Representation
  /// The day after which it counts as stale, when it has one.
  public let refreshBy: CalendarDay?
  /// The data files with their SHA-256, as lower-case hexadecimal, in alphabetical order.
  public let files: [DataFile]

  /// One file of a snapshot.
  public struct DataFile: Hashable, Sendable {
    /// The path relative to `Evidence/`.
    public let path: String
    /// The SHA-256 of its bytes.
    public let sha256: String

    /// Records a file and its hash.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// Records a snapshot.
  public init(
    id: String, origin: Origin, representation: Representation, refreshBy: CalendarDay?,
    files: [DataFile]
  ) {
    self.id = id
    self.origin = origin
    self.representation = representation
    self.refreshBy = refreshBy
    self.files = files.sorted { $0.path < $1.path }
  }
}
