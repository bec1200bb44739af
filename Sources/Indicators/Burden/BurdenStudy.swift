// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// A computation of burdens and what it is compared with; one file in `Evidence/Burdens`.
public struct BurdenStudy: Hashable, Sendable, Identifiable {
  /// The slug: the name of the file without its ending.
  public let id: String
  /// The title.
  public let title: Words
  /// The dataset of actions, `publisher/dataset`.
  public let dataset: Located<String>
  /// The number of draws.
  public var draws: Int
  /// The seed of the random streams.
  public var seed: Int
  /// The rank correlation within a state.
  public let correlation: Double
  /// The ratio of two costs above which a warning is given.
  public let ratio: Double
  /// Published costs of one procedure or notice.
  public let perProcedure: [Located<FindingKey>]
  /// Published costs of a year.
  public let totals: [Located<FindingKey>]
  /// Published costs of a year that the directive brings.
  public let directive: [Located<FindingKey>]
  /// The number of procedures of actions that have none; `area` in the key is the area of the action.
  public let population: Located<FindingKey>?
  /// The number per procedure of actions of an actor that have none.
  public let frequencies: [ActorCount]
  /// The proposed changes of the rules.
  public let savings: [SavingMeasure]
  /// What the computation is and is not, printed with it.
  public let method: Words
  /// Where the file stands.
  public let place: Place

  /// The burden of a dataset, compared with nothing: 10,000 draws, seed 1, independent quantities.
  public init(of dataset: Located<String>) {
    self.init(
      id: dataset.value, title: Words(same: dataset.value), dataset: dataset, draws: 10_000,
      seed: 1, correlation: 0, ratio: .infinity, perProcedure: [], totals: [],
      directive: [], population: nil, frequencies: [], savings: [], method: Words(same: ""),
      place: dataset.place)
  }

  init(
    id: String, title: Words, dataset: Located<String>, draws: Int, seed: Int, correlation: Double,
    ratio: Double, perProcedure: [Located<FindingKey>], totals: [Located<FindingKey>],
    directive: [Located<FindingKey>], population: Located<FindingKey>?,
    frequencies: [ActorCount], savings: [SavingMeasure], method: Words, place: Place
  ) {
    self.id = id
    self.title = title
    self.dataset = dataset
    self.draws = draws
    self.seed = seed
    self.correlation = correlation
    self.ratio = ratio
    self.perProcedure = perProcedure
    self.totals = totals
    self.directive = directive
    (self.population, self.frequencies, self.savings) = (population, frequencies, savings)
    self.method = method
    self.place = place
  }
}

/// The key of a number that is counted for the actions of one actor.
public struct ActorCount: Hashable, Sendable {
  /// The actor.
  public let actor: String
  /// The key; the word `area` in it stands for the area of the action.
  public let key: Located<FindingKey>
}

/// A study with everything computed for it.
public struct BurdenAnswer: Sendable {
  /// The study.
  public let study: BurdenStudy
  /// The dataset of actions.
  public let snapshot: Snapshot
  /// The actions.
  public let actions: [Action]
  /// The burdens, groups of states first.
  public let burdens: [AreaBurden]
  /// The computed and published costs beside each other.
  public let comparisons: [BurdenComparison]
  /// What every measure saves in every area.
  public let savings: [SavingFigure]

  /// For each measure the areas with a number, or the first area with its reason where none has one.
  public var tellingSavings: [SavingFigure] {
    study.savings.flatMap { measure in
      let own = savings.filter { $0.measure == measure }
      let known = own.filter { (try? $0.result.get()) != nil }
      return known.isEmpty ? Array(own.prefix(1)) : known
    }
  }
}
