// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Foundation
import Ingest

/// One case of a procedure's table.
struct JSONCase {
  /// The procedure's name.
  let procedure: String
  /// The case's id.
  let id: String
  /// The object `input`.
  let input: JSONValue

  /// One member of the input.
  subscript(key: String) -> JSONValue? { input[key]?.value }

  /// A number of the input.
  func number(_ key: String) throws -> Double {
    guard let value = self[key]?.number else { throw MissingInput(key: key) }
    return value
  }

  /// A whole number of the input.
  func count(_ key: String) throws -> Int {
    guard let value = self[key]?.count else { throw MissingInput(key: key) }
    return value
  }

  /// A list of numbers of the input.
  func numbers(_ key: String) throws -> [Double] {
    guard let value = self[key] else { throw MissingInput(key: key) }
    return value.numbers
  }

  /// A list of rows of numbers of the input.
  func rows(_ key: String) throws -> [[Double]] {
    guard let value = self[key] else { throw MissingInput(key: key) }
    return value.rows
  }

  /// A text of the input.
  func text(_ key: String) throws -> String {
    guard let value = self[key]?.digits else { throw MissingInput(key: key) }
    return value
  }
}

/// A member that the input of a case does not have.
struct MissingInput: Error { let key: String }

/// Computes a case: one value per key of its answers.
typealias Procedure = @Sendable (JSONCase) throws -> [(key: String, value: Double)]

/// The tables below `procedures`.
enum Procedures {
  /// Every procedure by its name, from the tables of the rooms.
  static let all: [String: Procedure] =
    proceduresOfModels
    .merging(proceduresOfTests) { first, _ in first }
    .merging(proceduresOfSampling) { first, _ in first }

  /// The answers to all cases.
  static func answers(in folder: URL) -> [Answer] {
    TableFiles.list(folder.appending(path: "procedures"), ending: "json").flatMap(answers(toFile:))
  }

  private static func answers(toFile file: URL) -> [Answer] {
    guard let table = TableFiles.json(file) else { return [] }
    let fallback = file.deletingPathExtension().lastPathComponent
    let name = table["procedure"]?.value.text ?? fallback
    guard let procedure = all[name] else {
      print("no procedure \(name)")
      return []
    }
    return (table["cases"]?.value.items ?? []).flatMap { item -> [Answer] in
      guard let id = item["id"]?.value.text, let input = item["input"]?.value else { return [] }
      return answers(to: JSONCase(procedure: name, id: id, input: input), by: procedure)
    }
  }

  private static func answers(to question: JSONCase, by procedure: Procedure) -> [Answer] {
    let prefix = "\(question.procedure)/\(question.id)/"
    do {
      return try procedure(question).map { Answer(id: prefix + $0.key, value: $0.value) }
    } catch {
      print("\(prefix) refused: \(error)")
      return []
    }
  }
}
